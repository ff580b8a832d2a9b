"""The questions that stand outside a flow: where to begin, and how to leave."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from content.interface import Interface
from tui.full.choices import Choices
from tui.full.foot import Foot
from tui.full.frame import Frame
from tui.full.masthead import Masthead
from tui.full.words import Words


class Options(VerticalScroll):
    """A question, what to know about it, and the choices."""

    def __init__(self, text: str, labels: tuple[str, ...], notes: tuple[str, ...]) -> None:
        super().__init__()
        self._text, self._labels, self._notes = text, labels, notes

    def compose(self) -> ComposeResult:
        yield Words(self._text, classes="title")
        yield Choices(self._labels)
        yield Words("\n\n".join(self._notes), classes="hint notes")


class Asking(Frame[str]):
    """One question; what was chosen is given back."""

    BINDINGS = [Binding("enter", "enter", show=False)]

    def __init__(self, words: Interface, where: str, text: str, options: Mapping[str, str], *notes: str) -> None:
        super().__init__(words)
        self._where, self._text, self._options, self._notes = where, text, options, notes

    async def on_mount(self) -> None:
        self.query_one(Masthead).show(self._where, ())
        self.query_one(Foot).show(back=False, skip=False)
        options = Options(self._text, tuple(self._options.values()), self._notes)
        await self.put(options)
        self.query_one(Choices).focus(scroll_visible=False)

    @on(Choices.Chosen)
    def chosen(self, event: Choices.Chosen) -> None:
        self.dismiss(list(self._options)[event.index])

    def action_enter(self) -> None:
        choices = self.query_one(Choices)
        if choices.here is None:
            self.tell(self.words.screen.waits_for_choice)
        else:
            choices.action_choose()


class Leaving(Asking):
    """How to leave: keep the place, forget everything, or stay; the keys that led here once more, and one is gone."""

    BINDINGS = [Binding("escape,left,b", "stay", show=False)]

    def __init__(self, words: Interface, *, can_keep: bool) -> None:
        keep = {"keep": words.leaving.keep} if can_keep else {}
        options = {**keep, "forget": words.leaving.forget, "stay": words.leaving.stay}
        notes = (words.screen.quick_exit, words.screen.not_erased)
        super().__init__(words, words.screen.leave, words.leaving.ask, options, *notes)

    def action_stay(self) -> None:
        self.dismiss("stay")
