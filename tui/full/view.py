"""What every view of a card can do."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from textual.widget import Widget

from flows.behind import Behind
from flows.cards import Answer, Card
from flows.session import Session
from tui.full.turned import Turned

C = TypeVar("C", bound=Card)


class Reader(Protocol):
    """Who turns the pages, as a view sees them. What a view of an earlier card asks for is not heard."""

    session: Session
    clock: Callable[[], datetime.datetime]

    @property
    def pauses(self) -> bool:
        """Whether an answer is looked at for a moment before the page is turned."""

    @property
    def help(self) -> tuple[str, ...]:
        """Which keys there are."""

    def draw_now(self, view: Widget) -> None:
        """What has changed in a view, without waiting."""

    def change(self, card: Card, behind: Sequence[Behind]) -> None:
        """Ask which answer to change, go there, and come back."""

    def visit(self, card: Card, card_id: str) -> None:
        """Go to another card, and come back."""

    def answer(self, card: Card, answer: Answer) -> None:
        """Keep an answer, and stay."""

    def answer_and_go_on(self, card: Card, answer: Answer) -> None:
        """Keep an answer, and turn the page."""

    def answer_and_pause(self, card: Card, answer: Answer) -> None:
        """The same, once what was chosen has been seen."""

    def go_on(self, card: Card) -> None:
        """Turn the page, unless the card waits for an answer."""

    def tell(self, words: str) -> None:
        """A word to the person."""

    def untell(self, words: str) -> None:
        """It holds no more, if it is what was told."""

    def closing(self) -> tuple[str, ...]:
        """What the last page says about the summary."""


class View(Turned, Generic[C]):
    """One card on the screen."""

    _told_of: object = None
    """The card, and what was on it, when it was said that Skip drops it."""

    def __init__(self, reader: Reader, card: C) -> None:
        super().__init__()
        self.reader, self.card = reader, card
        self.session = reader.session
        self.pack = self.session.flow.pack
        self.words = self.pack.interface.screen

    def turn_to(self, card: C) -> bool:
        """Show another card of the same kind in place; False where each needs a view of its own."""
        return False

    @property
    def draft(self) -> str | None:
        """What was written and may not be an answer yet; None where nothing is written."""
        return None

    def may_skip(self) -> bool:
        """Whether passing it over loses nothing that has not been told of."""
        return True

    def may_drop(self, said: object, words: str) -> bool:
        """Whether nothing was said, or it was told in these words that it is lost; who says more is told anew."""
        at_stake = (self.card.id, said)
        if not said or at_stake == self._told_of:
            return True
        self._told_of = at_stake
        self.reader.tell(words)
        return False

    def change(self) -> None:
        """To the answers behind what is shown, where there are any."""

    def rest(self) -> None:
        """Something is opened over it: whatever moves, moves no more."""

    def come_forth(self) -> None:
        """What was opened over it is gone."""

    @property
    def mark(self) -> object:
        """Where somebody is in it, to come back to after a visit elsewhere."""
        return None

    def come_back_to(self, mark: object) -> None:
        """Be as somebody left it."""

    def come_back(self) -> None:
        """Be as somebody left it who comes back from the card after it."""

    def back(self) -> bool:
        """One step back inside the card; False where there is none."""
        return False

    def go_on(self) -> None:
        """To the next card, unless this one waits."""
        self.reader.go_on(self.card)
