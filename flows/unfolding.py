"""The results as what a person can open: each row leads down to their own answers."""

from __future__ import annotations

from typing import NamedTuple

from content.schema import Approach, Origin, Pack, Pattern, by_id
from flows import behind, suiting, telling
from flows.behind import Behind
from flows.mirror import mirror
from flows.parts import Part
from flows.planned import planned
from flows.private import private
from flows.quoting import quotes
from flows.summary import PatternSummary, PreferenceSummary, Summary

HIGHEST = 4
"""Of a level."""


@private
class Row(NamedTuple):
    """One thing in the results."""

    title: str
    opened: tuple[Part, ...]
    aside: str = ""
    """How much of it, or which way, in a few words."""
    share: float | None = None
    """The length of its bar, from 0 to 1; None where it has none."""

    @property
    def behind(self) -> tuple[Behind, ...]:
        """The cards that it rests on."""
        return tuple(dict.fromkeys(behind for part in self.opened for behind in part.behind))


@private
class Section(NamedTuple):
    """A page of the results: what is told, the rows that open, and what is told below them."""

    title: str
    lines: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    behind: tuple[Behind, ...] = ()
    """The cards that all of it rests on."""
    parts: tuple[Part, ...] = ()
    """Headings with their lines, below the other lines."""


def sections(pack: Pack, summary: Summary) -> tuple[Section, ...]:
    """All of the results, in the order in which they are read; they end on strengths. Of a page for a first session,
    the page."""
    if summary.plan:
        words, parts = pack.interface.sheet, planned(summary)
        return (Section(words.title, () if parts else (words.empty,), parts=parts),)
    found = (
        _told(telling.opening(pack, summary)),
        _patterns(pack, summary),
        _origins(pack, summary),
        _preferences(pack, summary),
        _approaches(pack, summary),
        _told(telling.own_words(pack, summary)),
        _told(telling.ask_about(pack, summary)),
        _told(telling.strengths(pack, summary)),
    )
    return tuple(section for section in found if section.lines or section.rows)


def _told(part: Part) -> Section:
    return Section(part.title, part.lines, behind=part.behind)


def _patterns(pack: Pack, summary: Summary) -> Section:
    rows = tuple(_pattern(pack, shown, summary) for shown in summary.patterns)
    return Section(pack.interface.results.patterns, (), rows, telling.notes(pack, summary), behind.patterns(pack))


def _pattern(pack: Pack, shown: PatternSummary, summary: Summary) -> Row:
    """It opens to the page of the pattern, as it was shown before; what was set aside, to what was said."""
    pattern, words = by_id(pack.patterns, shown.id), pack.interface.results
    if shown.rings_true == "no":
        return Row(pattern.title, _set_aside(pack, pattern, summary), words.put_aside)
    about, *meaning = mirror(pack, pattern, shown.level, summary.answers)
    page = (about._replace(lines=(*about.lines, *telling.how_far(pack, shown))), *meaning)
    if shown.band is None or shown.level is None:
        return Row(pattern.title, page, words.too_little)
    return Row(pattern.title, page, getattr(pack.interface.bands, shown.band), shown.level / HIGHEST)


def _set_aside(pack: Pack, pattern: Pattern, summary: Summary) -> tuple[Part, ...]:
    """What was said stays to be seen; nothing is made of it any more."""
    words = pack.interface.results
    said = (words.quoted.format(item=q.statement, answer=q.answer) for q in quotes(pack, pattern, summary.answers))
    return (
        Part(pattern.title, (words.set_aside.format(names=pattern.title.lower()),), (behind.pattern(pattern),)),
        Part(words.own_answers, tuple(said)),
    )


def _origins(pack: Pack, summary: Summary) -> Section:
    words = pack.interface.results
    rows = tuple(Row(origin.title, _origin(pack, origin, summary)) for origin in telling.ticked(pack, summary))
    lines = () if rows else (telling.none_ticked(pack, summary),)
    return Section(words.origins, lines, rows, behind=(behind.ticks(pack),))


def _origin(pack: Pack, origin: Origin, summary: Summary) -> tuple[Part, ...]:
    said = {s.text: answer for s in origin.statements if isinstance(answer := summary.answers.get(s.id), int)}
    quoted, true = pack.interface.results.quoted, pack.questions.scales.true
    quotes = tuple(quoted.format(item=text, answer=true[answer].lower()) for text, answer in said.items())
    return (
        Part(origin.title, (origin.kind,), (behind.origin(origin),)),
        Part(pack.interface.results.own_answers, quotes),
    )


def _preferences(pack: Pack, summary: Summary) -> Section:
    words = pack.interface.results
    rows = tuple(_preference(pack, shown) for shown in summary.preferences if shown.lean is not None)
    return Section(words.preferences, () if rows else (words.no_preferences,), rows, behind=behind.preferences(pack))


def _preference(pack: Pack, shown: PreferenceSummary) -> Row:
    preference = by_id(pack.preferences, shown.id)
    first, second = preference.first.text, preference.second.text
    answer = (first, *pack.questions.scales.between, second)[2 - (shown.lean or 0)]
    chose = pack.interface.results.chose.format(answer=answer, first=first, second=second)
    title = telling.preference_line(pack, shown.id, shown.lean or 0)
    return Row(title, (Part(preference.title, (chose,), (behind.preference(preference),)),))


def _approaches(pack: Pack, summary: Summary) -> Section:
    """The first tier, then the others, alphabetical; all of them alike where nothing leads."""
    words = pack.interface.results
    title, lines, cards = suiting.lean(pack, summary)
    leading, others = suiting.tiers(pack, summary)
    beside = words.leads if summary.approaches.clear_lean else ""
    rows = (
        *(Row(approach.title, _approach(pack, approach, summary), beside) for approach in leading),
        *(Row(approach.title, _approach(pack, approach, summary), words.also) for approach in others),
        *(Row(part.title, (part,)) for part in [suiting.turning_point(pack, summary)] if part.lines),
    )
    return Section(title, lines, rows, suiting.alliance(pack).lines, cards)


def _approach(pack: Pack, approach: Approach, summary: Summary) -> tuple[Part, ...]:
    more = pack.interface.results.more_about.format(name=approach.name)
    return (
        suiting.about(pack, approach, summary, suiting.TOLD),
        Part(more, tuple(suiting.more(pack, approach, summary))),
    )
