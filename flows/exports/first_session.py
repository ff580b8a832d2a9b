"""The page for a first session: one sheet of paper, in the person's own words."""

from __future__ import annotations

from content.schema import Pack
from flows.exports.around import footer, made
from flows.exports.markup import Html, element, items, paragraphs, section, together
from flows.parts import Part
from flows.planned import planned
from flows.summary import Summary

ROOMY = 3_600
"""A page of more characters takes closer type, so that it stays on one sheet."""


def body(pack: Pack, summary: Summary) -> Html:
    """All of it; how to take it comes first."""
    parts = planned(summary)
    inside = together(_header(pack, summary), _main(pack, parts), footer(pack, summary))
    kind = "first-session close" if len(inside) > ROOMY else "first-session"
    return element("body", inside, class_=kind)


def _header(pack: Pack, summary: Summary) -> Html:
    words = pack.interface.sheet
    title = together(element("p", pack.about.title, class_="name"), element("h1", words.title))
    about = together(element("p", words.bring, class_="purpose"), element("p", made(pack, summary), class_="made"))
    return element("header", element("div", title), element("div", about))


def _main(pack: Pack, parts: tuple[Part, ...]) -> Html:
    empty = paragraphs(pack.interface.sheet.empty)
    return element("main", together(*map(_part, parts)) if parts else section("", empty))


def _part(part: Part) -> Html:
    """What is one line alone is no list; breaks that a person made stay."""
    if len(part.lines) > 1:
        return section(part.title, items(*part.lines, class_="own-lines", dir="auto"))
    return section(part.title, paragraphs(*part.lines, class_="own-line", dir="auto"))
