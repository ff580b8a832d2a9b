"""Why an approach may suit, and why it may not; each reason names the answers that it rests on.

A reason is a term of the reckoning in words. The order is that of its pull: how far the term
lifts or lowers this approach against the average of all, so that what tells approaches apart is
told first.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from content.schema import Approach, Lean, Link, Pack, Pattern
from flows.leaning import COUNTS, MIXES
from flows.levels import HIGHEST
from flows.private import private
from flows.quoting import pole, said
from flows.reckoning import Reckoning

CLEAR_LINK = 2
"""From this weight a link speaks for an approach; under it, a pattern that shows speaks against."""
PATTERNS, ORIGINS, PREFERENCES = MIXES[0]


@private
class Reason(Struct, frozen=True):
    """One sentence or two, for or against."""

    because: str
    """The pattern, origin or preference."""
    text: str
    answers: tuple[str, ...]
    """Ids of the answers that it rests on: without them, there is no such reason."""
    speaks_for: bool
    pull: float


def reasons(approach: Approach, pack: Pack, reckoning: Reckoning) -> tuple[Reason, ...]:
    """All reasons about one approach, those that tell most first."""
    found = [
        *_from_patterns(approach, pack, reckoning),
        *_from_origins(approach, pack, reckoning),
        *_from_preferences(approach, pack, reckoning),
    ]
    return tuple(sorted(found, key=lambda reason: reason.pull if reason.speaks_for else -reason.pull, reverse=True))


def _from_patterns(approach: Approach, pack: Pack, reckoning: Reckoning) -> Iterable[Reason]:
    if not reckoning.enough_patterns:
        return
    for pattern in pack.patterns:
        level = reckoning.patterns[pattern.id].level
        if level is None or level < COUNTS:
            continue
        row = pack.links.patterns[pattern.id]
        link = row[approach.id]
        speaks_for = link.weight >= CLEAR_LINK
        yield Reason(
            pattern.id,
            _pattern_words(pack, pattern, link, reckoning, speaks_for=speaks_for) + _based_on(pack, pattern, reckoning),
            tuple(s.id for s in pattern.statements if s.id in reckoning.answers),
            speaks_for,
            PATTERNS * level / HIGHEST * _above_average(link, row.values()),
        )


def _pattern_words(pack: Pack, pattern: Pattern, link: Link, reckoning: Reckoning, *, speaks_for: bool) -> str:
    words = pack.interface.reasons
    if not speaks_for:
        return words.pattern_against.format(pattern=pattern.title, how=link.how)
    if quote := said(pack, pattern, reckoning.answers):
        return words.pattern.format(item=quote.statement, answer=quote.answer, how=link.how)
    return words.pattern_unquoted.format(pattern=pattern.title, how=link.how)


def _based_on(pack: Pack, pattern: Pattern, reckoning: Reckoning) -> str:
    """How many answers it rests on, where some were passed over."""
    level = reckoning.patterns[pattern.id]
    if level.answered == level.asked:
        return ""
    return " " + pack.interface.results.based_on.format(answered=level.answered, asked=level.asked)


def _from_origins(approach: Approach, pack: Pack, reckoning: Reckoning) -> Iterable[Reason]:
    words = pack.interface.reasons
    for origin in pack.origins:
        level = reckoning.origins[origin.id].level
        if not origin.reckoned or level is None or level < COUNTS:
            continue
        row = pack.links.origins[origin.id]
        link = row[approach.id]
        if 0 < link.weight < CLEAR_LINK:
            continue
        template = words.origin if link.weight else words.origin_against
        yield Reason(
            origin.id,
            template.format(origin=origin.title, how=link.how),
            ("origins", *(s.id for s in origin.statements if s.id in reckoning.answers)),
            bool(link.weight),
            ORIGINS * level / HIGHEST * _above_average(link, row.values()),
        )


def _from_preferences(approach: Approach, pack: Pack, reckoning: Reckoning) -> Iterable[Reason]:
    words = pack.interface.reasons
    for preference in pack.preferences:
        lean = reckoning.leans[preference.id]
        if not lean or not preference.reckoned:
            continue
        row = pack.links.preferences[preference.id]
        stance = row[approach.id].stance
        if stance == 0:
            continue
        agrees = lean * stance > 0
        leans = (words.strong_lean if abs(lean) == 2 else words.slight_lean).format(you=pole(preference, lean).you)
        template = words.preference if agrees else words.preference_against
        yield Reason(
            preference.id,
            template.format(lean=leans, how=row[approach.id].how),
            (preference.id,),
            agrees,
            PREFERENCES * abs(lean) / 2 * _nearer_than_average(lean, row[approach.id], row.values()),
        )


def _above_average(link: Link, row: Iterable[Link]) -> float:
    weights = [each.weight for each in row]
    return link.weight - sum(weights) / len(weights)


def _nearer_than_average(lean: int, stance: Lean, row: Iterable[Lean]) -> float:
    distances = [abs(lean - each.stance) for each in row]
    return sum(distances) / len(distances) - abs(lean - stance.stance)
