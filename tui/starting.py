"""Where things are kept, and the session that someone begins or goes on with: the same for every front-end."""

from __future__ import annotations

import contextlib
import datetime
from typing import NamedTuple

from content.schema import Pack
from flows.flow import FLOWS
from flows.history import has_past
from flows.keeping import Keeping
from flows.session import Session
from flows.store import FileStore, NoStore, Store, Unfinished, UnreadablePlace


def now() -> datetime.datetime:
    """The clock, which only front-ends read."""
    return datetime.datetime.now(datetime.UTC)


class Found(NamedTuple):
    """What an earlier time left behind."""

    place: Unfinished | None
    """Where someone last stopped part-way, if they did."""
    unreadable: bool
    """Whether there is a place, and none that can be read."""
    past: bool = False
    """Whether any summary was saved; not looked at where a flow was asked for."""

    @property
    def anything(self) -> bool:
        """Whether there is more to do than to begin."""
        return self.place is not None or self.past


def store_for(*, keeping: bool) -> Store:
    """The store of someone at home, or one that writes nothing."""
    if not keeping:
        return NoStore()
    from tui import places

    return FileStore(places=places.unfinished(), summaries=places.finished())


def look(store: Store, flow: str | None) -> Found:
    """Tidy up, then look for the newest place of a flow, or of any."""
    with contextlib.suppress(OSError):
        store.tidy(now())
    kept, unreadable = [], False
    for name in [flow] if flow else FLOWS:
        try:
            kept.append(store.place(name, now()))
        except UnreadablePlace:
            unreadable = True
    newest = max(filter(None, kept), key=lambda place: place.kept_at, default=None)
    return Found(newest, unreadable and newest is None, past=flow is None and store.keeps and has_past(store.summaries))


def anew(pack: Pack, flow: str | None, store: Store) -> Keeping:
    """A session from the start: the reflection, unless another flow was asked for."""
    return Keeping(Session(FLOWS[flow or "reflection"](pack), now(), keeping=store.keeps), store)


def gone_on_with(pack: Pack, place: Unfinished, store: Store) -> Keeping:
    """The session of a kept place."""
    return Keeping(Session(FLOWS[place.flow](pack), place.started_at, place.answers, place.place), store, place)


class StartCard(NamedTuple):
    """What somebody may do who has been here before."""

    text: str
    options: dict[str, str]
    """``go_on``, ``anew``, ``back`` or ``later``."""


def start_card(pack: Pack, found: Found) -> StartCard:
    """Only what there is to do."""
    words, place = pack.interface.starting, found.place
    options = {
        "go_on": words.go_on if place else "",
        "anew": words.anew if place else words.begin,
        "back": words.back if found.past else "",
        "later": words.later,
    }
    text = _stopped_on(pack, place) if place else words.ask_again
    return StartCard(text, {way: label for way, label in options.items() if label})


def _stopped_on(pack: Pack, place: Unfinished) -> str:
    date = place.kept_at.astimezone()
    return pack.interface.starting.ask.format(day=date.day, month=pack.interface.months[date.month - 1])
