"""A session on the screen: what is answered is kept, and then the next card is shown."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

from textual import on
from textual.binding import Binding
from textual.message import Message

from flows.cards import Asked
from flows.keeping import Keeping
from flows.quoting import sentence
from tui.full.foot import Foot
from tui.full.frame import Frame
from tui.full.key import Key
from tui.full.masthead import Masthead, strands
from tui.full.view import Showing, View
from tui.full.views import view_of
from tui.safekeeping import Safekeeping, folder_of

PAUSE = 0.18
"""Seconds; long enough to see what was chosen."""


class Reading(Frame[None]):
    """One person's way through a session, each card in a view of its kind."""

    BINDINGS = [
        Binding("left,b", "back", show=False),
        Binding("s", "skip", show=False),
    ]

    class Done(Message):
        """The last page has been read."""

    def __init__(self, keeping: Keeping, clock: Callable[[], datetime.datetime], problem: str = "") -> None:
        super().__init__(keeping.session.flow.pack.interface)
        self.session = keeping.session
        self.safekeeping = Safekeeping(keeping, clock)
        self.showing = Showing(self.session, clock, self.safekeeping.closing)
        self.view: View[Any] | None = None
        self.problem = problem
        """What went wrong before the first card."""

    async def on_mount(self) -> None:
        await self._turn(self.problem or self.safekeeping.step())

    async def _turn(self, problem: str = "") -> None:
        """Bring the screen in line with the session: in place, where the next card is of the same kind."""
        session, card = self.session, self.session.card
        step = session.progress.step
        self.query_one(Masthead).show(sentence(getattr(self.words.stages, session.stage)), strands(session))
        self.query_one(Foot).show(back=step > 1, skip=isinstance(card, Asked) and not card.required)
        self.tell(problem or self._passed_before())
        kind = view_of(card)
        if self.view is not None and type(self.view) is kind:
            self.view.turn_to(card)
        else:
            self.view = kind(self.showing, card)
            await self.put(self.view)
            self.view.first_focus().focus(scroll_visible=False)

    def _passed_before(self) -> str:
        skipped = self.session.is_answered and self.session.remembered is None
        return self.words.lines.remembered_passed if skipped else ""

    # Answering: the place is on the disk before anything more is shown.

    @on(View.Answered)
    async def answered(self, event: View.Answered) -> None:
        """Take an answer, unless the page has been turned since."""
        card = self.session.card
        if event.view.card is not card:
            return
        self.session.answer(event.answer)
        if not event.goes_on:
            self.tell(self.safekeeping.step())
        elif self.app.animation_level == "none":
            await self._onward()
        else:
            self.tell(self.safekeeping.step())
            self.set_timer(PAUSE, partial(self._onward_from, card))

    @on(View.Onward)
    async def onward(self, event: View.Onward) -> None:
        """Turn the page."""
        await self._onward_from(event.view.card)

    async def _onward_from(self, card: object) -> None:
        """Turn the page once, however often the key was pressed."""
        if card is self.session.card:
            await self._onward()

    async def _onward(self) -> None:
        if self.session.onward():
            await self._turn(self._finish() if self.session.finished else self.safekeeping.step())
        elif self.session.finished:
            self.post_message(self.Done())

    @on(View.Said)
    def said(self, event: View.Said) -> None:
        """A word from the card."""
        self.tell(event.words)

    # Going elsewhere.

    @on(Key.Pressed, "#back")
    async def action_back(self) -> None:
        """To the card before; first to what was before inside this one."""
        if self.view is not None and self.view.back():
            return
        self.take_draft()
        if self.session.back():
            await self._turn(self.safekeeping.step())

    @on(Key.Pressed, "#skip")
    async def action_skip(self) -> None:
        """Pass this card over."""
        card = self.session.card
        if isinstance(card, Asked) and not card.required:
            self.session.answer(None)
            await self._onward()

    def take_draft(self) -> None:
        """What was written so far counts, wherever the person goes."""
        if self.view is not None and self.view.draft is not None:
            self.session.answer(self.view.draft)

    def keep_draft(self) -> str:
        """Before the person may be gone; what to tell."""
        self.take_draft()
        return self.safekeeping.step()

    # The end.

    def _finish(self) -> str:
        """Save the summary if that was asked for, and forget the place; what to tell."""
        if not self.safekeeping.wants_summary:
            return self.safekeeping.unsave() or self.safekeeping.forget_place()
        if problem := self.safekeeping.save():
            self._ask_where(problem)
            return ""
        return self.safekeeping.forget_place()

    def _ask_where(self, problem: str) -> None:
        from tui.full.elsewhere import Elsewhere

        self.app.push_screen(Elsewhere(self.words, problem), self._save_there)

    async def _save_there(self, typed: str | None) -> None:
        problem = self.safekeeping.save(folder_of(typed)) if typed else ""
        if problem:
            self._ask_where(problem)
            return
        not_deleted = "" if typed else self.safekeeping.unsave()
        await self._turn(not_deleted or self.safekeeping.forget_place())
