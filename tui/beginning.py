"""Where somebody begins who has been here before, or who gets ready for a first session: the same for every front-end.

Generators, as in ``looking_back``: each yields what to ask or show.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import NamedTuple

from content.schema import Pack
from flows.history import has_past, past
from flows.keeping import Keeping
from flows.private import private
from flows.saved import Unreadable
from flows.store import Kept, Store
from tui import starting
from tui.exits import Refused
from tui.expecting import expecting
from tui.looking_back import history, moment_of, one_of
from tui.requests import Ask, Request
from tui.saved import Known, known_in, opened, to_prepare_with
from tui.starting import Begun
from tui.stopped import one_that_stopped
from tui.unlocking import unlocking
from tui.ways import PREPARATION

Beginning = Generator[Request, str, Begun | None]
"""``None`` where the person leaves."""


def beginning(
    pack: Pack, flow: str | None, store: Store, found: starting.Found, known: Known | None = None
) -> Beginning:
    """Whatever has to be asked first. ``flow`` was asked for; ``known``: what to get ready with."""
    note = ""
    if found.locked:
        found, note = yield from _opened(pack, flow, store, found)
    if known:
        return (yield from preparing_with(pack, store, known))
    if flow == PREPARATION:
        return (yield from preparing(pack, store, is_first=True))
    return (yield from reflecting(pack, flow, store, found, note))


def _opened(
    pack: Pack, flow: str | None, store: Store, found: starting.Found
) -> Generator[Request, str, tuple[starting.Found, str]]:
    """What there is once it is opened, or else what to know."""
    if (yield from unlocking(pack, store.vault)):
        return starting.look(store, flow), ""
    return found, pack.interface.protecting.still_closed


def reflecting(pack: Pack, flow: str | None, store: Store, found: starting.Found, note: str = "") -> Beginning:
    """The start card; whoever looks at something else from there is asked again."""
    while True:
        chosen, note = (yield starting.start_card(pack, found, note)), ""
        match chosen:
            case "open":
                found, note = yield from _opened(pack, flow, store, found)
            case "go_on" if found.place:
                return Begun(starting.gone_on_with(pack, found.place, store))
            case "go_on_page" if found.page:
                return Begun(starting.gone_on_with(pack, found.page, store))
            case "anew":
                begins = partial(starting.anew, pack, flow, store)
                if begun := (yield from _beside(pack, found.place, begins, pack.interface.starting.keep)):
                    return begun
            case "others":
                if kept := (yield from one_that_stopped(pack, store, flow)):
                    return Begun(starting.gone_on_with(pack, kept, store))
                found = starting.look(store, flow)
            case "prepare":
                if begun := (yield from preparing(pack, store)):
                    return begun
            case "expect":
                yield from expecting(pack)
            case "back":
                if (page := (yield from history(pack, store))) and (
                    begun := (yield from preparing_with(pack, store, page))
                ):
                    return begun
                found = found._replace(past=has_past(store.summaries))
            case _:
                return None


def preparing_with(pack: Pack, store: Store, known: Known) -> Beginning:
    """With this; a page that was stopped part-way gives way to it only where the person says so."""
    place, begins = starting.look(store, PREPARATION).page, partial(starting.prepared, pack, store, known)
    return (yield from _beside(pack, place, begins, pack.interface.preparing.keep_page))


def preparing(pack: Pack, store: Store, *, is_first: bool = False) -> Beginning:
    """With a place that was kept, with something that was saved, or with nothing; where there is neither, that is not
    asked. ``is_first``: nothing was asked before."""
    place, note = starting.look(store, PREPARATION).page, ""
    if not place and not has_past(store.summaries):
        return Begun(starting.prepared(pack, store, None))
    if store.vault.locks(past(store.summaries)):
        yield from unlocking(pack, store.vault)
    while True:
        saved = _saved(pack, store)
        known = None
        match (yield _card(pack, place, saved, note, is_first=is_first)):
            case "go_on" if place:
                return Begun(starting.gone_on_with(pack, place, store))
            case "page":
                known = saved.page
            case "newest":
                known = saved.reflection
            case "other":
                known, note = yield from _other(pack, store)
                if known is None:
                    continue
            case "expect":
                yield from expecting(pack)
                continue
            case "nothing":
                pass
            case _:
                return None
        begins = partial(starting.prepared, pack, store, known)
        if begun := (yield from _beside(pack, place, begins, pack.interface.preparing.keep_page)):
            return begun
        note = ""


def _beside(pack: Pack, place: Kept | None, begins: Callable[[], Keeping], text: str) -> Beginning:
    """What begins beside a place that was kept, or in its stead; ``None`` for going back."""
    if place is None:
        return Begun(begins())
    words = pack.interface.starting
    ways = {"keep": words.yes_keep, "forget": words.no_forget}
    match (yield Ask(text.format(**starting.day_of(place.place.kept_at, pack)), ways)):
        case "keep":
            return Begun(begins())
        case "forget":
            return Begun(begins(), place)
    return None


def _other(pack: Pack, store: Store) -> Generator[Request, str, tuple[Known | None, str]]:
    """Something that was saved; or what to tell where it will not do."""
    if (file := (yield from one_of(past(store.summaries), pack, store, pack.interface.preparing.which))) is None:
        return None, ""
    try:
        return to_prepare_with(known_in(file, str(file), pack, store), str(file), pack), ""
    except Refused as problem:
        return None, str(problem)


def _card(pack: Pack, place: Kept | None, saved: Saved, note: str, *, is_first: bool) -> Ask:
    """A saved page stands first only where none was stopped part-way: two pages to go on with would confuse."""
    interface = pack.interface
    words, reflection = interface.preparing, saved.reflection
    options = {
        "go_on": interface.starting.go_on if place else "",
        "page": _told(words.change_newest, saved.page, pack) if not place else "",
        "newest": _told(words.from_newest, reflection, pack),
        "other": words.from_other if saved.anything else "",
        "nothing": words.from_nothing,
        "expect": interface.expecting.words,
        "later": interface.starting.later if is_first else "",
    }
    text = words.ask_place.format(**starting.day_of(place.place.kept_at, pack)) if place else words.ask
    return Ask(
        text, {way: label for way, label in options.items() if label}, note, is_first=is_first, where=words.title
    )


def _told(template: str, known: Known | None, pack: Pack) -> str:
    return template.format(moment=moment_of(known.file, pack)) if known and known.file else ""


@private
class Saved(NamedTuple):
    """What there is to begin with."""

    page: Known | None
    """The newest, if it was saved after the newest reflection."""
    reflection: Known | None
    """The newest that has results."""
    anything: bool
    """Whether there is any file, be it one that will not do."""


def _saved(pack: Pack, store: Store) -> Saved:
    files, page = past(store.summaries), None
    for file in files:
        try:
            summary = opened(pack, store, file)
        except Unreadable:
            continue
        if summary.status == "stopped":
            continue
        if not summary.plan:
            return Saved(page, Known(summary, file), anything=True)
        page = page or Known(summary, file)
    return Saved(page, None, anything=bool(files))
