"""A reflection at the kiosk: nothing is kept, and before its last page one is asked what to take along."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from textual.message import Message

from content.schema import Pack
from flows.cards import Mirror, Results, Text
from flows.flow import FLOWS
from flows.keeping import Keeping
from flows.session import Session
from flows.store import NoStore
from tui.full.foot import More
from tui.full.reading import Reading

READ_OR_WRITTEN = (Text, Results, Mirror)
"""Cards over which one may sit for long without a key."""


class Visit(Reading):
    """From its first card to what is taken along, and to the last page."""

    class HandsOver(Message):
        """Everything has been read."""

    class LooksBack(Message):
        """From the last page."""

    def __init__(self, pack: Pack, flow: str, clock: Callable[[], datetime.datetime]) -> None:
        self.is_closing = False
        """Whether it was said what to take along."""
        self._is_left = False
        """Whether that is asked: keys that were on their way then are for none of these pages."""
        self.taken: dict[str, str] = {}
        """What was: each way, and words about it."""
        self._gone, self._help = pack.kiosk.hand_over.gone, pack.kiosk.help.lines
        session = Session(FLOWS[flow](pack), clock(), keeping=False)
        super().__init__(Keeping(session, NoStore()), clock)

    def turn(self, problem: str = "", *, back: bool = False) -> None:
        """The last page waits until that is said."""
        if self.session.finished and not self.session.stopped and not self.is_closing:
            self._is_left = True
            self.post_message(self.HandsOver())
            return
        if self.is_closing and not self.session.finished:
            self.is_closing = False
            self.post_message(self.LooksBack())
        super().turn(problem, back=back)

    def turn_to_last_page(self) -> None:
        """It was said what to take along."""
        self._is_left, self.is_closing = False, True
        self.turn()

    def come_back(self) -> None:
        """What was read last is still on the screen."""
        self._is_left = False
        self.session.back()

    def action_back(self) -> None:
        if not self._is_left:
            super().action_back()

    def _go_on(self) -> None:
        if not self._is_left:
            super()._go_on()

    def closing(self) -> tuple[str, ...]:
        """What the last page says: what was taken, and what becomes of the rest."""
        return (*self.taken.values(), self._gone) if self.is_closing else ()

    @property
    def help(self) -> tuple[str, ...]:
        return self._help

    @property
    def more(self) -> More | None:
        """Nothing leads out of here."""
        return None

    def action_prepare_or_protect(self) -> None:
        """Nothing is prepared at a kiosk, or kept."""

    @property
    def is_read_or_written(self) -> bool:
        """Whether one may sit over it for long."""
        return isinstance(self.session.card, READ_OR_WRITTEN)
