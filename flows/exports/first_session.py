"""The page for a first session: one sheet of paper, in the person's own words."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable

from content.schema import Pack
from flows.exports.around import footer, made
from flows.exports.markup import Html, element, paragraphs, section, together
from flows.parts import Part
from flows.planned import planned
from flows.summary import Summary

LARGEST, SMALLEST = 11.5, 4.6
"""Of the type on paper, in points."""
HOLDS = 4_100
"""Characters on one sheet at 10 points; a heading, and a line's end, take as much room as some more."""
HEADING, LINE_END = 60, 30
MOST_BREAKS = 4
"""Of one line, as the person made them; with more it flows on."""


def body(pack: Pack, summary: Summary) -> Html:
    """All of it; how to take it comes first."""
    parts = planned(summary)
    inside = together(_header(pack, summary), _main(pack, parts), footer(pack, summary))
    return element("body", inside, class_="first-session", style=f"--type: {type_size(parts):.1f}pt")


def type_size(parts: Iterable[Part]) -> float:
    """The more there is, the smaller, so that it stays on one sheet: twice the words take type of seven tenths."""
    room = sum(HEADING + sum(_width(line) + LINE_END for line in part.lines) for part in parts)
    return max(SMALLEST, min(LARGEST, 10 * math.sqrt(HOLDS / max(1, room))))


def _header(pack: Pack, summary: Summary) -> Html:
    words = pack.interface.sheet
    title = together(element("p", pack.about.title, class_="name"), element("h1", words.title))
    about = together(element("p", words.bring, class_="purpose"), element("p", made(pack, summary), class_="made"))
    return element("header", element("div", title), element("div", about))


def _main(pack: Pack, parts: tuple[Part, ...]) -> Html:
    empty = paragraphs(pack.interface.sheet.empty)
    return element("main", together(*map(_part, parts)) if parts else section("", empty))


def _part(part: Part) -> Html:
    """What is one line alone is no list."""
    lines = tuple(map(_flowing, part.lines))
    if len(lines) > 1:
        return section(part.title, element("ul", *(element("li", line, dir="auto") for line in lines)))
    return section(part.title, paragraphs(*lines, dir="auto"))


def _width(words: str) -> float:
    """About as many letters of usual width."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    broad = sum(letter.isupper() or letter in "mw" for letter in words)
    return len(words) + 1.3 * wide + 0.7 * broad


def _flowing(words: str) -> str:
    return words if words.count("\n") <= MOST_BREAKS else " ".join(words.split())
