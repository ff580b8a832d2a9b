"""One person's way through a flow: all that a front-end knows.

A front-end shows ``card`` in its own way, hands back what was said, and looks at ``card`` again.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from flows.answers import accept, still_taken
from flows.cards import Answer, AnyCard, Asked
from flows.flow import STOPPED, Flow
from flows.path import Path, Step
from flows.visiting import Visit

if TYPE_CHECKING:
    from flows.summary import Summary


class Progress(NamedTuple):
    """Where one is."""

    stage: str
    number: int
    """Which question of the stage, from 1; 0 on a page."""
    total: int
    """How many questions the stage has, as far as the answers tell."""


class Session:
    """The answers given so far, and the card at which the person stands."""

    def __init__(
        self,
        flow: Flow,
        started_at: datetime.datetime,
        answers: Mapping[str, Answer] | None = None,
        place: str | None = None,
        *,
        keeping: bool = True,
        known: Summary | None = None,
    ) -> None:
        """Begin, or go on at ``place`` with the ``answers`` of an earlier time.

        Answers that the flow's cards do not take any more are dropped. A place that is not on the
        path any more gives way to the first card that was never answered. ``known`` is what was said another time.
        """
        self.flow = flow
        self.started_at = started_at
        self.keeping = keeping
        self.known = known
        self.answers = still_taken(flow.every_card, answers or {})
        self._path = self._walk()
        self._step = (self._path.find(place) if place else None) or self._path.first_unanswered()
        self._visit: Visit | None = None

    @property
    def card(self) -> AnyCard:
        """What to show."""
        return self._step.card

    @property
    def stage(self) -> str:
        """The stage of the flow in which the card stands."""
        return self._step.stage

    @property
    def path(self) -> Path:
        """The way that the answers so far lead."""
        return self._path

    @property
    def remembered(self) -> Answer:
        """The earlier answer to this card; ``None`` where it was passed over or never answered."""
        return self.answers.get(self.card.id)

    @property
    def offered(self) -> Answer:
        """What this card begins with: what was said, or else what the flow offers."""
        return self.remembered if self.is_answered else self.flow.offers(self.card, self._path)

    @property
    def is_answered(self) -> bool:
        """Whether this card was answered or passed over before."""
        return self.is_answered_at(self.card.id)

    @property
    def is_only_offered(self) -> bool:
        """Whether nobody has said yet what this card begins with."""
        taken_up = (
            self._visit is not None and self._visit.card == self.card.id and self._visit.changed_nothing(self.answers)
        )
        return taken_up or not self.is_answered

    def is_answered_at(self, card_id: str) -> bool:
        """Whether the card of that id was answered or passed over before."""
        return card_id in self.answers

    @property
    def waits(self) -> bool:
        """Whether this card takes an answer and has none yet, so that there is no going on."""
        return isinstance(self.card, Asked) and not self.is_answered

    @property
    def finished(self) -> bool:
        """Whether this is the last card of the path."""
        return self.stage in self.flow.ends

    @property
    def stopped(self) -> bool:
        """Whether it ended before the reflection began, as it does for someone under 18."""
        return self.stage == STOPPED

    @property
    def leads_to_a_page(self) -> bool:
        """Whether someone may get ready for a first session with this: at the end of a whole reflection."""
        return self.flow.name == "reflection" and self.finished and not self.stopped

    @property
    def progress(self) -> Progress:
        """How far one has come."""
        questions = [step for step in self._path.of_stage(self.stage) if isinstance(step.card, Asked)]
        number = questions.index(self._step) + 1 if self._step in questions else 0
        return Progress(self.stage, number, len(questions))

    @property
    def behind(self) -> tuple[Step, ...]:
        """The steps before this one."""
        return self._path.up_to(self._step)[:-1]

    def answer(self, value: object) -> None:
        """Remember what was said to this card, ``None`` for passing it over.

        ``InvalidAnswer`` where the card takes no such value; then nothing has changed.
        """
        said, before = accept(self.card, value), self.answers.get(self.card.id)
        if before not in (None, said):
            for card_id in takewhile(lambda each: self.answers.get(each) in (None, before), self._following()):
                self.answers.pop(card_id, None)
        self.answers[self.card.id] = said
        self._path = self._walk(self._path.up_to(self._step))

    def _following(self) -> Sequence[str]:
        """Those of the following cards that may have been kept as they were offered."""
        return [each for each in self.flow.following(self.card.id) if self.answers.get(each) is not None]

    def onward(self) -> bool:
        """To the next card; False at the end, and where the card waits for an answer. From a card that is only
        visited, to what was opened there, and then back to where the visit began."""
        if self.waits:
            return False
        return self._move(self._opened() or self._end_visit() or self._past(self._path.after))

    def back(self) -> bool:
        """To the card before, or from a visited card to where the visit began; False on the first."""
        begun = self._end_visit() if self._visit and self._visit.card == self.card.id else None
        return self._move(begun or self._opened_before() or self._past(self._path.before))

    def go_to(self, card_id: str) -> bool:
        """To a card on the path; False where it is not on it."""
        self._leave_visit()
        return self._move(self._path.find(card_id))

    def visit(self, card_id: str) -> bool:
        """To an earlier card on the path, and then back here; False where it is not on it. A card that is asked only
        once it is remembered is asked meanwhile, with what the flow offers; it stays so only with other words."""
        is_taken_up = self._take_up(card_id)
        path = frozenset(step.card.id for step in self._path)
        visit = Visit(card_id, self.card.id, path, self.answers.get(card_id), is_taken_up)
        if not self.go_to(card_id):
            return False
        self._visit = visit
        return True

    @property
    def is_visiting(self) -> bool:
        """Whether going on leads back to where a visit began."""
        return self._visit is not None

    @property
    def place(self) -> str:
        """The card at which to go on another day: this one, or where a visit began that opened nothing."""
        visit = self._visit
        if visit is None or self.card.id not in visit.path or self._opened():
            return self.card.id
        return visit.began_at

    def _take_up(self, card_id: str) -> bool:
        """Give a card that is not asked yet what it begins with, where there is anything."""
        here, cards = self.card.id, self.flow.every_card
        if card_id not in cards or self._path.find(card_id):
            return False
        if (offered := self.flow.offers(cards[card_id], self._path)) is None:
            return False
        self.answers[card_id] = accept(cards[card_id], offered)
        self._path = self._walk()
        self.go_to(here)
        return True

    def go_to_end(self) -> None:
        """To the last card of the path: whatever was not answered counts as passed over."""
        self._leave_visit()
        self._step = self._path.steps[-1]

    def _past(self, neighbour: Callable[[Step], Step | None]) -> Step | None:
        """The next step, or the one before, that is not only visited."""
        step = neighbour(self._step)
        while step and step.stage in self.flow.passed_by:
            step = neighbour(step)
        return step

    def _opened(self) -> Step | None:
        return self._visit.opened(self._path, self._step) if self._visit else None

    def _opened_before(self) -> Step | None:
        return self._visit.opened_before(self._path, self._step) if self._visit else None

    def _end_visit(self) -> Step | None:
        """Where it began, if that is still on the path."""
        visit = self._leave_visit()
        return self._path.find(visit.began_at) if visit else None

    def _leave_visit(self) -> Visit | None:
        """What a card was only given to begin with goes again."""
        visit, self._visit = self._visit, None
        if visit and visit.changed_nothing(self.answers):
            del self.answers[visit.card]
            self._path = self._walk()
            self._move(self._path.find(visit.began_at))
        return visit

    def summary(self, now: datetime.datetime) -> Summary:
        """All of it, as it stands now."""
        return self.flow.sum_up(self._path, self.started_at, now, finished=self.finished and not self.stopped)

    def _move(self, step: Step | None) -> bool:
        if step is not None:
            self._step = step
        return step is not None

    def _walk(self, behind: Sequence[Step] = ()) -> Path:
        return Path(self.flow, self.answers, behind, keeping=self.keeping, known=self.known)
