"""The support page in words, for every front-end that shows it as lines."""

from __future__ import annotations

from collections.abc import Sequence

from content.helplines import Helpline
from content.schema import Pack
from flows.helping import about, seen
from flows.parts import Part


def opening(pack: Pack) -> tuple[Part, ...]:
    """What is shown at once: the first place, and then the kind words."""
    (place,) = first(pack)
    return (Part(pack.support.title, place.lines), Part("", (pack.support.body,)))


def first(pack: Pack) -> tuple[Part, ...]:
    """The place that comes first."""
    return _places(pack)[:1]


def more(pack: Pack) -> tuple[Part, ...]:
    """The other places."""
    return _places(pack)[1:]


def young(pack: Pack) -> tuple[str, ...]:
    """For someone under 18."""
    return _lines(pack, pack.support.young)


def _places(pack: Pack) -> tuple[Part, ...]:
    return tuple(Part(place.title, _lines(pack, place.lines)) for place in pack.support.places)


def _lines(pack: Pack, lines: Sequence[Helpline]) -> tuple[str, ...]:
    """Each line, and when they were last seen."""
    line_words = pack.interface.lines.support_line
    told = [line_words.format(name=line.name, reach=line.reach, more=about(pack, line)) for line in lines]
    return (*told, *filter(None, [seen(pack, lines)]))
