"""What is told of the approaches: which look worth asking about, why and why not, and what would change that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from content.prose import blocks, sections
from content.schema import Approach, Pack
from flows import behind
from flows.leaning import enough_patterns
from flows.parts import Part
from flows.quoting import joined, sentence
from flows.summary import ApproachReasons, Summary

TOLD = 3
"""How many reasons for an approach, and how many against it, are told; the summary has them all."""
TOLD_OF_ALL = 1
"""The same where all approaches are told of, as none leads."""


def approaches(pack: Pack, summary: Summary) -> Iterable[Part]:
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
        yield from (block.text for block in blocks(pack.pages.no_clear_lean.body))
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
