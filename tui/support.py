"""The support page in words, for every front-end that shows it as lines."""

from __future__ import annotations

from collections.abc import Iterable

from content.schema import Line, Pack
from flows.parts import Part


def first(pack: Pack) -> tuple[Part, ...]:
    """What is shown at once: the kind words and the first place."""
    return (Part(pack.support.title, (pack.support.body,)), *_places(pack)[:1])


def more(pack: Pack) -> tuple[Part, ...]:
    """The other places."""
    return _places(pack)[1:]


def young(pack: Pack) -> tuple[str, ...]:
    """For someone under 18."""
    return tuple(_lines(pack, pack.support.young))


def _places(pack: Pack) -> tuple[Part, ...]:
    return tuple(Part(place.title, tuple(_lines(pack, place.lines))) for place in pack.support.places)


def _lines(pack: Pack, lines: Iterable[Line]) -> Iterable[str]:
    template = pack.interface.lines.support_line
    for line in lines:
        more = " ".join(filter(None, (f"{line.hours}." if line.hours else "", line.note)))
        yield template.format(name=line.name, reach=line.reach, more=more)
