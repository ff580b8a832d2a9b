"""Whatever stands where files are kept: one sentence at most, nothing hangs, and nothing outside is touched."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.few import a_few
from tests.tui import keepsakes
from tests.tui.ran import worthwhile
from tui import exits, places

OUTSIDE = "outside"
BEGIN = "\n1\n\n\n1\n\n3\n3\nq\n1\n"
"""Up to the second question, keeping the place, and leaving it kept."""


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder of somebody's, with a file in it."""
    folder = tmp_path / OUTSIDE
    folder.mkdir(mode=0o755)
    (folder / "letter.txt").write_text("dear you")
    (folder / "letter.txt").chmod(0o644)
    return folder


def seen(folder: Path) -> list[tuple[str, int, bytes]]:
    """All that is there: names, modes and what is in them."""
    return [
        (str(path), path.lstat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in sorted([folder, *folder.rglob("*")])
    ]


@pytest.mark.usefixtures("no_umask")
def test_everything_that_is_written_is_its_owners_alone(tmp_path: Path) -> None:
    assert worthwhile("--lines", given=BEGIN).returncode == exits.LEFT_EARLY
    keep_all = "\n\n1\n\n" + "3\n" * 10 + "\n2\n\n" + "3\n" * 7 + "1\n" + "\n" * 6 + "\n1\n\n"
    worthwhile("--lines", "--brief", given=keep_all)
    assert len(list(places.finished().glob("2*.json"))) == 1, "a summary was kept"
    worthwhile("export", "1", "-o", tmp_path / "copy.html")
    worthwhile("--lines", "protect", given="2\nage1e5vgs5nsre4efa4u6qrmppjyarpecrr22fxyprj3lc7xvp5jec5qsr3l8j\n\n\n")
    assert (places.finished() / "protection.json").exists()
    made = [path for path in tmp_path.rglob("*") if path.name not in ("state", "data")]
    assert len(made) >= 6
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in made if path.is_file()} == {"0o600"}
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in made if path.is_dir()} == {"0o700"}


A_PLACE, A_SUMMARY = "unfinished-reflection-2026-03-01T120000Z-000001.json", "2026-03-01T120000Z-000001.json"


def _pipe(path: Path, _: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path, _: Path) -> None:
    path.mkdir()
    (path / "inside").write_text("mine")


def _link_to_a_file(path: Path, outside: Path) -> None:
    path.symlink_to(outside / "letter.txt")


def _link_to_a_folder(path: Path, outside: Path) -> None:
    path.symlink_to(outside)


def _link_to_nowhere(path: Path, _: Path) -> None:
    path.symlink_to("nowhere/at/all")


def _link_to_itself(path: Path, _: Path) -> None:
    path.symlink_to(path)


def _device(path: Path, _: Path) -> None:
    path.symlink_to("/dev/zero")


ODD: dict[str, Callable[[Path, Path], None]] = {
    "a pipe": _pipe,
    "a folder": _folder,
    "a link to a file": _link_to_a_file,
    "a link to a folder": _link_to_a_folder,
    "a link to nowhere": _link_to_nowhere,
    "a link to itself": _link_to_itself,
    "a device": _device,
}


def all_commands() -> list[CompletedProcess[str]]:
    """As somebody goes on, looks back, and forgets; none of them may hang."""
    return [
        worthwhile("--lines", given=BEGIN),
        worthwhile("--lines", given="1\n" * 3 + BEGIN),
        worthwhile("history", given="1\n" * 3 + "\n" * 5),
        worthwhile("show", "1"),
        worthwhile("export", "1", "--format", "json"),
        worthwhile("--lines", "prepare", given="1\n" * 3 + "\n" * 5),
        worthwhile("--lines", "protect", given="2\n\n\n"),
    ]


def ends_well(done: CompletedProcess[str]) -> None:
    told = done.stdout + done.stderr
    assert "Traceback" not in told, told
    assert "something went wrong" not in told, told
    assert done.returncode in (exits.DONE, exits.FAILED, exits.LEFT_EARLY, exits.BAD_INPUT, exits.NO_INPUT), told
    assert done.stderr.count("\n") <= 1, told


@a_few("make", ODD, always=("a pipe", "a link to a folder"))
@pytest.mark.parametrize("where", ["a place", "a summary", "protection", "the state", "the data"])
def test_what_stands_there_hurts_nobody(
    where: str, make: Callable[[Path, Path], None], outside: Path, tmp_path: Path
) -> None:
    path = {
        "a place": places.unfinished() / A_PLACE,
        "a summary": places.finished() / A_SUMMARY,
        "protection": places.finished() / "protection.json",
        "the state": places.unfinished(),
        "the data": places.finished(),
    }[where]
    path.parent.mkdir(parents=True)
    make(path, outside)
    before = seen(outside)
    for done in all_commands():
        ends_well(done)
    added = {name for name, *_ in seen(outside)} - {name for name, *_ in before}
    assert [each for each in seen(outside) if each[0] not in added] == before
    assert not added or (where in ("the state", "the data") and make is _link_to_a_folder)
    ends_well(worthwhile("forget"))
    assert (outside / "letter.txt").read_text() == "dear you"


@pytest.mark.parametrize("folder", ["/proc/self/nowhere", "/dev/null/nowhere", "/sys/kernel"])
def test_where_nothing_can_be_written_that_is_said_once_and_everything_goes_on(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", folder)
    monkeypatch.setenv("XDG_DATA_HOME", folder)
    done = worthwhile("--lines", given="\n1\n\n\n1\n\n" + "3\n" * 6 + "q\n3\n")
    ends_well(done)
    assert done.stdout.count("could not be kept") == 1
    assert "7 of" in done.stdout


def test_a_folder_that_vanishes_is_made_again(tmp_path: Path) -> None:
    keepsakes.saved(places.finished(), 1)
    assert worthwhile("--lines", given=BEGIN).returncode == exits.LEFT_EARLY
    for folder in (places.unfinished(), places.finished()):
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    assert worthwhile("--lines", given=BEGIN).returncode == exits.LEFT_EARLY
    assert list(places.unfinished().iterdir())
