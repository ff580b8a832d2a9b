"""The support page in words, for every front-end that shows it as lines."""

from __future__ import annotations

from collections.abc import Iterable

from content.helplines import Helpline
from content.schema import Pack
from flows.parts import Part


def first(pack: Pack) -> tuple[Part, ...]:
    """What is shown at once: the kind words and the first place."""
    return (Part(pack.support.title, (pack.support.body,)), *_places(pack)[:1])


def more(pack: Pack) -> tuple[Part, ...]:
    """The other places."""
    return _places(pack)[1:]


def young(pack: Pack) -> tuple[str, ...]:
    """For someone under 18."""
    return _lines(pack, pack.support.young)


def _places(pack: Pack) -> tuple[Part, ...]:
    return tuple(Part(place.title, _lines(pack, place.lines)) for place in pack.support.places)


def _lines(pack: Pack, lines: Iterable[Helpline]) -> tuple[str, ...]:
    """Each line, and when the oldest of them was last seen: a number may change between two releases."""
    words = pack.interface.lines
    dates = [line.seen for line in lines if line.seen]
    told = [words.support_line.format(name=line.name, reach=line.reach, more=_more(pack, line)) for line in lines]
    if dates:
        oldest = min(dates)
        month = pack.interface.months[oldest.month - 1]
        told.append(words.support_seen.format(day=oldest.day, month=month, year=oldest.year))
    return tuple(told)


def _more(pack: Pack, line: Helpline) -> str:
    hours = f"{line.hours}." if line.hours else ""
    unsure = "" if line.seen else pack.interface.lines.support_unsure
    return " ".join(filter(None, (hours, line.note, unsure)))
