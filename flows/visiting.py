"""An earlier card that is looked at once more, and what is asked before one is back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import dropwhile, takewhile
from typing import NamedTuple

from flows.cards import Answer
from flows.path import Path, Step
from flows.private import private


@private
class Visit(NamedTuple):
    """From one card to an earlier one, and back."""

    card: str
    began_at: str
    path: frozenset[str]
    """The cards that were on the path then."""
    before: Answer
    """What the card said then."""
    is_taken_up: bool
    """Whether it was only given that to begin with; unchanged, it is nobody's words afterwards."""

    def opened(self, path: Path, here: Step) -> Step | None:
        """The next card that was not on the path before it, if one comes before where it began."""
        ahead = dropwhile(lambda step: step is not here, path)
        between = takewhile(lambda step: step.card.id != self.began_at, ahead)
        return next((step for step in between if step is not here and step.card.id not in self.path), None)

    def opened_before(self, path: Path, here: Step) -> Step | None:
        """The card before that was opened, or the visited one."""
        behind = reversed(path.up_to(here)[:-1])
        return next((step for step in behind if step.card.id not in self.path or step.card.id == self.card), None)

    def changed_nothing(self, answers: Mapping[str, Answer]) -> bool:
        """Whether what the card was given is all that it has."""
        return self.is_taken_up and answers.get(self.card) == self.before
