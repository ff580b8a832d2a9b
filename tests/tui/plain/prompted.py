"""Plain prompts at a real terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.conftest import THE_PACK
from tests.tui.terminal import Terminal

ESCAPE = re.compile(r"\x1b(?:\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|[\x20-\x2f]*[\x30-\x7e])")
PROMPTS = THE_PACK.interface.prompts
READY = (PROMPTS.chooses, PROMPTS.goes_on, PROMPTS.ticks)
"""What stands over a list, or is in what stands over the field."""


class Prompted(Terminal):
    """``text`` is what was written, less the codes that place and colour it."""

    def __init__(self, *args: str, columns: int = 80, rows: int = 24) -> None:
        super().__init__("--plain", *args, columns=columns, rows=rows)

    def enter(self, typed: Iterable[str]) -> None:
        """Each before Enter, at a prompt of its own."""
        for keys in typed:
            self.ready()
            self.press(keys + "\r")

    def ready(self) -> str:
        """Wait for a prompt: what came up to it."""
        return self.until(*READY)

    def _take(self, piece: bytes) -> None:
        super()._take(piece)
        self.text = ESCAPE.sub("", self.text)
