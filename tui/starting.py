"""From the command line to a session: where things are kept, and whether there is a place to go on from."""

from __future__ import annotations

import datetime
import signal

from content.schema import Pack
from flows.flow import FLOWS, Flow
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


def begin(console: Console, pack: Pack, flow_name: str, *, keeping: bool) -> int:
    """The plain lines, from the start or from a kept place; the exit code."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    console.say(pack.interface.lines.history)
    flow, store = FLOWS[flow_name](pack), file_store() if keeping else NoStore()
    talk = Talk(pack, console)
    try:
        kept = kept_place(flow, store, talk)
        goes_on = kept is not None and wants_to_go_on(kept, talk)
    except Ended:
        console.say(pack.interface.leaving.ended_kept)
        return exits.LEFT_EARLY
    if kept is not None and goes_on:
        session = Session(flow, kept.started_at, kept.answers, kept.place)
    else:
        session = Session(flow, now(), keeping=store.keeps)
    lines = Lines(session, Keeping(session, store, resumed=goes_on), console, now)
    if kept is not None and not goes_on:
        lines.safekeeping.begin_anew()
    return lines.run()


def file_store() -> FileStore:
    """The store of someone at home."""
    from tui import places

    return FileStore(places=places.unfinished(), summaries=places.finished())


def kept_place(flow: Flow, store: Store, talk: Talk) -> Unfinished | None:
    """Where someone stopped part-way, if they did; one that cannot be read is said to be."""
    try:
        return store.place(flow.name, now())
    except UnreadablePlace:
        talk.console.say("", talk.words.keeping.place_unreadable)
        return None


def wants_to_go_on(kept: Unfinished, talk: Talk) -> bool:
    """The start card."""
    words = talk.words.starting
    date = kept.kept_at.astimezone()
    asked = words.ask.format(day=date.day, month=words.months[date.month - 1])
    return talk.pick(asked, {"go_on": words.go_on, "anew": words.anew}) == "go_on"
