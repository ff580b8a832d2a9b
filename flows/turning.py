"""The turning point: the smallest change of answers with which other approaches would stand out.

Fewer answers are a smaller change than fewer steps. Of changes as small as each other, a preference comes before a
pattern and that before an origin: what one wishes for is easiest to weigh.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from content.schema import Origin, Pattern, Preference
from flows.leaning import Leaning, lean_towards
from flows.path import Path
from flows.private import private
from flows.reckoning import Reckoning
from flows.supposing import Answers, Otherwise, Row, together

MOST = 2
"""Answers of a change; what takes more is no small one."""

Change: TypeAlias = tuple[Otherwise, ...]


@private
class TurningPoint(NamedTuple):
    """A change that makes a difference."""

    answers: Answers
    """The answers that would be other ones, by card id."""
    leaning: Leaning
    """What they would lean to."""


def turning_point(path: Path, reckoning: Reckoning) -> TurningPoint | None:
    """The smallest; ``None`` where no change of one or two answers makes a difference. Remembered with the path, which
    does not change: results are told again and again, and the longest search takes half a second."""
    if path not in _found:
        _found[path] = _search(path, reckoning)
    return _found[path]


_found: WeakKeyDictionary[Path, TurningPoint | None] = WeakKeyDictionary()


def _search(path: Path, reckoning: Reckoning) -> TurningPoint | None:
    now = reckoning.leaning.tiers[0]
    for change in _from_the_smallest(path):
        if (then := _leaning(path, reckoning, change)).tiers[0] != now:
            return TurningPoint(together(each.answers for each in change), then)
    return None


def _from_the_smallest(path: Path) -> Iterator[Change]:
    rows = [Row(path, about) for about in _reckoned(path)]
    single = [[(each,) for each in row.otherwise(1)] for row in rows]
    yield from _by_steps(change for changes in single for change in changes)
    in_one_row = [(each,) for row in rows for each in row.otherwise(MOST)]
    in_two = (one + other for first, second in combinations(single, 2) for one, other in product(first, second))
    yield from _by_steps((*in_one_row, *in_two))


def _reckoned(path: Path) -> tuple[Preference | Pattern | Origin, ...]:
    pack = path.flow.pack
    return (
        *(preference for preference in pack.preferences if preference.reckoned),
        *pack.patterns,
        *(origin for origin in pack.origins if origin.reckoned),
    )


def _by_steps(changes: Iterable[Change]) -> list[Change]:
    return sorted(changes, key=_size)


def _size(change: Change) -> tuple[int, list[int]]:
    return sum(each.steps for each in change), sorted(each.rank for each in change)


def _leaning(path: Path, reckoning: Reckoning, change: Change) -> Leaning:
    other = {each.row: each.level for each in change}
    patterns = {name: other.get(name, pattern.level) for name, pattern in reckoning.patterns.items()}
    origins = {name: other.get(name, origin.level) for name, origin in reckoning.origins.items()}
    leans = {name: other.get(name, lean) for name, lean in reckoning.leans.items()}
    return lean_towards(path.flow.pack.links, patterns, origins, leans)
