"""People who can help, in words: what every front-end and export says of a line."""

from __future__ import annotations

from collections.abc import Iterable

from content.helplines import Helpline
from content.schema import Pack

FIRST = 4
"""Lines: in danger, to talk, to text, and the health service."""


def first_lines(pack: Pack) -> tuple[str, ...]:
    """Those that come first, in short."""
    words = pack.kiosk.note.helpline
    return tuple(words.format(name=line.name, reach=line.reach) for line in pack.support.places[0].lines[:FIRST])


def about(pack: Pack, line: Helpline) -> str:
    """When it is open, whom it is for, and whether it may have changed."""
    hours = f"{line.hours}." if line.hours else ""
    return " ".join(filter(None, (hours, line.note, unsure(pack, line))))


def unsure(pack: Pack, line: Helpline) -> str:
    """Told of a line that nobody has seen lately."""
    return "" if line.seen else pack.interface.lines.support_unsure


def seen(pack: Pack, lines: Iterable[Helpline]) -> str:
    """When the oldest of some lines was last seen: a number may change between two releases."""
    dates = [line.seen for line in lines if line.seen]
    if not dates:
        return ""
    oldest = min(dates)
    month = pack.interface.months[oldest.month - 1]
    return pack.interface.lines.support_seen.format(day=oldest.day, month=month, year=oldest.year)
