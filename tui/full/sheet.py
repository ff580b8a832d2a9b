"""Rows under one another: laid out once for a size, and drawn again one by one."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region, Size
from textual.strip import Strip


class Sheet:
    """What is drawn of some rows, numbered from 0."""

    def __init__(self, draw: Callable[[int], list[Strip]]) -> None:
        """``draw`` gives the lines of one row."""
        self._draw = draw
        self._rows: dict[int, list[Strip]] = {}
        self._tops: list[int] = []
        self._size: Size | None = None

    def lay_out(self, count: int, gap: int, size: Size) -> None:
        """So many rows, with a gap between them; nothing is done again for the same size."""
        if size != self._size:
            self.forget()
        if not self._tops:
            self._size = size
            top = 0
            for index in range(count):
                self._tops.append(top)
                top += len(self._row(index)) + gap

    def forget(self) -> None:
        """All of it is drawn again."""
        self._tops.clear()
        self._rows.clear()

    def forget_row(self, index: int) -> Region | None:
        """It alone is drawn again; the lines where it stands, once there are any."""
        self._rows.pop(index, None)
        return self.region(index) if index < len(self._tops) else None

    def region(self, index: int) -> Region:
        """The lines of a row, over the whole width."""
        width = self._size.width if self._size else 0
        return Region(0, self._tops[index], width, len(self._row(index)))

    def row_at(self, y: int) -> int:
        """The row that a line belongs to, or the gap below it."""
        return max((index for index, top in enumerate(self._tops) if top <= y), default=0)

    def line(self, y: int) -> Strip | None:
        """What stands there; nothing in a gap."""
        index = self.row_at(y)
        lines, at = self._row(index), y - self._tops[index]
        return lines[at] if at < len(lines) else None

    def _row(self, index: int) -> list[Strip]:
        if index not in self._rows:
            self._rows[index] = self._draw(index)
        return self._rows[index]
