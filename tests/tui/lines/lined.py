"""Plain lines at a real terminal."""

from __future__ import annotations

from collections.abc import Iterable

from tests.conftest import THE_PACK
from tests.tui.terminal import Terminal
from tui.dialogue.offers import BACK

WORDS = THE_PACK.interface.lines
ENDS = (": ", WORDS.ask_text + "\n", WORDS.ask_text_again + "\n")
"""Of what is asked; in a line of its own, no other words end so."""


class Lined(Terminal):
    """``--lines``."""

    def __init__(self, *args: str, columns: int = 80, rows: int = 24) -> None:
        super().__init__("--lines", *args, columns=columns, rows=rows)

    def enter(self, typed: Iterable[str]) -> None:
        """Each at a prompt of its own; going back apart, after all parts of a card."""
        for line in typed:
            while self._asked().endswith((WORDS.ask_part, WORDS.ask_part_change)) and line != BACK:
                self.press("\r")
            self.press(line + "\r")

    def _asked(self) -> str:
        """What came up to the next prompt, after which nothing comes any more."""
        came = self.until(*ENDS)
        while self._read_to < len(self.text):
            came = self.until(*ENDS)
        return came
