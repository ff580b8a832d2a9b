"""The way out for staff: digits from a keyboard, or touched on the screen."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

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
from tui.kiosk.pin import LENGTHS, Tries, matches

PAD = ("123", "456", "789", " 0 ")


@dataclass
class Door:
    """What the PIN opens."""

    kept: str
    """The PIN's hash."""
    tries: Tries
    missed: Callable[[], None]
    """Told of every wrong one: whoever comes next has no more tries for it."""

    def opens(self, pin: str) -> bool:
        """Whether this was the PIN."""
        if self.tries.wait:
            return False
        if matches(pin, self.kept):
            return True
        self.tries.miss()
        self.missed()
        return False


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
        """A digit."""
        if event.character and event.character.isdigit() and event.character.isascii():
            self._take(event.character)

    @on(Key.Pressed, ".digit")
    def touched(self, event: Key.Pressed) -> None:
        """The same, by touch."""
        self._take(event.key.cap)

    def _take(self, digit: str) -> None:
        self._write((self._typed + digit)[: LENGTHS.stop - 1])
        self.tell("")

    def _write(self, typed: str) -> None:
        self._typed = typed
        self._pad.dots.reword("• " * len(typed) or " ")

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
        elif wait := self._door.tries.wait:
            self.tell(self._words.wait.format(seconds=math.ceil(wait)))
        elif typed:
            self.tell(self._words.wrong)

    @on(Key.Pressed, "#back")
    def action_back(self) -> None:
        """Nothing has happened."""
        self.give_back("")
