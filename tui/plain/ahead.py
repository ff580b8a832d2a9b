"""Keys pressed before a prompt is there."""

from __future__ import annotations

import contextlib
import sys
import termios
from collections.abc import Iterator

INPUT, LOCAL = 0, 3
"""Where a terminal's modes have what becomes of a key, and what is done with it at once."""


@contextlib.contextmanager
def typed_ahead() -> Iterator[None]:
    """Between two prompts, too, Enter stays Enter (and is not Ctrl+J), and no key is shown before it is taken."""
    before = termios.tcgetattr(sys.stdin)
    modes = list(before)
    modes[INPUT] &= ~termios.ICRNL
    modes[LOCAL] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, modes)
    try:
        yield
    finally:
        with contextlib.suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
