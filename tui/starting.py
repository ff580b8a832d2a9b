"""Where things are kept, and the session that someone begins or goes on with: the same for every front-end."""

from __future__ import annotations

import contextlib
import datetime
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from content.schema import Pack
from flows.file_store import FileStore
from flows.flow import FLOWS
from flows.history import has_past
from flows.keeping import Keeping
from flows.private import private
from flows.protection import DamagedProtection, protection_in
from flows.session import Session
from flows.store import Kept, NoStore, Store
from flows.unfinished import Unfinished, known
from tui.exits import Refused
from tui.requests import Ask
from tui.ways import PREPARATION

if TYPE_CHECKING:
    from flows.summary import Summary
    from tui.saved import Known


def now() -> datetime.datetime:
    """The clock, which only front-ends read."""
    return datetime.datetime.now(datetime.UTC)


@private
class Found(NamedTuple):
    """What an earlier time left behind."""

    kept: tuple[Kept, ...] = ()
    """Whatever was stopped part-way, the newest first."""
    unreadable: bool = False
    """Whether there is a place, and none that can be read."""
    locked: bool = False
    """Whether there is a place that takes a key, which is not here yet."""
    past: bool = False
    """Whether any summary was saved; not looked at where a flow was asked for."""

    @property
    def place(self) -> Kept | None:
        """Where someone last stopped part-way through a reflection, if they did."""
        return next((each for each in self.kept if each.place.flow != PREPARATION), None)

    @property
    def page(self) -> Kept | None:
        """Where someone last stopped part-way through a page for a first session."""
        return next((each for each in self.kept if each.place.flow == PREPARATION), None)

    @property
    def has_more(self) -> bool:
        """Whether there are others than those two."""
        return len(self.kept) > len([each for each in (self.place, self.page) if each])

    @property
    def anything(self) -> bool:
        """Whether there is more to do than to begin."""
        return self.is_part_way or self.past

    @property
    def is_part_way(self) -> bool:
        """Whether there is anything to go on with."""
        return bool(self.kept) or self.locked


@private
class Begun(NamedTuple):
    """A session, and the place that it takes the place of."""

    keeping: Keeping
    given_up: Kept | None = None
    """Deleted, as the person asked."""


def at_home() -> FileStore:
    """The store of someone at home."""
    from tui import places

    return FileStore(places=places.unfinished(), summaries=places.finished())


def store_for(pack: Pack, *, keeping: bool) -> Store:
    """That, or one that writes nothing."""
    return to_keep_with(pack, at_home()) if keeping else NoStore()


def to_keep_with(pack: Pack, store: FileStore) -> Store:
    """The same; ``Refused`` where it cannot be told how to keep anything."""
    try:
        protection_in(store.vault.folder)
    except DamagedProtection as problem:
        raise Refused(pack.interface.protecting.damaged.format(file=problem.filename)) from None
    return store


def look(store: Store, flow: str | None) -> Found:
    """Tidy up, then look for the place of a flow, or for those of any."""
    with contextlib.suppress(OSError):
        store.tidy(now())
    stopped = store.stopped(flow, now())
    kept = tuple(each for each in stopped.kept if each.place.flow in FLOWS)
    past = flow is None and store.keeps and has_past(store.summaries)
    return Found(kept, stopped.unreadable and not kept, stopped.locked, past)


def anew(pack: Pack, flow: str | None, store: Store) -> Keeping:
    """A session from the start: the reflection, unless another flow was asked for."""
    return Keeping(Session(FLOWS[flow or "reflection"](pack), now(), keeping=store.keeps), store)


def gone_on_with(pack: Pack, kept: Kept, store: Store) -> Keeping:
    """The session of a kept place."""
    taken = store.take(kept)
    return Keeping(session_of(pack, taken.place), store, taken)


def session_of(pack: Pack, place: Unfinished) -> Session:
    """Whoever stands there."""
    flow, before = FLOWS[place.flow](pack), _known_then(pack, place)
    return Session(flow, place.started_at, place.answers, place.place, known=before)


def _known_then(pack: Pack, place: Unfinished) -> Summary | None:
    if (summary := known(place)) is None:
        return None
    from flows.fitting import fitted

    return fitted(pack, summary)


def prepared(pack: Pack, store: Store, known: Known | None) -> Keeping:
    """A session that gets ready for a first one, with what is known; a page is opened where its lines are."""
    flow, summary = FLOWS[PREPARATION](pack), known.summary if known else None
    if known and summary and summary.plan:
        from flows.preparing.lines import SHEET
        from flows.preparing.reopening import reopened

        session = Session(flow, now(), reopened(summary), SHEET, keeping=store.keeps, known=summary)
        return Keeping(session, store, changes=known.file)
    return Keeping(Session(flow, now(), keeping=store.keeps, known=summary), store)


def start_card(pack: Pack, found: Found, note: str = "") -> Ask:
    """What somebody may do who has been here before: only what there is to do. ``note``: what to know first."""
    words, preparing, place, page = pack.interface.starting, pack.interface.preparing, found.place, found.page
    options = {
        "open": pack.interface.protecting.open_kept if found.locked else "",
        "go_on": (words.go_on_reflection if page else words.go_on) if place else "",
        "go_on_page": preparing.go_on if page else "",
        "prepare": preparing.another if page else preparing.begin,
        "back": words.back if found.past else "",
        "others": pack.interface.stopped.choose if found.has_more else "",
        "anew": words.begin,
        "expect": pack.interface.expecting.words,
        "later": words.later,
    }
    stopped = place or page
    text = _stopped_on(pack, stopped) if stopped else words.ask_again
    return Ask(
        text,
        {way: label for way, label in options.items() if label},
        note,
        is_first=True,
        where=pack.interface.stages.start,
    )


def _stopped_on(pack: Pack, kept: Kept) -> str:
    words = pack.interface
    template = words.preparing.ask_place if kept.place.flow == PREPARATION else words.starting.ask
    return template.format(**day_of(kept.place.kept_at, pack))


class Day(TypedDict):
    """What fills the gaps of a date."""

    day: int
    month: str


def day_of(moment: datetime.datetime, pack: Pack) -> Day:
    """Where the person is."""
    there = moment.astimezone()
    return {"day": there.day, "month": pack.interface.months[there.month - 1]}
