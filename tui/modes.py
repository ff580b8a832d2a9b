"""A terminal's modes while nobody reads what is typed."""

from __future__ import annotations

import termios
from typing import Any

INPUT, LOCAL, CHARACTERS = 0, 3, 6
"""Where the modes have what becomes of a key, what is done with it at once, and how many are waited for."""


def listen_quietly(terminal: int) -> list[Any]:
    """Keys are kept for later, whatever they are, and not shown: Enter stays Enter, and Ctrl+C a key. The modes as they
    were."""
    before = termios.tcgetattr(terminal)
    modes = termios.tcgetattr(terminal)
    modes[INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    modes[LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    modes[CHARACTERS][termios.VMIN] = 1
    termios.tcsetattr(terminal, termios.TCSANOW, modes)
    return before
