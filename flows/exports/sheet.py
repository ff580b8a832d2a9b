"""The main part of the sheet: a person's own words, what shows up, what to ask about, and what they bring."""

from __future__ import annotations

from collections.abc import Iterable

from content.schema import Pack, by_id
from flows import telling
from flows.exports.approaches import approaches
from flows.exports.around import helplines, stopped_early
from flows.exports.markup import NOTHING, Html, element, items, led, paragraphs, section, together
from flows.exports.profile import profile
from flows.parts import Part
from flows.summary import PatternSummary, Summary

FEW = 4
"""Up to so many origins there is room for a kind word about each; about how one was treated there always is."""


def sheet(pack: Pack, summary: Summary) -> Html:
    """All of it; a few kind words where nothing was answered before the end."""
    inside = _stopped_early(pack) if stopped_early(summary) else _answered(pack, summary)
    return element("main", together(*inside))


def _stopped_early(pack: Pack) -> Iterable[Html]:
    """Whoever is young finds their lines first: most who end here are."""
    words, support = pack.interface.export, pack.support
    yield section("", paragraphs(words.stopped_early, support.body))
    yield section(words.young, helplines(pack, support.young), class_="young")


def _answered(pack: Pack, summary: Summary) -> Iterable[Html]:
    if summary.status == "stopped":
        yield section("", paragraphs(pack.interface.export.stopped))
    yield _told(telling.opening(pack, summary))
    yield _patterns(pack, summary)
    yield _own_words(pack, summary)
    yield _origins(pack, summary)
    yield _listed(telling.preferences(pack, summary))
    yield approaches(pack, summary)
    yield _listed(telling.strengths(pack, summary))


def _told(part: Part) -> Html:
    return section(part.title, paragraphs(*part.lines))


def _listed(part: Part) -> Html:
    """What is one line alone is no list."""
    return section(part.title, items(*part.lines) if len(part.lines) > 1 else paragraphs(*part.lines))


def _own_words(pack: Pack, summary: Summary) -> Html:
    """As they were written, in their own direction of writing."""
    title, words, *_ = telling.own_words(pack, summary)
    return section(title, paragraphs(*words, class_="own", dir="auto"))


def _patterns(pack: Pack, summary: Summary) -> Html:
    words, picture = pack.interface, profile(pack, summary)
    figure = element("figure", picture, element("figcaption", words.export.profile_note)) if picture else NOTHING
    rests = [_rests_on(pack, shown, summary) for shown in summary.patterns if shown.band]
    return section(
        words.results.patterns, figure, items(*filter(None, rests)), paragraphs(*telling.notes(pack, summary))
    )


def _rests_on(pack: Pack, shown: PatternSummary, summary: Summary) -> Html:
    """What its bar rests on, in the person's own answers."""
    pieces = telling.rests_on(pack, shown, summary)
    return led(f"{by_id(pack.patterns, shown.id).title}.", " ".join(pieces)) if pieces else NOTHING


def _origins(pack: Pack, summary: Summary) -> Html:
    words, ticked = pack.interface.results, telling.ticked(pack, summary)
    if not ticked:
        return section(words.origins, paragraphs(telling.none_ticked(pack, summary)))
    few = len(ticked) <= FEW
    return section(
        words.origins,
        items(*(led(f"{each.title}.", each.kind) if few or not each.reckoned else f"{each.title}." for each in ticked)),
    )
