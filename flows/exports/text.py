"""A summary as plain text, for anything that can show letters."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from content.schema import Pack
from flows.exports.linear import document
from flows.parts import Part
from flows.plain import harmless
from flows.planned import planned
from flows.summary import Summary

COLUMNS = 72
RULE = "-"
ITEM = "- "


def to_text(pack: Pack, summary: Summary) -> str:
    """Lines of 72 columns at most; a longer word is broken."""
    on_a_page = planned(summary)
    return parts_as_text(_tight(part) if part in on_a_page else part for part in document(pack, summary))


def _tight(part: Part) -> Part:
    """Of a page to bring along, the lines under a heading stay together, as a list where there are several."""
    items = [f"{ITEM}{line}" for line in part.lines] if len(part.lines) > 1 else part.lines
    return part._replace(lines=("\n".join(items),))


def parts_as_text(parts: Iterable[Part]) -> str:
    """Parts under one another, the first of which names all of them."""
    first, *others = parts
    return "\n\n\n".join([_part(first, "="), *(_part(part, RULE) for part in others)]) + "\n"


def _part(part: Part, rule: str) -> str:
    title = [f"{part.title}\n{rule * min(len(part.title), COLUMNS)}"] if part.title else []
    return "\n\n".join([*title, *map(_wrapped, part.lines)])


def _wrapped(words: str) -> str:
    """Breaks that a person made stay."""
    return "\n".join(map(_filled, harmless(words).split("\n")))


def _filled(line: str) -> str:
    """What follows in an item of a list stands under its words."""
    hang = " " * len(ITEM) if line.startswith(ITEM) else ""
    return textwrap.fill(line, COLUMNS, subsequent_indent=hang, break_on_hyphens=False)
