"""What every view of a card can do."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget

from flows.cards import Answer, Card
from flows.session import Session

C = TypeVar("C", bound=Card)


@dataclass(frozen=True)
class Showing:
    """What a view may look at."""

    session: Session
    clock: Callable[[], datetime.datetime]
    closing: Callable[[], tuple[str, ...]]
    """What the last page says about the summary."""


class View(VerticalScroll, Generic[C]):
    """One card on the screen; ``turn_to`` shows the next of the same kind in its place."""

    BINDINGS = [Binding("enter", "enter", show=False)]

    @dataclass
    class Answered(Message):
        """The person answered the card."""

        view: View[Any]
        answer: Answer
        goes_on: bool
        """Whether that also turns the page."""

    @dataclass
    class Onward(Message):
        """The person is done with the card."""

        view: View[Any]

    @dataclass
    class Said(Message):
        """Something to tell the person."""

        words: str

    def __init__(self, showing: Showing, card: C) -> None:
        super().__init__()
        self.showing, self.card = showing, card
        self.session = showing.session
        self.pack = self.session.flow.pack
        self.words = self.pack.interface.screen

    def turn_to(self, card: C) -> None:
        """Another card of the same kind."""
        raise NotImplementedError

    def first_focus(self) -> Widget:
        """What the keys go to."""
        return self

    @property
    def draft(self) -> str | None:
        """What was written and may not be an answer yet; None where nothing is written."""
        return None

    def back(self) -> bool:
        """One step back inside the card; False where there is none."""
        return False

    def action_enter(self) -> None:
        """Enter goes on, which is first of all to what lies below the edge of the screen."""
        if self.scroll_y < self.max_scroll_y:
            self.scroll_page_down(animate=False)
        else:
            self.go_on()

    def go_on(self) -> None:
        """To the next card, unless this one waits."""
        self.post_message(self.Onward(self))
