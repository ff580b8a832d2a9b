"""From the command line to a session: where things are kept, and whether there is a place to go on from."""

from __future__ import annotations

import contextlib
import datetime
import signal
from collections.abc import Iterable

from content.schema import Pack
from flows.flow import FLOWS
from flows.keeping import Keeping
from flows.session import Session
from flows.store import FileStore, NoStore, Store, Unfinished, UnreadablePlace
from tui import exits
from tui.console import Console, Ended
from tui.lines import Lines
from tui.talk import Talk


def now() -> datetime.datetime:
    """The clock, which only front-ends read."""
    return datetime.datetime.now(datetime.UTC)


def begin(console: Console, pack: Pack, asked_for: str | None, *, keeping: bool) -> int:
    """The plain lines, from the start or from a kept place; the exit code.

    ``asked_for`` is a flow; None is the reflection, or whichever flow was last stopped part-way.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    console.say(pack.interface.lines.history)
    talk, store = Talk(pack, console), file_store() if keeping else NoStore()
    with contextlib.suppress(OSError):
        store.tidy(now())
    kept = newest_place([asked_for] if asked_for else FLOWS, store, talk)
    try:
        choice = wants(kept, talk) if kept else "anew"
    except (Ended, KeyboardInterrupt) as ended:
        console.say("", pack.interface.keeping.place_kept)
        return exits.LEFT_EARLY if isinstance(ended, Ended) else exits.INTERRUPTED
    if choice == "later":
        console.say(pack.interface.keeping.place_kept)
        return exits.LEFT_EARLY
    place = kept if choice == "go_on" else None
    if place:
        session = Session(FLOWS[place.flow](pack), place.started_at, place.answers, place.place)
    else:
        session = Session(FLOWS[asked_for or "reflection"](pack), now(), keeping=store.keeps)
    lines = Lines(session, Keeping(session, store, place), talk, now)
    if kept and not place:
        lines.safekeeping.forget_place(kept.flow)
    return lines.run()


def file_store() -> FileStore:
    """The store of someone at home."""
    from tui import places

    return FileStore(places=places.unfinished(), summaries=places.finished())


def newest_place(flows: Iterable[str], store: Store, talk: Talk) -> Unfinished | None:
    """Where someone last stopped part-way, if they did; a place that cannot be read is said to be."""
    kept, unreadable = [], False
    for flow in flows:
        try:
            kept.append(store.place(flow, now()))
        except UnreadablePlace:
            unreadable = True
    newest = max(filter(None, kept), key=lambda place: place.kept_at, default=None)
    if unreadable and newest is None:
        talk.console.say("", talk.words.keeping.place_unreadable)
    return newest


def wants(kept: Unfinished, talk: Talk) -> str:
    """The start card: ``go_on``, ``anew`` or ``later``."""
    words = talk.words.starting
    date = kept.kept_at.astimezone()
    asked = words.ask.format(day=date.day, month=talk.words.months[date.month - 1])
    return talk.pick(asked, {"go_on": words.go_on, "anew": words.anew, "later": words.later})
