"""From the command line to a session: where things are kept, and whether there is a place to go on from."""

from __future__ import annotations

import datetime
from pathlib import Path

from content.schema import Pack
from flows.flow import FLOWS, Flow
from flows.keeping import Keeping
from flows.session import Session
from flows.store import FileStore, NoStore, Store, Unfinished, UnreadablePlace
from flows.version import NAME
from tui import exits
from tui.console import Ended, standard
from tui.lines import Lines
from tui.talk import Talk


def now() -> datetime.datetime:
    """The clock, which only front-ends read."""
    return datetime.datetime.now(datetime.UTC)


def file_store() -> FileStore:
    """In the places that the system has for this (XDG honoured)."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(NAME, appauthor=False)
    return FileStore(places=Path(dirs.user_state_dir), summaries=Path(dirs.user_data_dir))


def begin(pack: Pack, flow_name: str, *, keeping: bool) -> int:
    """The plain lines, from the start or from a kept place; the exit code."""
    console = standard()
    console.say(pack.interface.lines.history)
    flow, store = FLOWS[flow_name](pack), file_store() if keeping else NoStore()
    try:
        session, resumed = session_for(flow, store, Talk(pack, console))
    except Ended:
        console.say(pack.interface.leaving.ended_kept)
        return exits.LEFT_EARLY
    return Lines(session, Keeping(session, store, resumed=resumed), console, now).run()


def session_for(flow: Flow, store: Store, talk: Talk) -> tuple[Session, bool]:
    """A new session, or the one whose place was kept; and which of the two."""
    try:
        kept = store.place(flow.name, now())
    except UnreadablePlace:
        talk.console.say("", talk.words.keeping.place_unreadable)
        kept = None
    if kept is not None and wants_to_go_on(kept, talk):
        return Session(flow, kept.started_at, kept.answers, kept.place), True
    return Session(flow, now(), keeping=store.keeps), False


def wants_to_go_on(kept: Unfinished, talk: Talk) -> bool:
    """The start card."""
    words = talk.words.starting
    date = kept.kept_at.astimezone()
    options = {"go_on": words.go_on, "anew": words.anew}
    return talk.pick(words.ask.format(date=f"{date.day} {date:%B}"), options) == "go_on"
