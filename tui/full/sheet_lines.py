"""The lines of a page for a first session, under their headings: those that are on it, and those that were left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from flows.preparing.parts import Line
from tui.full.choices import Choices

NUMBERED = 18
"""Lines that have a number; the others are come to by the arrows."""


class SheetLines(Choices):
    """A mark is a line that is on the page."""

    def __init__(self, chosen: Callable[[int], None], left_out: str) -> None:
        """``left_out``: how a line is told that is not on the page."""
        super().__init__(chosen, several=True)
        self._left_out = left_out
        self._headings: tuple[str, ...] = ()

    def show_lines(self, lines: Sequence[Line], marked: frozenset[int], here: int | None) -> None:
        """All that there is to say."""
        self._headings = tuple(line.heading for line in lines)
        self.show([line.text for line in lines], marked, here)

    def on_resize(self) -> None:
        """Whoever comes back to a line sees it, once it is known where it stands."""
        self.call_after_refresh(self.scroll_to_here)

    def mark(self, marked: frozenset[int], here: int | None) -> None:
        """A line has more words once it is left out, and may need another row."""
        is_changed = marked != self.marked
        super().mark(marked, here)
        if is_changed:
            self._sheet.forget()
            self.refresh(layout=True)

    def head(self, index: int) -> list[Content]:
        """A heading stands above the first of its lines."""
        heading = self._headings[index]
        if index and heading == self._headings[index - 1]:
            return []
        return [*([Content("")] if index else []), Content.styled(heading, "bold $primary")]

    def cap(self, index: int) -> str:
        return super().cap(index) if index < NUMBERED else " " * len(super().cap(0))

    def _words(self, index: int) -> Content:
        if index in self.marked:
            return super()._words(index)
        return Content.styled(self._left_out.format(line=self.labels[index]), "strike $quiet")
