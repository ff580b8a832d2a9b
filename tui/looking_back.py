"""Looking back at what was saved: every question in its order, the same for every front-end.

Each function is a generator: it yields what to ask or show, and is sent what was chosen, "" for going back. A front-end
that is left closes it, wherever it is.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from content.schema import Pack
from flows import files
from flows.comparing import compared
from flows.copying import copy_into
from flows.exports.formats import FORMATS
from flows.history import finished_at, past
from flows.parts import Part
from flows.saved import Unreadable
from flows.store import Store
from flows.suiting import leading_names
from flows.summary import Summary
from tui import safekeeping
from tui.requests import Ask, Open, Read, Request, Steps, Type
from tui.saved import Known, complaint, here, opened
from tui.saying import escaped
from tui.unlocking import unlocking

T = TypeVar("T")
ON_A_PAGE = 6
"""Reflections in a list: with the ways to others, every row has a digit of its own."""


def history(pack: Pack, store: Store) -> Generator[Request, str, Known | None]:
    """All that was saved, newest first; the page that the person wants to change, if there is one."""
    note, last, folder = "", None, store.summaries
    if store.vault.locks(past(folder)):
        yield from unlocking(pack, store.vault)
    while last := (yield from one_of(past(folder), pack, store, pack.interface.history.ask, note, last)):
        came = yield from _with(last, pack, store)
        if isinstance(came, Known):
            return came
        note = came
    if not past(folder):
        yield Ask(pack.interface.history.none, {}, note)
    return None


def read_one(summary: Summary) -> Steps:
    """A summary alone."""
    yield Open(summary)


def read_parts(parts: tuple[Part, ...]) -> Steps:
    """Parts alone."""
    yield Read(parts)


def one_of(
    found: Sequence[Path], pack: Pack, store: Store, text: str, note: str = "", last: Path | None = None
) -> Generator[Request, str, Path | None]:
    """One of some files, a few at a time; ``None`` for going back."""
    title, first = pack.interface.history.title, _page_of(last, found)
    return (yield from among(found, partial(_row, pack=pack, store=store), pack, text, note, where=title, first=first))


def among(
    these: Sequence[T], row: Callable[[T], str], pack: Pack, text: str, note: str = "", *, where: str, first: int = 0
) -> Generator[Request, str, T | None]:
    """One of these, each told in a row, a few of them at a time from ``first`` on; ``None`` for going back."""
    words = pack.interface.history
    while these:
        shown = these[first : first + ON_A_PAGE]
        options = {str(number): row(each) for number, each in enumerate(shown)}
        options |= {"older": words.older} if len(these) > first + ON_A_PAGE else {}
        options |= {"newer": words.newer} if first else {}
        chosen = yield Ask(text, options, note, where=where)
        note = ""
        if chosen.isdigit():
            return shown[int(chosen)]
        if not chosen and not first:
            return None
        first += ON_A_PAGE if chosen == "older" else -ON_A_PAGE
    return None


def _page_of(last: Path | None, found: Sequence[Path]) -> int:
    """Where the page begins on which one was found; it may be gone since."""
    newer = sum(last is not None and file.name > last.name for file in found[:-1])
    return newer - newer % ON_A_PAGE


def _row(file: Path, pack: Pack, store: Store) -> str:
    return pack.interface.history.row.format(moment=moment_of(file, pack), about=_about(file, pack, store))


def moment_of(file: Path, pack: Pack) -> str:
    """When it was finished, where the person is."""
    finished = finished_at(file)
    return in_words(finished, pack) if finished else _name(file)


def _name(file: Path) -> str:
    """Of a file, which may be anything."""
    return "".join(map(escaped, file.name))


def in_words(moment: datetime.datetime, pack: Pack) -> str:
    """Its day and time, where the person is."""
    there = moment.astimezone()
    return pack.interface.history.moment.format(
        day=there.day, month=pack.interface.months[there.month - 1], year=there.year, time=f"{there:%H:%M}"
    )


def _about(file: Path, pack: Pack, store: Store) -> str:
    """What was worth asking about, by which one may know it again."""
    words = pack.interface.history
    try:
        summary = opened(pack, store, file)
    except Unreadable as problem:
        return words.locked if problem.problem == "locked" else words.unreadable
    if summary.plan:
        return pack.interface.preparing.row
    if summary.status == "stopped":
        return words.stopped
    return leading_names(pack, summary) or words.no_clear_lean


def _with(file: Path, pack: Pack, store: Store) -> Generator[Request, str, str | Known]:
    """Whatever can be done with one; what to tell after it, or the page that is to be changed."""
    words, note = pack.interface.history, ""
    while True:
        try:
            summary = opened(pack, store, file)
        except Unreadable as problem:
            if problem.problem == "missing":
                return words.gone
            if store.vault.locks([file]):
                opened_or_told = yield from _closed(file, pack, store)
                if opened_or_told is not None:
                    return opened_or_told
                continue
            return (yield from _delete_unreadable(file, pack, complaint(problem, _name(file), pack, file)))
        own = {"change": pack.interface.preparing.change} if summary.plan else {"compare": words.compare}
        ways = {"read": words.read, "copy": words.copy, **own, "delete": words.delete}
        one = pack.interface.preparing.one if summary.plan else words.one
        match (yield Ask(one.format(moment=moment_of(file, pack)), ways, note)):
            case "read":
                note = yield Open(summary)
            case "copy":
                note = yield from copy(summary, pack)
            case "change":
                return Known(summary, file)
            case "compare":
                note = yield from _compare(file, summary, pack, store)
            case "delete":
                gone, note = yield from _delete(file, pack)
                if gone:
                    return note
            case _:
                return ""


def _closed(file: Path, pack: Pack, store: Store) -> Generator[Request, str, str | None]:
    """One that is protected: what to tell after it, or nothing where it is open now."""
    words = pack.interface.protecting
    match (yield Ask(words.one_closed, {"open": words.open, "delete": pack.interface.history.delete})):
        case "open":
            return None if (yield from unlocking(pack, store.vault)) else words.still_closed
        case "delete":
            _, note = yield from _delete(file, pack)
            return note
        case _:
            return ""


def _compare(file: Path, summary: Summary, pack: Pack, store: Store) -> Generator[Request, str, str]:
    others = [other for other in past(store.summaries) if other != file]
    if (chosen := (yield from one_of(others, pack, store, pack.interface.history.compare_with))) is None:
        return "" if others else pack.interface.history.alone
    try:
        other = opened(pack, store, chosen)
    except Unreadable as problem:
        return complaint(problem, _name(chosen), pack, chosen)
    if other.plan:
        return pack.interface.preparing.no_comparing.format(name=moment_of(chosen, pack))
    yield Read(compared(pack, summary, other))
    return ""


def copy(summary: Summary, pack: Pack) -> Generator[Request, str, str]:
    """A copy to take along: what kind, and where; what came of it."""
    words = pack.interface.history
    form = yield Ask(words.copy_as, {form: getattr(words, form) for form in FORMATS})
    kind, note = next((each for each in FORMATS if each == form), None), ""
    while kind and (folder := (yield from _folder(pack, note))):
        try:
            return words.copied.format(place=safekeeping.from_home(copy_into(folder, pack, here(summary), kind)))
        except OSError as problem:
            note = words.not_copied.format(place=folder, reason=problem.strerror)
    return ""


def _folder(pack: Pack, note: str) -> Generator[Request, str, Path | None]:
    """Where it goes: the person's own folders, or another that they name."""
    words = pack.interface.history
    likely = dict.fromkeys((Path.home(), Path.home() / "Documents", *_opened_in()))
    folders = [folder for folder in likely if os.access(folder, os.W_OK)]
    options = {str(n): _in(each, pack) for n, each in enumerate(folders)}
    while (chosen := (yield Ask(words.copy_where, {**options, "other": words.other_folder}, note))) == "other":
        if typed := (yield _another_folder(pack)):
            return safekeeping.folder_of(typed)
        note = ""
    return folders[int(chosen)] if chosen else None


