"""What somebody might have answered otherwise: to one pattern, origin or preference at a time.

Only answers that were given and are reckoned with. What was passed over stays so, nobody is asked to suppose that more
had happened to them, and an answer that would open a question is left out, as nobody knows what would be said there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple, TypeAlias

from content.schema import Origin, Pattern, Preference
from flows.cards import Answer, AnyCard, Asked, Mirror
from flows.conditions import ONLY, is_asked
from flows.flow import Flow
from flows.levels import HIGHEST, lean_of, origin_level, pattern_level
from flows.path import Answered, Path
from flows.private import private

Answers: TypeAlias = Mapping[str, Answer]
Level: TypeAlias = Callable[[Answered], float | None]
"""What a row comes to, a lean included."""

ALL_OR_NOTHING = HIGHEST
"""Steps of a tick taken away, and of another word about a mirror: as many as the longest of a rating."""


@private
class Otherwise(NamedTuple):
    """Other answers to one row, and what it would come to."""

    row: str
    """The pattern, origin or preference."""
    rank: int
    """Of what kind that is: preferences are weighed most easily, then patterns."""
    answers: Answers
    level: float | None
    steps: int
    """How far the answers are moved, all together; on a scale from 0 to 4, for one."""


class Supposed:
    """A path as other answers to one row would leave it: what they close is asked no more."""

    def __init__(self, path: Path, answers: Answers) -> None:
        self.flow: Flow = path.flow
        self._path, self._otherwise = path, answers

    def asks(self, card_id: str) -> bool:
        """See ``Answered``."""
        step = self._path.find(card_id)
        return step is not None and is_asked(step.stage, step.card, self)

    def answer(self, card_id: str) -> Answer:
        """See ``Answered``."""
        if not self.asks(card_id):
            return None
        return self._otherwise.get(card_id, self._path.answer(card_id))


class Row:
    """One pattern, origin or preference, and all that might have been answered about it."""

    def __init__(self, path: Path, about: Pattern | Origin | Preference) -> None:
        self.id = about.id
        self._path = path
        self._level = _level(about)
        self._rank = (Preference, Pattern, Origin).index(type(about))
        deck = [(stage, card) for stage in ONLY for card in path.flow.deck.get(stage, ())]
        self._hidden = [(s, c) for s, c in deck if is_about(c, self.id) and not path.asks(c.id)]
        self._single = tuple(self._one_answer())

    def otherwise(self, number: int) -> Iterable[Otherwise]:
        """With so many answers changed: for each level that would come of it, the fewest steps."""
        now, found = self._level(self._path), dict[float | None, Otherwise]()
        for some in combinations(self._single, number):
            answers = together(answers for answers, _ in some)
            supposed = Supposed(self._path, answers)
            if len(answers) < number or any(is_asked(stage, card, supposed) for stage, card in self._hidden):
                continue
            level, steps = self._level(supposed), sum(steps for _, steps in some)
            if level != now and (level not in found or steps < found[level].steps):
                found[level] = Otherwise(self.id, self._rank, answers, level, steps)
        return found.values()

    def _one_answer(self) -> Iterator[tuple[Answers, int]]:
        """One answer at a time, and its steps."""
        for card in (step.card for step in self._path):
            if isinstance(card, Asked) and is_about(card, self.id):
                yield from _others(card, self._path.answer(card.id))
        ticks = self._path.answer("origins")
        if isinstance(ticks, tuple) and self.id in ticks:
            yield {"origins": tuple(tick for tick in ticks if tick != self.id)}, ALL_OR_NOTHING


def is_about(card: AnyCard, row: str) -> bool:
    """Whether a card asks about this."""
    return isinstance(card, Asked) and card.about == row


def _others(card: AnyCard, given: Answer) -> Iterator[tuple[Answers, int]]:
    assert isinstance(card, Asked)
    for choice in card.choices if given is not None else ():
        if choice.value != given:
            yield {card.id: choice.value}, _steps(card, given, choice.value)


def _steps(card: Asked, given: Answer, other: int | str) -> int:
    if isinstance(card, Mirror):
        return ALL_OR_NOTHING
    assert isinstance(given, int)
    return abs(int(other) - given)


def _level(about: Pattern | Origin | Preference) -> Level:
    match about:
        case Pattern():
            return lambda answered: pattern_level(about, answered).level
        case Origin():
            return lambda answered: origin_level(about, answered).level
        case _:
            return lambda answered: lean_of(about, answered)


def together(all_answers: Iterable[Answers]) -> dict[str, Answer]:
    """Several changes as one; of ticks, those stay that none of them takes away."""
    found: dict[str, Answer] = {}
    for answers in all_answers:
        for card_id, answer in answers.items():
            found[card_id] = _of_both(found.get(card_id), answer)
    return found


def _of_both(one: Answer, other: Answer) -> Answer:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(tick for tick in one if tick in other)
    return other
