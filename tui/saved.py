"""A summary that somebody names on the command line, and what is wrong with it in one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from content.schema import Pack
from flows.files import LARGEST
from flows.fitting import fitted
from flows.history import past
from flows.private import private
from flows.saved import Unreadable
from flows.store import Store
from flows.summary import Summary
from tui import exits, places
from tui.exits import Refused
from tui.safekeeping import from_home
from tui.saying import escaped

LONGEST = 9
"""Digits of a number."""


@private
class Known(NamedTuple):
    """What somebody gets ready with."""

    summary: Summary
    file: Path | None = None
    """Where it is saved, if it is."""


def named(name: str, pack: Pack, store: Store) -> Known:
    """The summary in that file, or of that number in the history, 1 being the newest; ``Refused`` where none is. Where
    it is protected, what opens it is asked for at the terminal."""
    file = _file(name, pack)
    if store.vault.locks([file]):
        from tui.unlocking import at_the_terminal, unlocking

        if not at_the_terminal(pack, name, unlocking(pack, store.vault)):
            raise Refused(pack.interface.protecting.not_opened.format(name=name))
    return known_in(file, name, pack, store)


def _file(name: str, pack: Pack) -> Path:
    file = Path(name)
    if name.isascii() and name.isdigit() and not _is_there(file):
        found = past(places.finished())
        if len(name) > LONGEST or not 0 < int(name) <= len(found):
            raise Refused(pack.interface.saved.no_number.format(name=name), exits.NO_INPUT)
        return found[int(name) - 1]
    return file


def known_in(file: Path, name: str, pack: Pack, store: Store) -> Known:
    """The summary in a file that somebody has named; ``Refused`` where none is, or no key to it."""
    try:
        return Known(opened(pack, store, file), file.absolute())
    except Unreadable as problem:
        code = exits.NO_INPUT if problem.problem in ("missing", "no_file") else exits.BAD_INPUT
        raise Refused(complaint(problem, name or '""', pack, file), code) from None


def to_prepare_with(known: Known, name: str, pack: Pack) -> Known:
    """A reflection, or a page that is to be changed; ``Refused`` for one without results."""
    if known.summary.status == "stopped":
        raise Refused(pack.interface.preparing.from_stopped.format(name=name))
    return known


def to_compare(summary: Summary, name: str, pack: Pack) -> Summary:
    """Anything but a page; ``Refused`` for that."""
    if summary.plan:
        raise Refused(pack.interface.preparing.no_comparing.format(name=name))
    return summary


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # no file can have such a name
        return False


def opened(pack: Pack, store: Store, file: Path) -> Summary:
    """The summary in a file, as far as these words know it; ``Unreadable`` where there is none."""
    return here(fitted(pack, store.read(file)))


def here(summary: Summary) -> Summary:
    """With its moments where the person is, as they are told."""
    finished, started = summary.finished_at.astimezone(), summary.started_at.astimezone()
    return replace(summary, finished_at=finished, started_at=started)


def complaint(problem: Unreadable, name: str, pack: Pack, file: Path) -> str:
    """In the pack's words. ``name``: as the person knows it; ``file``: where it is."""
    words = pack.interface.saved
    template: str = getattr(words, problem.problem)
    limit, there = f"{LARGEST // 1_000_000} MB", _typeable(file) if problem.problem == "locked" else ""
    return template.format(name=name, reason=problem.reason or words.not_a_file, limit=limit, file=there)


def _typeable(file: Path) -> str:
    """From wherever the person is, as a shell takes it."""
    from shlex import quote

    short = "".join(map(escaped, from_home(file)))
    inside = short.removeprefix("~/")
    return quote(short) if inside == short else f"~/{quote(inside)}"
