"""Letters that come where nothing is written: somebody is still typing, and means none of them as a key."""

from __future__ import annotations

from time import monotonic
from types import NoneType

from textual.app import App
from textual.events import Key

import tui.full.key
from tui.full.choices import Choices
from tui.full.frame import Body, Frame

NOT_WRITTEN_IN = (NoneType, Body, Choices, tui.full.key.Key)
"""What keys may go to where letters are no text."""
TYPING = 0.4
"""Seconds within which a letter after a stray one belongs to the same words."""


class Stray:
    """A letter that is no key here is stray, and so are the letters and spaces right behind it."""

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._last = -TYPING

    def takes(self, event: Key) -> bool:
        """Whether this one is stray: nothing comes of it, and that is told."""
        self._write_on(event)
        character, now = event.character or "", monotonic()
        if not (character.isalpha() or character == " ") or not isinstance(self._app.focused, NOT_WRITTEN_IN):
            return False
        is_typing = now - self._last < TYPING
        if is_typing or (character != " " and event.key not in self._app.active_bindings):
            self._last = now
        if is_typing and isinstance(screen := self._app.screen, Frame):
            screen.tell(screen.words.screen.not_written)
        return is_typing

    def _write_on(self, event: Key) -> None:
        """Whoever types on at a key below a field, to which Tab has led, is back in it; Space presses that key."""
        screen, types = self._app.screen, event.is_printable and event.key != "space"
        at_a_key = isinstance(self._app.focused, tui.full.key.Key)
        if types and at_a_key and isinstance(screen, Frame) and screen.field:
            screen.set_focus(screen.field, scroll_visible=False)
