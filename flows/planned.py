"""The page for a first session as parts, for whoever shows it or writes it."""

from __future__ import annotations

from itertools import groupby

from content.schema import Pack
from flows.parts import Part
from flows.summary import Summary


def planned(summary: Summary) -> tuple[Part, ...]:
    """Each heading, and the lines under it; nothing for a summary without a page."""
    lines = summary.plan.lines if summary.plan else ()
    return tuple(
        Part(heading, tuple(line.text for line in under))
        for heading, under in groupby(lines, lambda line: line.heading)
    )


def whole(pack: Pack, summary: Summary) -> Part:
    """The page as one, to be read as it is."""
    words, parts = pack.interface.sheet, planned(summary)
    return Part(words.title, tuple("\n".join((part.title, *part.lines)) for part in parts) or (words.empty,))
