"""The rows of the results: a name, a few words, and for some a bar as long as they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.binding import Binding
from textual.content import Content

from flows.unfolding import Row
from tui.full.choices import Choices
from tui.full.strokes import stroke

WIDEST_BAR = 40
"""Cells."""


class Rows(Choices):
    """Each opens."""

    BINDINGS = [Binding("right", "choose", show=False)]

    def __init__(self, rows: Sequence[Row], opened: Callable[[int], None], looked_at: Callable[[int], None]) -> None:
        super().__init__(opened, [row.title for row in rows])
        self._looked_at = looked_at
        """Called with the number of a row when it is highlighted."""
        self._shown = tuple(rows)
        self._has_bars = any(row.share is not None for row in rows)

    def mark(self, marked: frozenset[int], here: int | None) -> None:
        super().mark(marked, here)
        if here is not None:
            self._looked_at(here)

    def row(self, index: int, width: int) -> list[Content]:
        shown = self._shown[index]
        lines = super().row(index, width)
        indent = " " * (len(self.cap(index)) + len(self.lead(index)))
        room = width - len(indent)
        if shown.aside:
            lines = self._with_aside(lines, shown.aside, indent, room)
        if shown.share is not None:
            lines.append(Content(indent) + stroke(shown.share, min(room, WIDEST_BAR)))
        elif self._has_bars:
            lines.append(Content(""))
        return lines

    def _with_aside(self, lines: list[Content], aside: str, indent: str, room: int) -> list[Content]:
        """At the right of the last line, or of a line below it where there is no room."""
        *before, last = lines
        gap = len(indent) + room - last.cell_length - len(aside)
        if gap < 2:
            return [*lines, Content.assemble(" " * (len(indent) + room - len(aside)), (aside, "not bold $quiet"))]
        return [*before, Content.assemble(last, " " * gap, (aside, "not bold $quiet"))]
