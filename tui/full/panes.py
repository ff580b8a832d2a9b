"""The rows of a part; in a wide window, what the highlighted one opens to stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset, Size
from textual.screen import Screen

from flows.unfolding import Row
from tui.full.choices import MANY
from tui.full.rows import Rows
from tui.full.scroller import scroller_of
from tui.full.words import Words, tallest, told

AROUND = 18
"""Lines that a part needs for all that stands above and below its rows, at most."""


def is_wide(screen: Screen[Any]) -> bool:
    """Whether there is room for two panes."""
    return screen.has_class("-wide")


class Beside(Words):
    """What one row opens to: as tall as the tallest, as far as the screen is, so that nothing jumps."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__(classes="beside -airy" if len(rows) < MANY else "beside")
        self._all = [told(row.opened) for row in rows]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        mine = super().get_content_height(container, viewport, width)
        return max(mine, min(tallest(self._all, width), viewport.height - AROUND))

    def show(self, index: int) -> None:
        """Of one row."""
        self.reword(self._all[index])


class Panes(Horizontal):
    """One of the rows is always highlighted where both are seen."""

    def __init__(self, rows: Sequence[Row], opened: Callable[[int], None], shown: Callable[[], None]) -> None:
        """``opened`` is called with the number of a row, ``shown`` when another is seen beside them."""
        super().__init__()
        self.beside = Beside(rows)
        self.rows = Rows(rows, opened, self._show)
        self._shown = shown

    def compose(self) -> ComposeResult:
        yield from (self.rows, self.beside)

    @property
    def both_seen(self) -> bool:
        """Whether there is room for what is opened."""
        return is_wide(self.screen)

    def _show(self, index: int) -> None:
        self.beside.show(index)
        if self.both_seen:
            self._shown()

    def on_mount(self) -> None:
        self._highlight()
        if (scroller := scroller_of(self)) is not None:
            self.watch(scroller, "scroll_y", self._keep_rows_in_sight, init=False)

    def on_resize(self) -> None:
        self._highlight()
        self._keep_rows_in_sight()

    def _keep_rows_in_sight(self) -> None:
        """While what is beside them is read to its end, where they fit on the screen."""
        if (scroller := scroller_of(self)) is not None:
            above = scroller.place_of(self).y
            fit = self.rows.size.height <= scroller.size.height
            most = self.beside.size.height - self.rows.size.height if fit and self.both_seen else 0
            self.rows.offset = Offset(0, max(0, min(scroller.scroll_offset.y - above, most)))

    def _highlight(self) -> None:
        if self.both_seen and self.rows.here is None:
            self.rows.mark(frozenset(), 0)
