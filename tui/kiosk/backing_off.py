"""How long to wait after visits that end by themselves, one after another."""

from __future__ import annotations

from dataclasses import dataclass

AT_ONCE = 2
"""Times that it is tried again without waiting."""
FIRST, LONGEST = 2.0, 60.0
"""Seconds; each wait is twice the one before."""
STEADY = 60.0
"""Seconds after which a visit was no failed start, however it ended."""


@dataclass
class BackingOff:
    """Visits that ended by themselves, one after another."""

    times: int = 0
    """How many, up to now."""

    def ended(self, lasted: float, *, well: bool) -> None:
        """A visit; ``lasted`` in seconds."""
        self.times = 0 if well or lasted > STEADY else self.times + 1

    @property
    def wait(self) -> float:
        """Seconds before the next."""
        extra = self.times - AT_ONCE
        return min(FIRST * 2.0 ** min(extra - 1, 10), LONGEST) if extra > 0 else 0.0
