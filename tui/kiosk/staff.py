"""The way out for staff: digits from a keyboard, or touched on the screen."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Key as Pressed
from textual.widget import Widget
from textual.widgets import Static

from content.schema import Pack
from flows.quoting import sentence
from tui.full.aside import Aside
from tui.full.frame import Body
from tui.full.key import Key
from tui.full.words import Words
from tui.kiosk.door import Door, dots, longer

PAD = ("123", "456", "789", " 0 ")


class Pad(Body):
    """What was typed, as dots, and ten keys."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._words = pack.kiosk.staff
        self.dots = Words(" ", classes="dots")

    def compose(self) -> ComposeResult:
        yield Words(self._words.ask, classes="title")
        yield Words(self._words.note, classes="hint")
        yield self.dots
        for row in PAD:
            yield Horizontal(*map(_touched, row), classes="pad")
        yield Horizontal(
            Key("Enter", self._words.enter, id="enter"), Key("Del", self._words.clear, id="clear"), classes="pad"
        )


def _touched(digit: str) -> Widget:
    return Key(digit, "", classes="digit") if digit.isdigit() else Static(classes="no-digit")


class StaffOnly(Aside):
    """Gives back "open" for the PIN, and "" for having come by accident."""

    BINDINGS = [
        Binding("enter", "enter", show=False),
        Binding("backspace,delete", "clear", show=False),
        Binding("escape,left", "back", show=False),
    ]
    CAN_GO_BACK = True

    def __init__(self, pack: Pack, door: Door) -> None:
        self._words, self._door = pack.kiosk.staff, door
        self._pad = Pad(pack)
        self._typed = ""
        super().__init__(pack.interface, sentence(pack.kiosk.where.staff), self._pad)

    def on_key(self, event: Pressed) -> None:
        """From a keyboard; what else is pressed here leads nowhere."""
        if event.character and event.character.isdigit() and event.character.isascii():
            self._take(event.character)

    @on(Key.Pressed, ".digit")
    def touched(self, event: Key.Pressed) -> None:
        """The same, by touch."""
        self._take(event.key.cap)

    def _take(self, digit: str) -> None:
        self._write(longer(self._typed, digit))
        self.tell("")

    def _write(self, typed: str) -> None:
        self._typed = typed
        self._pad.dots.reword(dots(typed) or " ")

    @on(Key.Pressed, "#clear")
    def action_clear(self) -> None:
        """All that was typed."""
        self._write("")

    @on(Key.Pressed, "#enter")
    def action_enter(self) -> None:
        """Is it the PIN?"""
        typed = self._typed
        self._write("")
        if typed and self._door.opens(typed):
            self.give_back("open")
        elif typed:
            self.tell(self._door.refusal(self._words))

    @on(Key.Pressed, "#back")
    def action_back(self) -> None:
        """Nothing has happened."""
        self.give_back("")
