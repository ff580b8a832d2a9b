"""A terminal's modes while nobody reads what is typed, or nobody may see it."""

from __future__ import annotations

import contextlib
import termios
from typing import Any, TypeAlias

Modes: TypeAlias = list[Any]
INPUT, LOCAL, CHARACTERS = 0, 3, 6
"""Where the modes have what becomes of a key, what is done with it at once, and how many are waited for."""


def listen_quietly(terminal: int) -> Modes:
    """Keys are kept for later, whatever they are, and not shown: Enter stays Enter, and Ctrl+C a key. The modes as they
    were."""
    before = termios.tcgetattr(terminal)
    modes = termios.tcgetattr(terminal)
    modes[INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    modes[LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    modes[CHARACTERS][termios.VMIN] = 1
    termios.tcsetattr(terminal, termios.TCSANOW, modes)
    return before


def hide(terminal: int) -> Modes:
    """A line is typed as always, and not shown. The modes as they were."""
    before = termios.tcgetattr(terminal)
    modes = termios.tcgetattr(terminal)
    modes[LOCAL] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSADRAIN, modes)
    return before


def restore(terminal: int, modes: Modes) -> None:
    """Unless it is gone."""
    with contextlib.suppress(termios.error):
        termios.tcsetattr(terminal, termios.TCSADRAIN, modes)


def forget_typed(terminal: int) -> None:
    """Whatever was typed and not read yet."""
    termios.tcflush(terminal, termios.TCIFLUSH)
