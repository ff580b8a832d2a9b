"""A reflection that was stopped part-way, as it is kept to go on with another day."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import msgspec

from flows.private import private
from flows.session import Session
from flows.withholding import withheld

if TYPE_CHECKING:
    from flows.summary import Summary

Moment: TypeAlias = Annotated[datetime.datetime, msgspec.Meta(tz=True)]
"""A moment with its time zone."""
NOTHING = msgspec.Raw(b"null")


@private
class Unfinished(msgspec.Struct, frozen=True):
    """The age is never in it."""

    schema: Literal["worthwhile/unfinished/1"]
    flow: str
    answers: dict[str, int | str | tuple[str, ...] | None]
    place: str
    started_at: Moment
    kept_at: Moment
    saved: str | None = None
    """Where a summary of it is already, for someone who went back from the last page."""
    changes: str | None = None
    """The file of the page that it changes."""
    known: msgspec.Raw = NOTHING
    """The summary that it began with, as JSON; ``null`` for none."""


class UnreadablePlace(Exception):
    """What was kept cannot be read any more; carries nothing of it."""


def unfinished(
    session: Session, now: datetime.datetime, saved: Path | None = None, changes: Path | None = None
) -> Unfinished:
    """Everything answered so far, and where one stands."""
    hidden = withheld(session.flow, session.answers)
    return Unfinished(
        schema="worthwhile/unfinished/1",
        flow=session.flow.name,
        answers={name: answer for name, answer in session.answers.items() if name not in hidden},
        place=session.place,
        started_at=session.started_at,
        kept_at=now,
        saved=None if saved is None else str(saved),
        changes=None if changes is None else str(changes),
        known=_raw(session.known),
    )


def encoded(place: Unfinished) -> bytes:
    """As it is in a file."""
    return msgspec.json.encode(place)


def decoded(content: bytes) -> Unfinished:
    """From a file; ``UnreadablePlace`` where it is damaged."""
    try:
        place = msgspec.json.decode(content, type=Unfinished)
    except (ValueError, RecursionError):
        raise UnreadablePlace from None
    if not _can_be_known(place):
        raise UnreadablePlace
    return place


def known(place: Unfinished) -> Summary | None:
    """The summary that it began with; ``Unreadable`` where that is damaged."""
    from flows.saved import parsed

    return None if bytes(place.known) == bytes(NOTHING) else parsed(bytes(place.known))


def _raw(known: Summary | None) -> msgspec.Raw:
    if known is None:
        return NOTHING
    from flows.summary import to_json

    return msgspec.Raw(to_json(known))


def _can_be_known(place: Unfinished) -> bool:
    from flows.saved import Unreadable

    try:
        known(place)
    except Unreadable:
        return False
    return True
