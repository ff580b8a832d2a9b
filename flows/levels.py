"""How much each pattern and origin shows: levels from 0 to 4, from the answers on the path alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias, cast

from msgspec import Struct

from content.schema import Origin, Pattern, Preference, Statement
from flows.path import Answered
from flows.private import private

RingsTrue: TypeAlias = Literal["yes", "partly", "no"]
Band: TypeAlias = Literal["hardly", "a_little", "quite_a_bit", "a_lot"]

HIGHEST = 4
TICKED_ONLY = 3.0
"""The level of an origin that was ticked and none of whose statements was answered."""
MIXED = 3
"""The distance between keyed answers from which a picture is mixed."""


@private
class PatternLevel(Struct, frozen=True):
    """One pattern, as its statements on the path show it."""

    before_mirror: float | None
    """The mean of the keyed answers, if at least half were answered; unrounded. Half-rule means are
    customary but can bias (Mazza et al., 2015), so ``answered`` and ``asked`` are always told."""
    asked: int
    answered: int
    brief: bool
    """Only its first two statements were asked."""
    mixed: bool
    rings_true: RingsTrue | None

    @property
    def level(self) -> float | None:
        """What is reckoned with: nothing where the person said that it does not ring true."""
        return None if self.rings_true == "no" else self.before_mirror


@private
class OriginLevel(Struct, frozen=True):
    """One origin: 0 where it was not ticked, ``None`` where the ticking was passed over or skipped."""

    level: float | None
    ticked: bool
    asked: int
    answered: int


def band(level: float | None) -> Band | None:
    """A level in words; the bounds are ours and have no norms behind them."""
    if level is None:
        return None
    return ("hardly", "a_little", "quite_a_bit", "a_lot")[min(int(level), 3)]


def keyed(statement: Statement, answer: int) -> int:
    """An answer turned so that more always means more of the pattern."""
    return HIGHEST - answer if statement.reverse else answer


def asked_of(statements: Iterable[Statement], path: Answered) -> tuple[Statement, ...]:
    """Those statements that the path asks."""
    return tuple(statement for statement in statements if path.asks(statement.id))


def keyed_answers(statements: Iterable[Statement], path: Answered) -> tuple[int, ...]:
    """The keyed answers that were given on the path."""
    answers = ((statement, path.answer(statement.id)) for statement in statements)
    return tuple(keyed(statement, answer) for statement, answer in answers if isinstance(answer, int))


def before_mirror(pattern: Pattern, path: Answered) -> float | None:
    """The mean of the keyed answers, where at least half of what was asked was answered."""
    asked = asked_of(pattern.statements, path)
    answers = keyed_answers(asked, path)
    return _mean(answers) if answers and 2 * len(answers) >= len(asked) else None


def pattern_level(pattern: Pattern, path: Answered) -> PatternLevel:
    """One pattern's level on the path as far as it has been walked."""
    asked = asked_of(pattern.statements, path)
    answers = keyed_answers(asked, path)
    return PatternLevel(
        before_mirror=before_mirror(pattern, path),
        asked=len(asked),
        answered=len(answers),
        brief=len(asked) == sum(statement.screener for statement in pattern.statements),
        mixed=bool(answers) and max(answers) - min(answers) >= MIXED,
        rings_true=cast("RingsTrue | None", path.answer(f"mirror.{pattern.id}")),
    )


def origin_level(origin: Origin, path: Answered) -> OriginLevel:
    """One origin's level."""
    ticks = path.answer("origins")
    if not isinstance(ticks, tuple):
        return OriginLevel(None, ticked=False, asked=0, answered=0)
    if origin.id not in ticks:
        return OriginLevel(0.0, ticked=False, asked=0, answered=0)
    asked = asked_of(origin.statements, path)
    answers = keyed_answers(asked, path)
    return OriginLevel(_mean(answers) if answers else TICKED_ONLY, ticked=True, asked=len(asked), answered=len(answers))


def lean_of(preference: Preference, path: Answered) -> int | None:
    """From 2, the first pole, to -2; ``None`` where it was passed over."""
    answer = path.answer(preference.id)
    return answer if isinstance(answer, int) else None


def _mean(answers: Sequence[int]) -> float:
    return sum(answers) / len(answers)