def _another_folder(pack: Pack) -> Type:
    words, screen = pack.interface.history, pack.interface.screen
    return Type(words.copy_where, screen.other_folder, screen.save_there, screen.back, words.ask_folder)


def _in(folder: Path, pack: Pack) -> str:
    words = pack.interface.history
    return words.home if folder == Path.home() else words.folder.format(folder=safekeeping.from_home(folder))


def _opened_in() -> tuple[Path, ...]:
    """Where the program was opened, unless that is gone."""
    try:
        return (Path.cwd(),)
    except FileNotFoundError:
        return ()


def _delete(file: Path, pack: Pack) -> Generator[Request, str, tuple[bool, str]]:
    """Whether it is gone, and what to tell."""
    return (yield from delete(file, moment_of(file, pack), partial(files.remove, file), pack))


def delete(
    file: Path, moment: str, remove: Callable[[], None], pack: Pack
) -> Generator[Request, str, tuple[bool, str]]:
    """The same for any file, by its moment in words and what removes it."""
    words = pack.interface.history
    sure = yield Ask(words.delete_ask.format(moment=moment), {"no": words.delete_no, "yes": words.delete_yes})
    if sure != "yes":
        return False, ""
    try:
        remove()
    except OSError as problem:
        return False, pack.interface.keeping.not_forgotten.format(place=file, reason=problem.strerror)
    return True, words.deleted


def _delete_unreadable(file: Path, pack: Pack, complaint: str) -> Generator[Request, str, str]:
    """What can be done with a file that cannot be read."""
    if (yield Ask(complaint, {"delete": pack.interface.history.delete})) == "delete":
        _, note = yield from _delete(file, pack)
        return note
    return ""
