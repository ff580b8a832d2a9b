"""A page of the kiosk's own: a title, some words, and one way on."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding

from content.interface import Interface
from tui.full.aside import Aside
from tui.full.key import Key
from tui.full.turned import Turned
from tui.full.words import Words


class Told(Turned):
    """Enter, Space or a touch goes on."""

    BINDINGS = [Binding("space", "enter", show=False)]

    def __init__(self, title: str, words: tuple[str, ...], way_on: str, gone_on: Callable[[], None]) -> None:
        super().__init__()
        self.prose = Words("\n\n".join(words), classes="prose")
        self._title, self._way_on, self._gone_on = title, way_on, gone_on

    def compose(self) -> ComposeResult:
        yield Words(self._title, classes="title")
        yield self.prose
        yield Key("Enter", self._way_on, classes="go-on -here")

    def go_on(self) -> None:
        self._gone_on()


class Telling(Aside):
    """One such page."""

    def __init__(
        self,
        words: Interface,
        where: str,
        title: str,
        lines: tuple[str, ...],
        way_on: str,
        gone_on: Callable[[], None],
    ) -> None:
        self.told = Told(title, lines, way_on, gone_on)
        super().__init__(words, where, self.told)
