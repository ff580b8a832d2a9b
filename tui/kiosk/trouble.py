"""A page for staff where visits end by themselves: drawn without Textual, which may be what is broken."""

from __future__ import annotations

import math
import shutil
import textwrap
from collections.abc import Iterator

from content.schema import Pack
from flows.helping import first_lines
from tui.kiosk.door import Door, dots, longer
from tui.kiosk.terminal import KioskTerminal

WIDEST = 64
TICK = 1.0
"""Seconds between two looks of the countdown."""


class Trouble:
    """What happened, when it goes on, and the way to close the kiosk."""

    def __init__(self, pack: Pack, terminal: KioskTerminal, door: Door, times: int, reason: str) -> None:
        self._words, self._staff, self._helplines = pack.kiosk.trouble, pack.kiosk.staff, first_lines(pack)
        self._terminal, self._door = terminal, door
        self._happened = self._words.staff.format(times=times, reason=reason or self._words.unknown)
        self._typed = self._told = ""

    def is_closed(self, left: float) -> bool:
        """Show it with so many seconds left; whether somebody has typed the PIN and pressed Enter, after a moment."""
        self._draw(left)
        pressed = self._terminal.keys(min(TICK, left))
        return any(map(self._takes, pressed))

    def _takes(self, key: str) -> bool:
        """Whether this key was the Enter after the PIN."""
        if key.isascii() and key.isdigit():
            self._typed, self._told = longer(self._typed, key), ""
        elif key in "\r\n" and self._typed:
            typed, self._typed = self._typed, ""
            if self._door.opens(typed):
                return True
            self._told = self._door.refusal(self._staff)
        return False

    def _draw(self, left: float) -> None:
        size = shutil.get_terminal_size()
        margin = max(1, (size.columns - WIDEST) // 2)
        lines = self._lines(left, max(1, min(WIDEST, size.columns - 2)))
        drawn = (f"\x1b[{row};{margin + 1}H{line}\x1b[K" for row, line in enumerate(lines, 2) if row <= size.lines)
        self._terminal.write("".join(drawn))

    def _lines(self, left: float, width: int) -> Iterator[str]:
        words = self._words
        for piece in (words.title, words.again.format(seconds=math.ceil(left)), self._happened, words.help):
            yield from (*textwrap.wrap(piece, width), "")
        yield from (self._told or dots(self._typed), "")
        for line in self._helplines:
            yield from textwrap.wrap(line, width)
