"""A page for staff where visits end by themselves: drawn without Textual, which may be what is broken."""

from __future__ import annotations

import math
import shutil
import textwrap
from collections.abc import Iterator

from content.schema import Pack
from tui.kiosk.pin import LENGTHS
from tui.kiosk.terminal import KioskTerminal

WIDEST = 64
TICK = 1.0
"""Seconds between two looks of the countdown."""
HELPLINES = 4


class Trouble:
    """What happened, when it goes on, and the way to close the kiosk."""

    def __init__(self, pack: Pack, terminal: KioskTerminal, times: int, reason: str) -> None:
        self._words, self._helplines = pack.kiosk.trouble, pack.support.places[0].lines[:HELPLINES]
        self._terminal = terminal
        self._happened = self._words.staff.format(times=times, reason=reason or self._words.unknown)
        self._typed = ""

    def show(self, left: float) -> str:
        """With so many seconds left; a PIN, once somebody has typed one and pressed Enter, else "" after a moment."""
        size = shutil.get_terminal_size()
        margin = max(1, (size.columns - WIDEST) // 2)
        lines = self._lines(left, min(WIDEST, size.columns - 2))
        self._terminal.write("".join(f"\x1b[{row};{margin + 1}H{line}\x1b[K" for row, line in enumerate(lines, 2)))
        for key in self._terminal.keys(min(TICK, left)):
            if key.isascii() and key.isdigit():
                self._typed = (self._typed + key)[: LENGTHS.stop - 1]
            elif key in "\r\n":
                typed, self._typed = self._typed, ""
                return typed
        return ""

    def _lines(self, left: float, width: int) -> Iterator[str]:
        words = self._words
        for piece in (words.title, words.again.format(seconds=math.ceil(left)), self._happened, words.help):
            yield from (*textwrap.wrap(piece, width), "")
        for line in self._helplines:
            yield from textwrap.wrap(f"{line.name}: {line.reach}", width)
