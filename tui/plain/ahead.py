"""Keys pressed before a prompt is there."""

from __future__ import annotations

import contextlib
import termios
from collections.abc import Iterator

from tui.modes import listen_quietly


@contextlib.contextmanager
def typed_ahead() -> Iterator[None]:
    """They wait for it."""
    before = listen_quietly(0)
    try:
        yield
    finally:
        with contextlib.suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(0, termios.TCSADRAIN, before)
