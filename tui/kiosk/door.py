"""The way out for staff: a PIN, and how often it may be tried."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from content.kiosk import Staff
from tui.kiosk.pin import LENGTHS, Tries, matches


@dataclass
class Door:
    """What the PIN opens."""

    kept: str
    """The PIN's hash."""
    tries: Tries
    missed: Callable[[], None] = lambda: None
    """Told of every wrong one: whoever comes next has no more tries for it."""

    def opens(self, pin: str) -> bool:
        """Whether this was the PIN; nothing is, while one has to wait."""
        if self.tries.wait:
            return False
        if matches(pin, self.kept):
            return True
        self.tries.miss()
        self.missed()
        return False

    def refusal(self, words: Staff) -> str:
        """What to tell after a wrong one."""
        wait = self.tries.wait
        return words.wait.format(seconds=math.ceil(wait)) if wait else words.wrong


def longer(typed: str, digit: str) -> str:
    """One digit more, where there is room for it."""
    return (typed + digit)[: LENGTHS.stop - 1]


def dots(typed: str) -> str:
    """What is shown of it."""
    return "• " * len(typed)
