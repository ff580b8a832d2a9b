"""The results in words, a line for each piece of information: what every front-end and export tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from content.prose import blocks, sections
from content.schema import Approach, Origin, Pack, Page, by_id
from flows import behind
from flows.behind import Behind
from flows.leaning import FEWEST_PATTERNS, enough_patterns
from flows.parts import Part
from flows.planned import whole
from flows.quoting import joined, pole, said, sentence, shows
from flows.summary import ApproachReasons, PatternSummary, Summary

LITTLE = 1
"""Every level under this: little showed up."""
MUCH = 3
"""Every level from this: a great deal showed up."""
TOLD = 3
"""How many reasons for an approach, and how many against it, are told; the summary has them all."""
TOLD_OF_ALL = 1
"""The same where all approaches are told of, as none leads."""


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
        *_approaches(pack, summary),
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


def _approaches(pack: Pack, summary: Summary) -> Iterable[Part]:
    """The first tier with its reasons, then the others, alphabetical; or all of them, where nothing leads."""
    words = pack.interface.results
    leading, others = tiers(pack, summary)
    yield lean(pack, summary)
    for approach in leading:
        part = about(pack, approach, summary, told(summary))
        yield part
        yield Part(words.more_about.format(name=approach.name), tuple(more(pack, approach, summary)), part.behind)
    yield Part(words.others, tuple(other(pack, approach) for approach in others))
    yield turning_point(pack, summary)
    yield alliance(pack)


def tiers(pack: Pack, summary: Summary) -> tuple[list[Approach], list[Approach]]:
    """The approaches of the first tier, and the others."""
    leading = [approach for approach in pack.approaches if approach.id in summary.approaches.tiers[0]]
    return leading, [approach for approach in pack.approaches if approach not in leading]


def leading_names(pack: Pack, summary: Summary) -> str:
    """The approaches of the first tier in a sentence; none where the lean is not clear."""
    leading, _ = tiers(pack, summary)
    return joined(pack, [approach.name for approach in leading]) if summary.approaches.clear_lean else ""


def lean(pack: Pack, summary: Summary) -> Part:
    """Which approaches look worth asking about, if any more than others."""
    leading, _ = tiers(pack, summary)
    lines = (*_lean(pack, leading, summary), *_few_patterns(pack, summary))
    cards = (*behind.patterns(pack), *behind.preferences(pack))
    return Part(pack.interface.results.approaches, lines, cards)


def turning_point(pack: Pack, summary: Summary) -> Part:
    """What would change which approaches stand out; nothing in files that do not say."""
    found = summary.approaches.would_change
    return Part(pack.interface.turning.title, (found.text,) if found else (), behind.turning_point(pack, summary))


def alliance(pack: Pack) -> Part:
    """What matters whatever the approach."""
    return Part(pack.interface.results.alliance_title, (pack.interface.results.alliance,))


def _lean(pack: Pack, leading: Sequence[Approach], summary: Summary) -> Iterable[str]:
    words = pack.interface.results
    if summary.approaches.clear_lean:
        template = {1: words.first_tier, 2: words.level}.get(len(leading), words.level_many)
        yield sentence(template.format(names=joined(pack, [approach.name for approach in leading])))
    else:
        yield from _page(pack.pages.no_clear_lean).lines
        yield words.no_clear_lean.format(names=joined(pack, [approach.name for approach in leading]))


def _few_patterns(pack: Pack, summary: Summary) -> Iterable[str]:
    if not enough_patterns({shown.id: shown.level for shown in summary.patterns}):
        yield pack.interface.results.few_patterns


def told(summary: Summary) -> int:
    """How many reasons on each side, where all that lead are told of one after another."""
    return TOLD if summary.approaches.clear_lean else TOLD_OF_ALL


def about(pack: Pack, approach: Approach, summary: Summary, number: int) -> Part:
    """An approach, and so many reasons for and against it."""
    rests_on = behind.reasons(pack, reasons(approach, summary), number)
    return Part(approach.title, tuple(why(pack, approach, summary, number)), rests_on)


def why(pack: Pack, approach: Approach, summary: Summary, number: int) -> Iterable[str]:
    """What an approach is, why it may suit and why it may not, and how sure anyone is."""
    words = pack.interface.results
    found = reasons(approach, summary)
    title, text = sections(approach.body)[0]
    yield words.section.format(title=title, text=text)
    yield from (words.why.format(text=reason.text) for reason in found.speaking_for[:number])
    yield from (words.why_not.format(text=reason.text) for reason in found.against[:number])
    yield from _untold(pack, found, number)
    yield words.sure.format(sure=found.sure)


def reasons(approach: Approach, summary: Summary) -> ApproachReasons:
    """What a summary says about an approach."""
    return next(each for each in summary.approaches.reasons if each.approach == approach.id)


def more(pack: Pack, approach: Approach, summary: Summary) -> Iterable[str]:
    """What a session is like, where the approach leads, and a first step; the step alone, where none leads."""
    words = pack.interface.results
    if summary.approaches.clear_lean:
        yield from (words.section.format(title=title, text=text) for title, text in sections(approach.body)[1:])
    yield words.practice.format(practice=approach.practices[0])
    yield words.question.format(question=approach.question)


def _untold(pack: Pack, found: ApproachReasons, number: int) -> Iterable[str]:
    words = pack.interface.results
    untold = sum(max(0, len(side) - number) for side in (found.speaking_for, found.against))
    if untold == 1:
        yield words.one_more_reason
    elif untold:
        yield words.more_reasons.format(number=untold)


def other(pack: Pack, approach: Approach) -> str:
    """What a therapist of that kind might do."""
    technique = pack.interface.results.technique.format(technique=approach.technique)
    return sentence(pack.interface.results.other.format(title=approach.title, text=technique))


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
