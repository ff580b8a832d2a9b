"""When the window is too small to be legible."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.events import Resize, ScreenResume
from textual.screen import ModalScreen

from tui.full.room import is_too_small
from tui.full.words import Words


class Enlarge(ModalScreen[None]):
    """Covers the card, which stays as it is, until there is room."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    @on(Resize)
    @on(ScreenResume)
    def uncover(self) -> None:
        """Also when the window became larger while something else lay on top."""
        if self.is_active and not is_too_small(*self.app.size):
            self.dismiss()

    def compose(self) -> ComposeResult:
        yield Words(self._words)
