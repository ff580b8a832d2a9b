"""Whether anybody is still there, while the seconds run."""

from __future__ import annotations

import math
from collections.abc import Callable

from content.schema import Pack
from flows.quoting import sentence
from tui.kiosk.telling import Telling


class Still(Telling):
    """Any key or touch goes on, and does nothing else."""

    def __init__(self, pack: Pack, left: float, gone_on: Callable[[], None]) -> None:
        self._pack = pack
        words = pack.kiosk.still
        lines = self._lines(left)
        super().__init__(pack.interface, sentence(pack.kiosk.where.still), words.ask, lines, words.key, gone_on)

    def count(self, left: float) -> None:
        """Seconds until it is over."""
        self.told.prose.reword("\n\n".join(self._lines(left)))

    def _lines(self, left: float) -> tuple[str, ...]:
        words = self._pack.kiosk.still
        return words.left.format(seconds=math.ceil(left)), words.goes_on
