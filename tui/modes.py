"""A terminal's modes while nobody reads what is typed, or nobody may see it."""

from __future__ import annotations

import contextlib
import termios
from collections.abc import Iterator
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


@contextlib.contextmanager
def unseen(terminal: int) -> Iterator[None]:
    """A line is typed as always, and not shown."""
    before = termios.tcgetattr(terminal)
    modes = termios.tcgetattr(terminal)
    modes[LOCAL] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSADRAIN, modes)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
