"""A person's path: the cards that their answers lead to, in order.

The path is a function of the answers. Going back, going on where one stopped, changing an
answer and showing how far one has come are all this one walk, taken again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, NamedTuple, Protocol

from flows.cards import Answer, AnyCard, Asked
from flows.private import private

if TYPE_CHECKING:
    from flows.flow import Flow
    from flows.summary import Summary


@private
class Step(NamedTuple):
    """A card, and the stage in which this flow shows it."""

    stage: str
    card: AnyCard


class Answered(Protocol):
    """Answers on a path, as levels and conditions look at them."""

    @property
    def flow(self) -> Flow:
        """Where it leads through."""

    def asks(self, card_id: str) -> bool:
        """Whether this is asked."""

    def answer(self, card_id: str) -> Answer:
        """What was answered; ``None`` where it was passed over, or is not asked."""


class Path:
    """Walked only as far as someone looks; ``state`` is where the flow's machine stands."""

    def __init__(
        self,
        flow: Flow,
        answers: Mapping[str, Answer],
        behind: Sequence[Step] = (),
        *,
        keeping: bool = True,
        known: Summary | None = None,
    ) -> None:
        """``behind`` are the first steps, where they are known already."""
        self.flow = flow
        self.keeping = keeping
        """Whether there is anywhere to keep a place or a summary; without it nobody is asked."""
        self.known = known
        """What was said another time, and is not asked again."""
        self.state = behind[-1].stage if behind else flow.first_stage
        self._remembered = answers
        self._steps = {step.card.id: step for step in behind}
        self._ahead = self._walk()

    def __iter__(self) -> Iterator[Step]:
        """Every step from the first, walking on where nobody has looked yet."""
        yield from tuple(self._steps.values())
        while step := next(self._ahead, None):  # not `yield from`: who stops looking must not close the walk
            yield step

    @property
    def steps(self) -> tuple[Step, ...]:
        """The whole path."""
        return tuple(self)

    def walk(self) -> None:
        """To its end: only what has been walked is known to be asked."""
        for _ in self:
            pass

    def up_to(self, last: Step) -> tuple[Step, ...]:
        """The steps as far as this one, which it is on: no later answer changes them."""
        return (*takewhile(lambda step: step is not last, self), last)

    def before(self, step: Step) -> Step | None:
        """The step before one that is on the path."""
        *_, before, _ = (None, *self.up_to(step))
        return before

    def after(self, step: Step) -> Step | None:
        """The step after one that is on the path; the path is walked no farther than that."""
        ahead = dropwhile(lambda each: each is not step, self)
        next(ahead)
        return next(ahead, None)

    def of_stage(self, stage: str) -> Iterator[Step]:
        """The steps of a stage that the path has come to; it is walked to the end of the stage."""
        ahead = dropwhile(lambda each: each.stage != stage, self)
        return takewhile(lambda each: each.stage == stage, ahead)

    def find(self, card_id: str) -> Step | None:
        """The step of a card, or ``None`` where it is off the path."""
        return self._steps.get(card_id) or next((step for step in self._ahead if step.card.id == card_id), None)

    def first_unanswered(self) -> Step:
        """The first step; for someone who was here before, the first question that they have not answered."""
        asked = (step for step in self if isinstance(step.card, Asked) and not step.card.required)
        unanswered = (step for step in asked if step.card.id not in self._remembered)
        return (next(unanswered, None) if self._remembered else None) or next(iter(self))

    def asks(self, card_id: str) -> bool:
        """Whether the path, as far as it has been walked, asks this."""
        return card_id in self._steps

    def answer(self, card_id: str) -> Answer:
        """What was answered on the path so far; ``None`` where it was passed over, or is off the path."""
        step = self._steps.get(card_id)
        return _there(self._remembered.get(card_id), step.card) if step else None

    def remembers(self, card_id: str) -> bool:
        """Whether there is an answer, on the path or off it."""
        return self._remembered.get(card_id) is not None

    @property
    def answers(self) -> dict[str, Answer]:
        """All that was answered on the whole path, in its order."""
        cards = [step.card for step in self.steps]
        said = {card.id: _there(self._remembered.get(card.id), card) for card in cards if isinstance(card, Asked)}
        return {card_id: answer for card_id, answer in said.items() if answer is not None}

    def _walk(self) -> Iterator[Step]:
        while True:
            for card in self.flow.cards(self.state, self):
                if card.id in self._steps:
                    continue
                step = Step(self.state, card)
                self._steps[card.id] = step
                yield step
            if not self.flow.advance(self):
                return


def _there(answer: Answer, card: AnyCard) -> Answer:
    """Of ticks, those that this path's card has: it may have fewer than the deck's."""
    if isinstance(answer, tuple) and isinstance(card, Asked):
        return tuple(tick for tick in answer if any(tick == choice.value for choice in card.choices))
    return answer
