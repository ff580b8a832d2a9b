"""A summary as parts that follow one another: what Markdown and plain text have in common."""

from __future__ import annotations

from collections.abc import Iterable

from content.prose import blocks
from content.schema import Pack
from flows import telling
from flows.exports.around import made, stopped_early, support_lines, written
from flows.parts import Part
from flows.planned import planned
from flows.summary import Summary


def document(pack: Pack, summary: Summary) -> tuple[Part, ...]:
    """All of it; the title of the first part is that of the whole."""
    if summary.plan:
        return (*_opening(pack, summary), *planned(summary), *_ending(pack, summary))
    page = pack.pages.goodbye if stopped_early(summary) else pack.pages.results
    parts = (
        Part(page.title, (made(pack, summary), pack.about.purpose, *(block.text for block in blocks(page.body)))),
        *(_stopped_early(pack) if stopped_early(summary) else telling.results(pack, summary)),
        *_ending(pack, summary),
    )
    return tuple(part for part in parts if part.lines)


def _opening(pack: Pack, summary: Summary) -> Iterable[Part]:
    """Of a page for a first session, which may have nothing on it."""
    words = pack.interface.sheet
    lines = (words.bring, made(pack, summary))
    return (Part(words.title, lines if planned(summary) else (*lines, words.empty)),)


def _ending(pack: Pack, summary: Summary) -> Iterable[Part]:
    words = pack.interface.export
    return (
        Part(pack.support.title, support_lines(pack, pack.support.places[0].lines)),
        Part(words.about_page if summary.plan else words.about, (summary.notice, written(pack, summary))),
    )


def _stopped_early(pack: Pack) -> Iterable[Part]:
    words, support = pack.interface.export, pack.support
    return (Part("", (words.stopped_early, support.body)), Part(words.young, support_lines(pack, support.young)))
