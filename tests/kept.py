"""Places in a store, put there and looked for as the program does."""

from __future__ import annotations

import datetime
from pathlib import Path

from flows.session import Session
from flows.store import Kept, Store
from flows.unfinished import Unfinished, UnreadablePlace, unfinished


def put_by(store: Store, session: Session, now: datetime.datetime, name: str = "") -> str:
    """Keep a place, under a new name or an earlier one: the name."""
    name = name or store.name(session)
    store.keep(name, unfinished(session, now))
    return name


def newest(store: Store, flow: str, now: datetime.datetime) -> Kept | None:
    """The one that was kept last; ``UnreadablePlace`` where there is only one that cannot be read."""
    stopped = store.stopped(flow, now)
    if stopped.unreadable and not stopped.kept:
        raise UnreadablePlace
    return next(iter(stopped.kept), None)


def place_in(store: Store, flow: str, now: datetime.datetime) -> Unfinished | None:
    """What it says."""
    kept = newest(store, flow, now)
    return kept.place if kept else None


def file_of(folder: Path, flow: str) -> Path:
    """The file of the one place in a flow, or a name that it might have."""
    found = sorted(folder.glob(f"unfinished-{flow}*.json"))
    assert len(found) < 2, found
    return found[0] if found else folder / f"unfinished-{flow}.json"
