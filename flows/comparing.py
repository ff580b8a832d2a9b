"""Two reflections side by side, in words: what was said then and what is said now, and never which is better.

What shows, and which approaches stand out, rest on the words and on how much was asked; they are compared only where
both were the same. What someone said themselves can always stand side by side, as ids are forever.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from content.schema import Origin, Pack, Pattern, Preference
from flows.parts import Part
from flows.private import private
from flows.quoting import pole
from flows.suiting import leading_names
from flows.summary import PatternSummary, Summary
from flows.telling import strengths


@private
class Pair(NamedTuple):
    """The earlier one, and the later one."""

    then: Summary
    now: Summary

    @property
    def same_words(self) -> bool:
        """Whether statements, links and weights meant the same."""
        return (self.then.pack.id, self.then.pack.version) == (self.now.pack.id, self.now.pack.version)

    @property
    def same_flow(self) -> bool:
        """Whether as much was asked: in the same flow, and to its end."""
        return (self.then.flow, self.then.status) == (self.now.flow, self.now.status)


def compared(pack: Pack, one: Summary, other: Summary) -> tuple[Part, ...]:
    """All that can be said of both, whichever comes first."""
    pair = Pair(*sorted((one, other), key=lambda summary: summary.finished_at))
    words, results = pack.interface.comparing, pack.interface.results
    parts = (
        Part(words.title, tuple(_frame(pack, pair))),
        Part(results.patterns, tuple(_patterns(pack, pair)) if pair.same_words and pair.same_flow else ()),
        Part(results.origins, tuple(_origins(pack, pair))),
        Part(results.preferences, tuple(_preferences(pack, pair))),
        Part(results.approaches, tuple(_approaches(pack, pair)) if pair.same_words and pair.same_flow else ()),
        Part(results.own_words, tuple(_own_words(pack, pair))),
        strengths(pack, pair.now),
    )
    return tuple(part for part in parts if part.lines)


def _frame(pack: Pack, pair: Pair) -> Iterator[str]:
    """When each was made, and what cannot be compared."""
    words = pack.interface.comparing
    then, now = _day(pack, pair.then.finished_at), _day(pack, pair.now.finished_at)
    yield words.same_day if then == now else words.dates.format(then=then, now=now)
    if pair.then.pack.id != pair.now.pack.id:
        yield words.other_pack
    elif not pair.same_words:
        yield words.other_words.format(then=pair.then.pack.version, now=pair.now.pack.version)
    if not pair.same_flow:
        yield words.other_flow
    yield words.no_clock


def _day(pack: Pack, moment: datetime.datetime) -> str:
    month = pack.interface.months[moment.month - 1]
    return pack.interface.comparing.day.format(day=moment.day, month=month, year=moment.year)


def _patterns(pack: Pack, pair: Pair) -> Iterator[str]:
    for pattern in pack.patterns:
        then, now = (_of(summary.patterns, pattern) for summary in pair)
        if then and now:
            yield from _pattern(pack, pattern, then, now)


def _of(shown: tuple[PatternSummary, ...], pattern: Pattern) -> PatternSummary | None:
    return next((each for each in shown if each.id == pattern.id), None)


def _pattern(pack: Pack, pattern: Pattern, then: PatternSummary, now: PatternSummary) -> Iterator[str]:
    words = pack.interface.comparing
    showed = getattr(words.bands_then, then.band) if then.band else ""
    shows = getattr(pack.interface.bands, now.band) if now.band else ""
    template = {
        (True, True): words.pattern_same if then.band == now.band else words.pattern,
        (False, False): words.aside_both if then.rings_true == now.rings_true == "no" else "",
        (False, True): words.aside_then if then.rings_true == "no" else words.pattern_unknown_then,
        (True, False): words.aside_now if now.rings_true == "no" else words.pattern_unknown_now,
    }.get((bool(then.band), bool(now.band)))
    if template:
        yield template.format(pattern=pattern.title, then=showed, now=shows)
    if then.band and now.band and then.asked != now.asked:
        yield words.asked_more.format(pattern=pattern.title.lower())


def _origins(pack: Pack, pair: Pair) -> Iterator[str]:
    words = pack.interface.comparing
    then, now = (_ticked(pack, summary) for summary in pair)
    if then is None or now is None:
        yield words.passed_both if then == now else words.passed_then if then is None else words.passed_now
        return
    for template, origins in (
        (words.both, [origin for origin in then if origin in now]),
        (words.only_then, [origin for origin in then if origin not in now]),
        (words.only_now, [origin for origin in now if origin not in then]),
    ):
        if origins:
            yield template.format(origins="; ".join(f'"{origin.title}"' for origin in origins))


def _ticked(pack: Pack, summary: Summary) -> list[Origin] | None:
    ticks = summary.answers.get("origins")
    return [origin for origin in pack.origins if origin.id in ticks] if isinstance(ticks, tuple) else None


def _preferences(pack: Pack, pair: Pair) -> Iterator[str]:
    words = pack.interface.comparing
    then, now = ({each.id: each.lean for each in summary.preferences} for summary in pair)
    for preference in pack.preferences:
        before, after = then.get(preference.id), now.get(preference.id)
        if before is not None and after is not None:
            template = words.preference_same if before == after else words.preference
            said = {"then": _lean(pack, preference, before), "now": _lean(pack, preference, after)}
            yield template.format(title=preference.title, **said)


def _lean(pack: Pack, preference: Preference, lean: int) -> str:
    words = pack.interface.comparing
    return (words.either, words.slight_lean, words.strong_lean)[abs(lean)].format(you=pole(preference, lean).you)


def _approaches(pack: Pack, pair: Pair) -> Iterator[str]:
    words = pack.interface.comparing
    then, now = (leading_names(pack, summary) for summary in pair)
    if then == now:
        yield words.approaches_same.format(names=now) if now else words.no_clear_lean_both
    else:
        yield words.approaches.format(then=then or words.no_clear_lean, now=now or words.no_clear_lean)


def _own_words(pack: Pack, pair: Pair) -> Iterator[str]:
    words = pack.interface.comparing
    if pair.then.own_words:
        yield words.then.format(words=pair.then.own_words)
    if pair.now.own_words:
        yield words.now.format(words=pair.now.own_words)
