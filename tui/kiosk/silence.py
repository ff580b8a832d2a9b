"""At a kiosk nothing is printed but what is drawn."""

from __future__ import annotations

import io
import sys

from tui.silence import keep_quiet


class Nowhere(io.TextIOBase):
    """Where words go that nobody is to read."""

    def write(self, words: str, /) -> int:
        """Gone."""
        return len(words)


def say_nothing() -> None:
    """From now on."""
    sys.stdout = sys.stderr = Nowhere()
    keep_quiet()
