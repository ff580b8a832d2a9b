"""From a card to somewhere else and back: the answers behind it, a copy, what to expect, a page for a first session."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from textual import on
from textual.binding import Binding
from textual.events import ScreenResume, ScreenSuspend
from textual.message import Message

from flows.behind import Behind
from flows.cards import Card, Results, Sheet
from flows.quoting import sentence
from flows.session import Session
from tui.changing import which
from tui.full.foot import More
from tui.full.frame import Frame
from tui.full.key import Key
from tui.full.view import View
from tui.requests import Steps
from tui.safekeeping import Safekeeping


class Detours(Frame[None]):
    """What a reading opens over its card, and where it leads besides on and back."""

    BINDINGS = [
        Binding("c", "change", show=False),
        Binding("e", "expect", show=False),
        Binding("p", "prepare_or_protect", show=False),
    ]

    session: Session
    clock: Callable[[], datetime.datetime]
    safekeeping: Safekeeping
    view: View[Any]
    mark: object
    """Where a visit to another card began."""

    class Prepares(Message):
        """The person wants to get ready for a first session with this."""

    def turn(self, problem: str = "") -> None:
        """Bring the screen in line with the session."""
        raise NotImplementedError

    def show_keys(self) -> None:
        """Those that lead somewhere from here."""
        raise NotImplementedError

    @property
    def stage(self) -> str:
        """What the card belongs to."""
        return sentence(getattr(self.words.stages, self.session.stage))

    @property
    def changes(self) -> str:
        """What the key for more than going on does here."""
        if self.safekeeping.can_copy:
            return self.words.screen.copy
        return self.words.screen.change if isinstance(self.session.card, Results | Sheet) else ""

    @property
    def more(self) -> More | None:
        """What else there is from here."""
        if self.safekeeping.can_protect:
            return More("p", self.words.protecting.key, self.words.protecting.key)
        if self.session.flow.prepares:
            return More("e", self.words.expecting.words, self.words.expecting.short)
        return More("p", self.words.preparing.key, self.words.preparing.key) if self.session.leads_to_a_page else None

    # Another card.

    def change(self, card: Card, behind: Sequence[Behind]) -> None:
        """Ask which answer to change, go there, and come back."""
        if behind and card is self.session.card and self.is_active:
            self._ask(partial(self._change, behind))

    async def _change(self, behind: Sequence[Behind]) -> None:
        from tui.full.looking_back import through

        card, pack = self.session.card, self.session.flow.pack
        self.visit(card, await through(self.app, pack, which(self.session, behind), self.stage))

    def visit(self, card: Card, card_id: str) -> None:
        """Go to another card, and come back to where one is now."""
        mark = self.view.mark
        if card is self.session.card and self.session.visit(card_id):
            self.mark = mark
            self.turn(self.safekeeping.step())

    # What opens over the card.

    @on(Key.Pressed, "#change")
    def action_change(self) -> None:
        """To the answers behind what is shown; on the last page, a copy."""
        if not self.safekeeping.can_copy:
            self.view.change()
        elif self.is_active:
            self._ask(self._copy)

    async def _copy(self) -> None:
        from tui.full.looking_back import through
        from tui.looking_back import copy

        pack = self.session.flow.pack
        copied = await through(self.app, pack, copy(self.session.summary(self.clock()), pack), self.stage)
        self.safekeeping.took(copied)
        self.tell(copied)

    @on(Key.Pressed, "#more")
    def press_more(self) -> None:
        """Whichever there is."""
        if self.session.flow.prepares and not self.safekeeping.can_protect:
            self.action_expect()
        else:
            self.action_prepare_or_protect()

    def action_expect(self) -> None:
        """What to expect of therapy."""
        from tui.expecting import expecting

        if self.session.flow.prepares and self.is_active:
            self._ask(partial(self._read, expecting(self.session.flow.pack)))

    async def _read(self, steps: Steps) -> None:
        from tui.full.looking_back import through

        await through(self.app, self.session.flow.pack, steps, self.stage)

    def action_prepare_or_protect(self) -> None:
        """Where it is asked what to keep, protect it; after a reflection, a page for a first session."""
        if self.safekeeping.can_protect and self.is_active:
            self._ask(self._protect)
        elif self.session.leads_to_a_page and self.is_active:
            self.post_message(self.Prepares())

    async def _protect(self) -> None:
        from tui.full.looking_back import through

        await through(self.app, self.session.flow.pack, self.safekeeping.protecting(), self.stage)
        self.show_keys()
        if told := self.safekeeping.protects:
            self.tell(told)

    def _ask(self, ask: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Once, however often a key was pressed: what is asked first gives way before it is seen."""
        self.run_worker(ask, exclusive=True)  # type: ignore[arg-type]  # mypy infers no result from a union

    @on(ScreenSuspend)
    def rest(self) -> None:
        """What moves rests under whatever is opened over it."""
        self.view.rest()

    @on(ScreenResume)
    def come_forth(self) -> None:
        """And moves again."""
        self.view.come_forth()
