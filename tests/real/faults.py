"""A save in a process of its own, of which strace breaks one system call: killed there, or refused it."""

from __future__ import annotations

import datetime
import os
import re
import select
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from flows.file_store import WRITING, FileStore
from flows.flow import FLOWS
from flows.session import Session
from flows.summary import to_json
from flows.unfinished import unfinished
from tests.conftest import THE_PACK
from tests.people import NOON, anyone, summed_up
from tests.protected import sealing

REFLECTION = FLOWS["reflection"](THE_PACK)
SUMMARY = summed_up(REFLECTION, anyone(REFLECTION, 1))
NAME = "unfinished-reflection-2026-03-01T120000Z-000001.json"
ERRORS = ("ENOSPC", "EIO", "EROFS", "EMFILE")
KILLED = "killed"
NOT_OF_FILES = ("mmap", "munmap", "mprotect", "brk", "madvise", "futex", "rt_sigprocmask", "getpid", "getrandom")
"""Calls that no disk makes fail; somebody may still be killed in them."""
PATIENCE = 20
"""Seconds."""


class Kind(NamedTuple):
    """What is saved, and whether it is sealed."""

    what: str
    is_sealed: bool

    def __str__(self) -> str:
        return f"{self.what}, {'sealed' if self.is_sealed else 'open'}"


KINDS = tuple(Kind(what, sealed) for what in ("a place", "a summary") for sealed in (False, True))


class Break(NamedTuple):
    """The call that is broken: its name, and which of that name."""

    call: str
    number: int
    fault: str


class Outcome(NamedTuple):
    """What came of it."""

    said: str
    """``done`` or ``error``, as the program was told; or ``killed``."""
    there: str
    """``old`` or ``new``; of a summary, ``old`` is none."""
    left: int
    """Half-written files, before the next start."""


class Folder:
    """Where something is saved."""

    def __init__(self, folder: Path, kind: Kind) -> None:
        self.kind = kind
        self.store = FileStore(folder / "state", folder / "data")
        self._key = sealing(self.store) if kind.is_sealed else b""
        if kind.what == "a place":
            self._keep("old")

    def save(self) -> None:
        """As the program does."""
        if self.kind.what == "a place":
            self._keep("new")
        else:
            self.store.save(SUMMARY)

    def _keep(self, words: str) -> None:
        self.store.keep(NAME, unfinished(Session(REFLECTION, NOON, {"own_words": words}, "own_words"), NOON))

    def there(self) -> str:
        """What another window finds; whatever it finds is whole, or this fails."""
        store = FileStore(self.store.places, self.store.summaries)
        assert not self.kind.is_sealed or store.vault.unlock(self._key)
        if self.kind.what == "a summary":
            whole = [to_json(store.read(file)) == to_json(SUMMARY) for file in store.summaries.glob("2*.json")]
            assert all(whole)
            return "new" if whole else "old"
        stopped = store.stopped("reflection", NOON)
        assert not stopped.unreadable
        (kept,) = stopped.kept
        return str(kept.place.answers["own_words"])

    def half_written(self) -> int:
        """Files that the next start takes away."""
        return sum(1 for folder in (self.store.places, self.store.summaries) for _ in folder.glob(".worthwhile-*"))


def calls(folder: Folder) -> list[tuple[str, int]]:
    """Every system call of a save, by its name and which of that name it is."""
    around = folder.store.places.parent
    Folder(around / "other", folder.kind).save()  # whatever is only loaded then
    log = around / "calls"
    assert _broken(folder, ["-o", str(log)]) == "done"
    names = [found[0] for line in log.read_text().splitlines() if (found := re.findall(r"^(?:\d+ +)?(\w+)\(", line))]
    inside = names[names.index("sched_yield") + 1 : len(names) - names[::-1].index("write") - 1]
    return list(_numbered(inside))


def _numbered(names: Iterable[str]) -> Iterator[tuple[str, int]]:
    seen = dict[str, int]()
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name, seen[name]


def breaks(found: Iterable[tuple[str, int]]) -> Iterator[Break]:
    """Each call with each fault."""
    for name, number in found:
        yield Break(name, number, KILLED)
        if name not in NOT_OF_FILES:
            yield from (Break(name, number, error) for error in ERRORS)


def tried(folder: Folder, point: Break) -> Outcome:
    """With that call broken, and then once more with nothing broken, which must work."""
    does = "signal=KILL" if point.fault == KILLED else f"error={point.fault}"
    said = _broken(folder, ["-e", f"inject={point.call}:{does}:when={point.number}", "-o", os.devnull])
    outcome = Outcome(said, folder.there(), folder.half_written())
    folder.save()
    assert folder.there() == "new", "another try works"
    folder.store.tidy(datetime.datetime.now(datetime.UTC) + WRITING * 2)
    assert folder.half_written() == 0, "and nothing half written is left"
    return outcome


def _broken(folder: Folder, options: list[str]) -> str:
    """What the process that saves says in the end."""
    (begins, begin), (ends, end) = os.pipe(), os.pipe()
    if not (child := os.fork()):
        _save_when_told(folder.save, begins, end)
    os.close(begins)
    os.close(end)
    strace = subprocess.Popen(["strace", "-qq", "-p", str(child), *options], stderr=subprocess.DEVNULL)
    _wait_until(lambda: f"TracerPid:\t{strace.pid}\n" in Path(f"/proc/{child}/status").read_text())
    os.write(begin, b"!")
    os.close(begin)
    with os.fdopen(ends, "rb") as told:
        said = told.read().decode()
    os.waitpid(child, 0)
    strace.wait(PATIENCE)
    return said or KILLED


def _save_when_told(save: Callable[[], None], begins: int, end: int) -> None:
    said = b"something else"
    try:
        select.select([begins], [], [])
        os.sched_yield()  # a mark in what strace writes down
        save()
        said = b"done"
    except OSError:
        said = b"error"
    finally:
        os.write(end, said)
        os._exit(0)


def _wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.001)
