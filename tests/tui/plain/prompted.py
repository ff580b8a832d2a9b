"""Plain prompts at a real terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.conftest import THE_PACK
from tests.tui.terminal import Terminal
from tui.dialogue.offers import BACK

ESCAPE = re.compile(r"\x1b(?:\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|[\x20-\x2f]*[\x30-\x7e])")
PROMPTS, SCREEN = THE_PACK.interface.prompts, THE_PACK.interface.screen
READY = (PROMPTS.chooses, PROMPTS.goes_on, PROMPTS.ticks)
"""What stands over a list, or is in what stands over the field."""
WAYS_ON = (PROMPTS.next_part, PROMPTS.write, SCREEN.go_on, SCREEN.close, SCREEN.return_to, "Ctrl+J")
"""What comes first after that, where Enter goes on."""


class Prompted(Terminal):
    """``text`` is what was written, less the codes that place and colour it."""

    def __init__(self, *args: str, columns: int = 80, rows: int = 24) -> None:
        super().__init__("--plain", *args, columns=columns, rows=rows)

    def enter(self, typed: Iterable[str]) -> None:
        """Each before Enter, at a prompt of its own; going back apart, after all parts of a card."""
        for keys in typed:
            self.ready(whole=keys != BACK)
            self.press(keys + "\r")

    def ready(self, *, whole: bool = False) -> None:
        """Wait for a prompt, or for the one after the last part of a card."""
        while self._is_at_a_part() and whole:
            self.press("\r")

    def _is_at_a_part(self) -> bool:
        goes_on = self.until(*READY).endswith(PROMPTS.goes_on)
        return goes_on and self.until(*WAYS_ON).endswith(PROMPTS.next_part)

    def _take(self, piece: bytes) -> None:
        super()._take(piece)
        self.text = ESCAPE.sub("", self.text)
