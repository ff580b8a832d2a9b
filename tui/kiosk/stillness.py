"""How long nobody has touched anything, and what follows from that."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


def clock() -> float:
    """Seconds since this computer was started, and it also counts while it is asleep: answers do not wait under a lid
    that is closed."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


@dataclass
class Stillness:
    """Calm at first; then it is asked whether anybody is there; then it is over. All in seconds."""

    clock: Callable[[], float]
    """From any beginning, and never going back."""
    patience: float
    """Before it is asked."""
    warning: float
    """After it is asked, before it is over."""
    _touched: float = field(init=False)

    def __post_init__(self) -> None:
        self.touch()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self.clock()

    def have(self, patience: float) -> None:
        """Another patience, as elsewhere one reads or writes for longer. Whoever is asked at once because of that still
        has the whole warning to answer in."""
        if patience != self.patience:
            self.patience = patience
            self._touched = max(self._touched, self.clock() - patience)

    @property
    def left(self) -> float:
        """Until it is over, or less than 0."""
        return self._touched + self.patience + self.warning - self.clock()

    @property
    def asks(self) -> bool:
        """Whether somebody is asked for now."""
        return 0 < self.left <= self.warning

    @property
    def is_over(self) -> bool:
        """Whether nobody has answered."""
        return self.left <= 0
