"""The questions that stand outside a flow: where to begin, and how to leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widget import Widget

from content.interface import Interface
from tui.full.aside import Aside
from tui.full.choices import Choices
from tui.full.frame import Body
from tui.full.key import Key
from tui.full.words import Words


class Options(Body):
    """A question, what to know before it is answered, the choices, and what to know about them."""

    def __init__(
        self, text: str, know: str, labels: tuple[str, ...], notes: tuple[str, ...], chosen: Callable[[int], None]
    ) -> None:
        super().__init__()
        self.choices = Choices(chosen, labels)
        self._text, self._know, self._notes = text, know, notes

    def compose(self) -> ComposeResult:
        yield Words(self._text, classes="title")
        yield Words(self._know, classes="prose")
        yield self.choices
        yield Words("\n\n".join(self._notes), classes="hint notes")

    def first_focus(self) -> Widget:
        return self.choices


class Asking(Aside):
    """One question; what was chosen is given back."""

    BINDINGS = [Binding("enter", "enter", show=False)]

    def __init__(
        self, words: Interface, where: str, text: str, options: Mapping[str, str], *notes: str, know: str = ""
    ) -> None:
        self._values = tuple(options)
        self._options = Options(text, know, tuple(options.values()), notes, self._chosen)
        super().__init__(words, where, self._options)

    def _chosen(self, index: int) -> None:
        self.give_back(self._values[index])

    def action_enter(self) -> None:
        choices = self._options.choices
        if choices.here is None:
            self.tell(self.words.screen.waits_for_choice)
        else:
            choices.action_choose()


class Turning(Asking):
    """A question among others, from which one can go back."""

    BINDINGS = [Binding("escape,left,b", "back", show=False)]
    CAN_GO_BACK = True

    def __init__(
        self,
        words: Interface,
        where: str,
        text: str,
        options: Mapping[str, str],
        told: str,
        *notes: str,
        know: str = "",
    ) -> None:
        """``told``: what came of the last choice."""
        super().__init__(words, where, text, options or {"": words.screen.close}, *notes, know=know)
        self._told = told

    def on_mount(self) -> None:
        self.tell(self._told)

    def action_enter(self) -> None:
        """Where there is nothing else to choose, it closes."""
        if self._values == ("",):
            self.give_back("")
        else:
            super().action_enter()

    @on(Key.Pressed, "#back")
    def action_back(self) -> None:
        """Nothing is chosen."""
        self.give_back("")


class Leaving(Asking):
    """How to leave: keep the place, forget everything, or stay; the keys that led here once more, and one is gone."""

    BINDINGS = [Binding("escape,left,b", "stay", show=False)]

    def __init__(self, words: Interface, ways: Mapping[str, str]) -> None:
        stays = f" {words.screen.place_stays}" if "keep" in ways else ""
        notes = (words.screen.quick_exit + stays, words.screen.not_erased)
        super().__init__(words, words.screen.leave, words.leaving.ask, ways, *notes)

    def action_stay(self) -> None:
        self.give_back("stay")
