"""Letters that come where nothing is written: somebody is still typing, and means none of them as a key."""

from __future__ import annotations

from time import monotonic
from types import NoneType

from textual.app import App
from textual.events import Key

import tui.full.key
from tui.full.choices import Choices
from tui.full.frame import Body

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
        """Whether this one is stray, so that nothing comes of it."""
        character, now = event.character or "", monotonic()
        if not (character.isalpha() or character == " ") or not isinstance(self._app.focused, NOT_WRITTEN_IN):
            return False
        is_typing = now - self._last < TYPING
        if is_typing or (character != " " and event.key not in self._app.active_bindings):
            self._last = now
        return is_typing
