"""Approaches to ask about: the fewer lead, the more is told of each, so that all of it stays on two sheets of paper."""

from __future__ import annotations

from content.prose import sections
from content.schema import Approach, Pack
from flows import suiting, telling
from flows.exports.markup import NOTHING, Html, element, items, led, paragraphs, section, together
from flows.parts import Part
from flows.quoting import sentence
from flows.summary import ApproachReasons, ReasonSummary, Summary

FEW = 2
"""Up to so many lead: there is room for what they are, and for something small to try."""


def approaches(pack: Pack, summary: Summary) -> Html:
    """Those that lead, then the others; what matters whatever the approach comes last."""
    leading, others = suiting.tiers(pack, summary)
    title, lines, *_ = suiting.lean(pack, summary)
    change = suiting.turning_point(pack, summary)
    rest = Part(pack.interface.results.others, tuple(suiting.other(pack, approach) for approach in others))
    return section(
        title,
        paragraphs(*lines, *telling.ask_about(pack, summary).lines),
        *(_approach(pack, approach, summary) for approach in leading),
        paragraphs(*_untold(pack, leading, summary)),
        _under(rest.title, items(*rest.lines)),
        _under(change.title, paragraphs(*change.lines)),
        _under(suiting.alliance(pack).title, paragraphs(*suiting.alliance(pack).lines)),
        class_="approaches",
    )


def _under(title: str, *inside: Html) -> Html:
    content = together(*inside)
    return element("article", element("h3", title), content) if content else NOTHING


def _approach(pack: Pack, approach: Approach, summary: Summary) -> Html:
    found = suiting.reasons(approach, summary)
    sure = pack.interface.results.sure.format(sure=found.sure)
    return _under(
        approach.title,
        _what_it_is(pack, approach, summary),
        _reasons(pack, found, summary),
        paragraphs(sure, *_more(pack, approach, summary)),
    )


def _reasons(pack: Pack, found: ApproachReasons, summary: Summary) -> Html:
    """A list on each side; a sentence on each, where there is no more to list."""
    words, told = pack.interface, suiting.told(summary)
    speaking_for, against = found.speaking_for[:told], found.against[:told]
    if told == suiting.TOLD_OF_ALL:
        return paragraphs(
            *(words.results.why.format(text=reason.text) for reason in speaking_for),
            *(words.results.why_not.format(text=reason.text) for reason in against),
        )
    sides = together(_side(words.export.suits, speaking_for), _side(words.export.suits_not, against))
    return element("dl", sides) if sides else NOTHING


def _side(title: str, reasons: tuple[ReasonSummary, ...]) -> Html:
    if not reasons:
        return NOTHING
    return together(element("dt", title), *(element("dd", reason.text) for reason in reasons))


def _what_it_is(pack: Pack, approach: Approach, summary: Summary) -> Html:
    """In full for a few that lead; else as what a therapist might do."""
    if _lead_few(summary):
        return paragraphs(*(led(f"{title}.", text) for title, text in sections(approach.body)[: _pieces(summary)]))
    return paragraphs(sentence(pack.interface.results.technique.format(technique=approach.technique)))


def _lead_few(summary: Summary) -> bool:
    return summary.approaches.clear_lean and len(summary.approaches.tiers[0]) <= FEW


def _pieces(summary: Summary) -> int | None:
    """Of an approach's card: what a session is like is told of one that leads alone."""
    return None if len(summary.approaches.tiers[0]) == 1 else 1


def _more(pack: Pack, approach: Approach, summary: Summary) -> tuple[str, ...]:
    """Something to try where a few lead; a question to ask, always."""
    *_, practice, question = suiting.more(pack, approach, summary)
    return (practice, question) if _lead_few(summary) else (question,)


def _untold(pack: Pack, leading: list[Approach], summary: Summary) -> tuple[str, ...]:
    found = [suiting.reasons(approach, summary) for approach in leading]
    sides = [side for each in found for side in (each.speaking_for, each.against)]
    return (pack.interface.export.untold,) if any(len(side) > suiting.told(summary) for side in sides) else ()
