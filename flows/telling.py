"""The results in words, a line for each piece of information: what every front-end and export tells."""

from __future__ import annotations

from collections.abc import Sequence

from content.prose import blocks
from content.schema import Origin, Pack, Page, by_id
from flows import behind
from flows.behind import Behind
from flows.leaning import FEWEST_PATTERNS
from flows.parts import Part
from flows.planned import whole
from flows.quoting import joined, pole, said, shows
from flows.suiting import approaches
from flows.summary import PatternSummary, Summary

LITTLE = 1
"""Every level under this: little showed up."""
MUCH = 3
"""Every level from this: a great deal showed up."""


def results(pack: Pack, summary: Summary) -> tuple[Part, ...]:
    """All of the results, in the order in which they are read; they end on strengths and a next step. Of a page for a
    first session, the page."""
    if summary.plan:
        return (whole(pack, summary),)
    parts = (
        opening(pack, summary),
        _patterns(pack, summary),
        _origins(pack, summary),
        preferences(pack, summary),
        *approaches(pack, summary),
        own_words(pack, summary),
        ask_about(pack, summary),
        strengths(pack, summary),
    )
    return tuple(part for part in parts if part.lines)


def _page(page: Page, *patterns: Behind) -> Part:
    return Part(page.title, tuple(block.text for block in blocks(page.body)), patterns)


def opening(pack: Pack, summary: Summary) -> Part:
    """A kind page for nothing raised and for everything raised; nothing in between."""
    levels = [pattern.level for pattern in summary.patterns if pattern.level is not None]
    if len(levels) < FEWEST_PATTERNS:
        return Part("", ())
    if max(levels) < LITTLE:
        return _page(pack.pages.nothing_raised, *behind.patterns(pack))
    if min(levels) >= MUCH:
        return _page(pack.pages.everything_raised, *behind.patterns(pack))
    return Part("", ())


def _patterns(pack: Pack, summary: Summary) -> Part:
    told = (_pattern(pack, shown, summary) for shown in summary.patterns if shown.band is not None)
    return Part(pack.interface.results.patterns, (*told, *notes(pack, summary)), behind.patterns(pack))


def notes(pack: Pack, summary: Summary) -> tuple[str, ...]:
    """What is told about several patterns at once: mixed, looked at in brief, set aside, too little to say."""
    told = [shown for shown in summary.patterns if shown.band is not None]
    aside = [shown for shown in summary.patterns if shown.rings_true == "no"]
    unknown = [shown for shown in summary.patterns if shown not in told and shown not in aside]
    words = pack.interface.results
    return (
        *_about(pack, words.mixed, [shown for shown in told if shown.mixed]),
        *_about(pack, words.brief_look, [shown for shown in told if shown.brief]),
        *_about(pack, words.set_aside, aside),
        *_about(pack, words.no_level, unknown),
    )


def _pattern(pack: Pack, shown: PatternSummary, summary: Summary) -> str:
    pattern = by_id(pack.patterns, shown.id)
    return " ".join((shows(pack, pattern, shown.level), *rests_on(pack, shown, summary)))


def rests_on(pack: Pack, shown: PatternSummary, summary: Summary) -> tuple[str, ...]:
    """What was said that shows a pattern most, and how far that carries."""
    quote = None if shown.band == "hardly" else said(pack, by_id(pack.patterns, shown.id), summary.answers)
    quoted = pack.interface.results.quoted
    most = (quoted.format(item=quote.statement, answer=quote.answer),) if quote else ()
    return (*most, *how_far(pack, shown))


def how_far(pack: Pack, shown: PatternSummary) -> tuple[str, ...]:
    """How much was answered, where that is not all, and whether it rings true only in part."""
    words = pack.interface.results
    based_on = words.based_on.format(answered=shown.answered, asked=shown.asked)
    found = ((shown.answered < shown.asked, based_on), (shown.rings_true == "partly", words.partly))
    return tuple(told for holds, told in found if holds)


def _about(pack: Pack, template: str, patterns: Sequence[PatternSummary]) -> tuple[str, ...]:
    """One sentence about several patterns; none about none."""
    titles = {pattern.id: pattern.title.lower() for pattern in pack.patterns}
    return (template.format(names=joined(pack, [titles[shown.id] for shown in patterns])),) if patterns else ()


def _origins(pack: Pack, summary: Summary) -> Part:
    words = pack.interface.results
    origins = ticked(pack, summary)
    lines = tuple(words.origin.format(title=origin.title, text=origin.kind) for origin in origins)
    return Part(
        words.origins, lines or (none_ticked(pack, summary),), (*map(behind.origin, origins), behind.ticks(pack))
    )


def ticked(pack: Pack, summary: Summary) -> list[Origin]:
    """Where someone thinks that it may come from."""
    return [by_id(pack.origins, shown.id) for shown in summary.origins if shown.ticked]


def none_ticked(pack: Pack, summary: Summary) -> str:
    """What is told of no origins: looked at and left, or passed over."""
    words = pack.interface.results
    return words.no_origins if "origins" in summary.answers else words.origins_passed


def preferences(pack: Pack, summary: Summary) -> Part:
    """How someone likes to be helped."""
    words = pack.interface.results
    lines = tuple(
        preference_line(pack, shown.id, shown.lean) for shown in summary.preferences if shown.lean is not None
    )
    return Part(words.preferences, lines or (words.no_preferences,), behind.preferences(pack))


def preference_line(pack: Pack, preference_id: str, lean: int) -> str:
    """Which way someone leans, and how far."""
    words = pack.interface.results
    preference = by_id(pack.preferences, preference_id)
    template = {0: words.preference_both, 1: words.preference_slight, 2: words.preference}[abs(lean)]
    return template.format(title=preference.title, text=pole(preference, lean).you)


def ask_about(pack: Pack, summary: Summary) -> Part:
    """The approaches that someone would like to ask about, in their own choice."""
    words = pack.interface.export
    names = joined(pack, [approach.name for approach in pack.approaches if approach.id in summary.ask_about])
    return Part(words.chosen, (words.ask_about.format(names=names),) if names else (), (behind.ask_about(pack),))


def own_words(pack: Pack, summary: Summary) -> Part:
    """As they were written."""
    words = (summary.own_words,) if summary.own_words else ()
    return Part(pack.interface.results.own_words, words, (behind.own_words(pack),))


def strengths(pack: Pack, summary: Summary) -> Part:
    """What the person brings."""
    return Part(pack.interface.results.strengths, summary.strengths, behind.patterns(pack))
