"""A file is whole or it is not there, whatever happens while it is written."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from flows import files

OLD, NEW = b"what was there before", b"what is there now"
SIZE = 200_000
"""Bytes; enough for a write to be caught half-way."""
HOUR = 3600

WRITE_ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from flows import files
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    files.write(Path(sys.argv[1]), b"new" * 100_000)
except OSError:
    print("not written", end="")
"""

WRITE_OFTEN = """
import sys, time
from pathlib import Path
from flows import files
file, letter, seconds, size = Path(sys.argv[1]), sys.argv[2].encode(), float(sys.argv[3]), int(sys.argv[4])
end = time.monotonic() + seconds
print("writing", flush=True)
while time.monotonic() < end:
    files.write(file, letter * size)
    files.write(file, letter.upper() * size)
"""


@pytest.fixture
def no_umask() -> Iterator[None]:
    """Whatever is created is open to everyone, unless the program sees to it."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def in_folder(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def writer(file: Path, letter: str, seconds: float) -> subprocess.Popen[str]:
    """A process that is writing already, one letter small and great by turns."""
    arguments = [sys.executable, "-c", WRITE_OFTEN, str(file), letter, str(seconds), str(SIZE)]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    return process


def is_whole(content: bytes) -> bool:
    return len(content) == SIZE and len(set(content)) == 1


@pytest.mark.usefixtures("no_umask")
def test_a_file_is_its_owners_alone_under_any_umask(tmp_path: Path) -> None:
    files.write(tmp_path / "file", NEW)
    assert mode(tmp_path / "file") == 0o600


@pytest.mark.usefixtures("no_umask")
def test_a_file_that_others_could_read_is_private_once_it_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(OLD)
    file.chmod(0o666)
    files.write(file, NEW)
    assert mode(file) == 0o600


@pytest.mark.usefixtures("no_umask")
def test_a_folder_is_its_owners_alone_under_any_umask(tmp_path: Path) -> None:
    files.make_private(tmp_path / "folder")
    assert mode(tmp_path / "folder") == 0o700


@pytest.mark.usefixtures("no_umask")
def test_the_folders_above_that_had_to_be_made_are_private_too(tmp_path: Path) -> None:
    """Who can write in the folder above could put another in the place of a private one."""
    files.make_private(tmp_path / "above" / "between" / "folder")
    assert [mode(tmp_path / "above"), mode(tmp_path / "above" / "between")] == [0o700, 0o700]


def test_a_folder_that_is_there_already_is_no_error_and_keeps_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(OLD)
    files.make_private(tmp_path)
    assert in_folder(tmp_path) == ["kept"]


@pytest.mark.parametrize("content", [b"", NEW, bytes(range(256)) * 4096], ids=["empty", "short", "a megabyte"])
def test_what_was_written_is_read_back_and_nothing_else_is_left(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(OLD)
    files.write(file, content)
    assert file.read_bytes() == content
    assert in_folder(tmp_path) == ["file"]


def test_on_a_full_disk_the_earlier_file_stays_whole_and_nothing_half_written_is_left(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(OLD)
    command = [sys.executable, "-c", WRITE_ON_A_FULL_DISK, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "not written"
    assert file.read_bytes() == OLD
    assert in_folder(tmp_path) == ["file"]


def test_where_the_write_breaks_off_for_any_other_reason_it_is_just_the_same(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(OLD)
    with pytest.raises(TypeError):
        files.write(file, cast(bytes, "text, which cannot be written as bytes"))
    assert file.read_bytes() == OLD
    assert in_folder(tmp_path) == ["file"]


@pytest.mark.parametrize("place", ["a_file/file", "no_folder/file", "a_folder"])
def test_where_nothing_can_be_written_there_is_an_error_and_nothing_is_left(tmp_path: Path, place: str) -> None:
    (tmp_path / "a_file").write_bytes(OLD)
    (tmp_path / "a_folder").mkdir()
    with pytest.raises(OSError, match=r"\[Errno"):
        files.write(tmp_path / place, NEW)
    assert in_folder(tmp_path) == ["a_file", "a_folder"]
    assert in_folder(tmp_path / "a_folder") == []
    assert (tmp_path / "a_file").read_bytes() == OLD


@pytest.mark.parametrize("leads_somewhere", [True, False])
def test_a_link_in_the_way_is_replaced_and_never_followed(tmp_path: Path, leads_somewhere: bool) -> None:
    elsewhere, link = tmp_path / "elsewhere", tmp_path / "link"
    if leads_somewhere:
        elsewhere.write_bytes(OLD)
    link.symlink_to(elsewhere)
    files.write(link, NEW)
    assert not link.is_symlink()
    assert link.read_bytes() == NEW
    assert elsewhere.exists() is leads_somewhere
    assert not leads_somewhere or elsewhere.read_bytes() == OLD


def test_while_two_processes_write_a_third_only_ever_reads_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    files.write(file, b"0" * SIZE)
    writers = [writer(file, letter, seconds=0.7) for letter in "ab"]
    seen = set()
    while any(process.poll() is None for process in writers):
        content = file.read_bytes()
        assert is_whole(content)
        seen.add(content[:1])
    assert [process.wait() for process in writers] == [0, 0]
    assert len(seen) > 1
    assert in_folder(tmp_path) == ["file"]


def test_a_process_killed_at_any_moment_leaves_the_old_file_or_the_new_one_whole(tmp_path: Path) -> None:
    file, chance = tmp_path / "file", random.Random(1)
    files.write(file, b"0" * SIZE)
    for _ in range(15):
        with writer(file, "a", seconds=10) as process:
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
        assert is_whole(file.read_bytes())
    files.sweep(tmp_path, older_than=time.time() + HOUR)
    assert in_folder(tmp_path) == ["file"]
    assert is_whole(file.read_bytes())


def test_what_is_removed_is_gone_and_its_neighbours_stay(tmp_path: Path) -> None:
    for name in ("file", "neighbour"):
        files.write(tmp_path / name, OLD)
    files.remove(tmp_path / "file")
    assert in_folder(tmp_path) == ["neighbour"]


@pytest.mark.parametrize("place", ["file", "no_folder/file"])
def test_what_is_not_there_can_be_removed(tmp_path: Path, place: str) -> None:
    files.remove(tmp_path / place)
    assert in_folder(tmp_path) == []


def test_sweeping_takes_what_a_crash_left_and_spares_what_is_being_written_now(tmp_path: Path) -> None:
    now = time.time()
    for name, age in ((f"{files.MARK}stale", HOUR), (f"{files.MARK}fresh", 0), ("summary.json", HOUR)):
        (tmp_path / name).write_bytes(OLD)
        os.utime(tmp_path / name, (now - age, now - age))
    files.sweep(tmp_path, older_than=now - HOUR / 2)
    assert in_folder(tmp_path) == [f"{files.MARK}fresh", "summary.json"]


def test_what_cannot_be_swept_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / f"{files.MARK}folder").mkdir()
    (tmp_path / f"{files.MARK}stale").write_bytes(OLD)
    files.sweep(tmp_path, older_than=time.time() + HOUR)
    assert in_folder(tmp_path) == [f"{files.MARK}folder"]


def test_a_folder_that_is_not_there_can_be_swept(tmp_path: Path) -> None:
    files.sweep(tmp_path / "no_folder", older_than=time.time())
    assert in_folder(tmp_path) == []


def test_where_a_link_leads_to_a_folder_that_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir(mode=0o755)
    (tmp_path / "link").symlink_to("own")
    files.make_private(tmp_path / "link")
    assert stat.S_IMODE((tmp_path / "own").stat().st_mode) == 0o755


@pytest.mark.parametrize(("number", "is_fine"), [(errno.EINVAL, True), (errno.ENOTSUP, True), (errno.EIO, False)])
def test_a_file_system_that_cannot_make_sure_of_a_folder_is_no_error(
    number: int, is_fine: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def of_files_alone(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", of_files_alone)
    with contextlib.nullcontext() if is_fine else pytest.raises(OSError, match=os.strerror(number)):
        files.write(tmp_path / "file", b"words")
    assert (tmp_path / "file").read_bytes() == b"words"


def test_reading_leaves_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"words")
    before = os.dup(0)
    os.close(before)
    for path in (tmp_path, tmp_path / "file"):
        for largest in (1, 100):
            with contextlib.suppress(OSError):
                files.read(path, largest)
    after = os.dup(0)
    os.close(after)
    assert after == before


def test_a_pipe_in_the_place_of_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for write in (files.write, files.write_new):
        with pytest.raises(NotADirectoryError):
            write(tmp_path / "pipe" / "file", NEW)
