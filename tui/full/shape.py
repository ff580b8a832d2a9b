"""A calm shape that grows and shrinks with one slow breath after another."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from tui.full.breath import LASTS, Frame, breath
from tui.full.disc import disc
from tui.full.room import REGULAR_ROWS

WIDEST, LEAST = 13, 3
"""Lines; a larger shape would be no calmer."""
AROUND, AROUND_SHORT = 15, 10
"""Lines of the screen that are not the shape; the second on a short one."""


class Shape(Widget):
    """It rests in the middle of a breath until it is begun, and after that wherever it is stopped."""

    def __init__(self, turned: Callable[[bool], None]) -> None:
        """``turned`` is told whenever the breath goes in, or out."""
        super().__init__()
        self._turned = turned
        self._radius = 0.0
        self._timer: Timer | None = None

    @property
    def rows(self) -> int:
        """Lines that it takes at its widest, in half of which it rests."""
        height = self.app.size.height
        return max(LEAST, min(WIDEST, height - (AROUND if height >= REGULAR_ROWS else AROUND_SHORT)))

    @property
    def is_moving(self) -> bool:
        """Whether it grows and shrinks now."""
        return self._timer is not None

    def begin(self) -> None:
        """From a breath's beginning."""
        self.rest()
        self._show(breath(self.rows), 0, monotonic())

    def rest(self) -> None:
        """At once."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _show(self, frames: tuple[Frame, ...], number: int, began: float) -> None:
        """A frame; and the next when it is due, reckoned from the beginning so that no delay adds up."""
        frame = frames[number]
        self._radius = frame.radius
        self.refresh()
        if number == 0 or frame.inward != frames[number - 1].inward:
            self._turned(frame.inward)
        following = (number + 1) % len(frames)
        began += 0 if following else LASTS
        wait = max(0.0, began + frames[following].at - monotonic())
        self._timer = self.set_timer(wait, lambda: self._show(frames, following, began))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.rows

    def render_line(self, y: int) -> Strip:
        lines = disc(self._radius or self.rows / 2, self.rows)
        text = (lines[y] if y < len(lines) else "").center(self.size.width)
        return Strip([Segment(text, self.rich_style)], len(text))
