"""When the window is too small to be legible."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui.full.words import Words


class Enlarge(ModalScreen[None]):
    """Covers the card, which stays as it is, until there is room."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        yield Words(self._words)
