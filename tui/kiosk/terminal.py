"""The kiosk's terminal between two visits: nothing on it, nothing to scroll back to, and no key that does anything."""

from __future__ import annotations

import contextlib
import os
import select
import termios
from typing import Any

from tui.modes import INPUT, LOCAL

SCREEN = 1
RESET = (
    "\x18"  # the rest of a sequence that was cut off will not come
    "\x1b[?2026l"  # nor that of a frame
    "\x1b[0m\x1b[2J\x1b[?1049l"  # the alternate screen, and what stood on it
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # the mouse
    "\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # the focus, pastes and sizes, told
    "\x1b[?7h\x1b[r\x1b[0m\x1b[?25l"  # lines wrap, all of it scrolls, in no colour, and no cursor
    "\x1b[H\x1b[2J\x1b[3J"  # nothing on it, and nothing above it
)
CURSOR = "\x1b[?25h"
KEYS = 64
"""Bytes read at once."""


class Gone(Exception):
    """There is no terminal any more."""


class KioskTerminal:
    """As it was, and as it is between visits."""

    def __init__(self) -> None:
        self._before = termios.tcgetattr(0)

    def clear(self) -> None:
        """Whatever a visit has left it like; ``Gone``, here and below, where it is not there. What was still on its way
        to the screen, or typed ahead, is dropped and not waited for."""
        try:
            termios.tcflow(0, termios.TCOOFF)
            termios.tcflow(0, termios.TCOON)  # also what Scroll Lock has stopped, which it alone would not
            termios.tcflush(0, termios.TCIOFLUSH)
            termios.tcsetattr(0, termios.TCSANOW, self._deaf())
            os.set_blocking(SCREEN, True)
        except (OSError, termios.error):
            raise Gone from None
        self.write(RESET)

    def write(self, words: str) -> None:
        """All of it."""
        data = words.encode()
        try:
            while data:
                data = data[os.write(SCREEN, data) :]
        except OSError:
            raise Gone from None

    def keys(self, seconds: float) -> str:
        """What was pressed, after so long at most; it is not shown."""
        if not select.select([0], [], [], seconds)[0]:
            return ""
        try:
            pressed = os.read(0, KEYS)
        except OSError:
            raise Gone from None
        if not pressed:
            raise Gone
        return pressed.decode(errors="replace")

    def give_back(self) -> None:
        """As it was before the kiosk."""
        with contextlib.suppress(Gone, termios.error):
            self.write(RESET + CURSOR)
            termios.tcflush(0, termios.TCIFLUSH)
            termios.tcsetattr(0, termios.TCSADRAIN, self._before)

    def _deaf(self) -> list[Any]:
        """No key is shown, sends a signal, or stops the output."""
        modes = list(self._before)
        modes[INPUT] &= ~(termios.IXON | termios.IXOFF)
        modes[LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        return modes
