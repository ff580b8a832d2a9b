"""How long nobody has touched anything, and what follows from that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Stillness:
    """Calm at first; then it is asked whether anybody is there; then it is over. All in seconds."""

    clock: Callable[[], float]
    """From any beginning, and never going back."""
    patience: float
    """Before it is asked; another wherever one reads or writes."""
    warning: float
    """After it is asked, before it is over."""
    _touched: float = field(init=False)

    def __post_init__(self) -> None:
        self.touch()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self.clock()

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
