"""A session on the screen: what is answered is kept, and then the next card is shown."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable
from functools import partial
from typing import Any

from textual import on
from textual.binding import Binding
from textual.message import Message

from flows.cards import Answer, Asked, Card, Sheet, Text
from flows.keeping import Keeping
from tui.full.detours import Detours
from tui.full.frame import Frame
from tui.full.key import Key
from tui.full.masthead import strands
from tui.full.view import View
from tui.full.views import view_of
from tui.safekeeping import Safekeeping, folder_of

PAUSE = 0.18
"""Seconds; long enough to see what was chosen."""
AFTERWARDS = 0.05
"""Seconds after a question: a frame that holds both the question and the masthead takes twice as long to draw."""


class Reading(Detours):
    """One person's way through a session, each card in a view of its kind."""

    BINDINGS = [
        Binding("left,b", "back", show=False),
        Binding("s", "skip", show=False),
        Binding("escape", "back_to_card", show=False),
    ]

    class Done(Message):
        """The last page has been read."""

    def __init__(self, keeping: Keeping, clock: Callable[[], datetime.datetime], problem: str = "") -> None:
        self.session = keeping.session
        self.clock = clock
        self.safekeeping = Safekeeping(keeping, clock)
        self.view = self._view()
        self.mark: object = None
        self.problem = problem
        """What went wrong since the page was turned, which is told until it is turned again."""
        super().__init__(self.session.flow.pack.interface, self.view)

    def _view(self) -> View[Any]:
        return view_of(self.session.card)(self, self.session.card)

    def on_mount(self) -> None:
        self.call_after_refresh(_collect_from_here_on)
        self.show_keys()
        self._show_where()
        self._say(self.safekeeping.step())

    def turn(self, problem: str = "", *, back: bool = False) -> None:
        """Bring the screen in line with the session: in place, where the next card is of the same kind."""
        card = self.session.card
        self.show_keys()
        if type(self.view) is view_of(card) and self.view.turn_to(card):
            self.look_at(self.view)
            self.set_timer(AFTERWARDS, self._show_where)
            self.draw_now(self.view)
        else:
            self._show_where()
            self.view = self._view()
            if self.mark is not None and not self.session.is_visiting:
                self.view.come_back_to(self.mark)
                self.mark = None
            elif back:
                self.view.come_back()
            self.call_next(self.put, self.view)
        self._say(problem)

    def show_keys(self) -> None:
        card = self.session.card
        skip = isinstance(card, Asked) and not card.required and not isinstance(card, Sheet)
        self.foot.show(
            back=bool(self.session.behind),
            skip=skip,
            change=self.changes,
            more=self.more,
            writing=isinstance(card, Text),
        )

    def _say(self, problem: str) -> None:
        self.tell(problem or self.problem or self._passed_before() or self._copy_hint() or self.safekeeping.protects)
        self.problem = ""

    def _show_where(self) -> None:
        self.masthead.show(self.stage, strands(self.session))

    def _passed_before(self) -> str:
        passed = self.session.is_answered and self.session.remembered is None
        skipped = passed and not isinstance(self.session.card, Sheet)
        return self.words.lines.remembered_passed if skipped else ""

    def _copy_hint(self) -> str:
        if not self.safekeeping.can_copy:
            return ""
        if self.session.flow.prepares:
            return self.words.preparing.copy_hint
        return self.words.screen.copy_hint if self.session.leads_to_a_page else self.words.screen.copy_alone

    @property
    def pauses(self) -> bool:
        """Words arrive gently, unless they were asked not to (TEXTUAL_ANIMATIONS=none)."""
        return self.app.animation_level != "none"

    @property
    def help(self) -> tuple[str, ...]:
        """Which keys there are."""
        return self.session.flow.pack.interface.screen.help

    # What a card asks for. The place is on the disk before anything more is shown.

    def answer(self, card: Card, answer: Answer) -> None:
        """Keep an answer, and stay."""
        if card is self.session.card:
            self.session.answer(answer)
            self.problem = self.safekeeping.step() or self.problem
            if self.problem:
                self.tell(self.problem)
            else:
                self.untell(self.words.lines.remembered_passed)

    def untell(self, words: str) -> None:
        """It holds no more, if it is what was told."""
        if self.cue.said == words:
            self.tell("")

    def answer_and_go_on(self, card: Card, answer: Answer) -> None:
        """Keep an answer, and turn the page."""
        if card is self.session.card:
            self.session.answer(answer)
            self._go_on()

    def answer_and_pause(self, card: Card, answer: Answer) -> None:
        """The same, once what was chosen has been seen; not under what was opened meanwhile."""
        self.answer(card, answer)
        self.set_timer(PAUSE, partial(self._go_on_if_seen, card))

    def _go_on_if_seen(self, card: Card) -> None:
        if self.is_active:
            self.go_on(card)

    def go_on(self, card: Card) -> None:
        """Turn the page once, however often the key was pressed."""
        if card is self.session.card:
            self._go_on()

    def _go_on(self) -> None:
        if self.session.onward():
            self.turn(self._finish() if self.session.finished else self.safekeeping.step())
        elif self.session.finished:
            self.close()

    def close(self) -> None:
        """Unless there is a last thing to say first, which may take a line of the page."""
        if problem := self.safekeeping.before_it_closes():
            top = self.app.screen
            (top if isinstance(top, Frame) else self).tell(problem)
            self.call_after_refresh(self.view.scroll_end, animate=False)
        else:
            self.post_message(self.Done())

    def closing(self) -> tuple[str, ...]:
        """What the last page says about the summary."""
        return self.safekeeping.closing()

    @on(Key.Pressed, "#back")
    def action_back(self) -> None:
        """To the card before; first to what was before inside this one."""
        if self.view.back():
            return
        self.take_draft()
        if self.session.back():
            self.turn(self.safekeeping.step(), back=True)

    @on(Key.Pressed, "#skip")
    def action_skip(self) -> None:
        """Pass this card over."""
        card = self.session.card
        if isinstance(card, Asked) and not card.required and self.view.may_skip():
            self.session.answer(None)
            self._go_on()

    def take_draft(self) -> None:
        """What was written so far counts, wherever the person goes."""
        if self.view.draft is not None:
            self.session.answer(self.view.draft)

    def keep_draft(self) -> str:
        """Before the person may be gone; what to tell."""
        self.take_draft()
        return self.safekeeping.step()

    # The end.

    def _finish(self) -> str:
        """Save the summary if that was asked for, and forget the place; what to tell."""
        if not self.safekeeping.wants_summary:
            return self.go_without_summary()
        if problem := self.safekeeping.save():
            self._ask_where(problem)
            return ""
        return self.safekeeping.forget_place()

    def _ask_where(self, problem: str) -> None:
        from tui.full.elsewhere import Elsewhere

        self.app.push_screen(Elsewhere(self.words, problem), self._save_there)

    def _save_there(self, typed: str | None) -> None:
        problem = self.safekeeping.save(folder_of(typed)) if typed else ""
        if problem:
            self._ask_where(problem)
        else:
            self.turn(self.safekeeping.forget_place() if typed else self.go_without_summary())

    def go_without_summary(self) -> str:
        """Nothing of it is saved, an earlier one included; what to tell."""
        return self.safekeeping.unsave() or self.safekeeping.forget_place()


def _collect_from_here_on() -> None:
    """All that is loaded by the first card stays until the end: no later collection looks at it again."""
    gc.freeze()
    gc.enable()
