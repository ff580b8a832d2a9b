"""How the app comes to the terminal: its colours, and only what differs from what stands there."""

from __future__ import annotations

import os
from typing import Any

from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer

from tui.full.canvas import Canvas, Difference
from tui.full.cursor import cursor
from tui.full.driver import LoopDriver
from tui.full.sealed import Sealed
from tui.full.terminal import Terminal
from tui.full.themes import themes

REST = 0.1
"""Seconds without another size."""


class Drawn(Sealed):
    """An app in a theme, on a terminal that can do more or less."""

    BINDINGS = [Binding("ctrl+l", "draw_anew", show=False, priority=True)]

    def __init__(self, theme: str, drawn_on: Terminal) -> None:
        colourless = "NO_COLOR" in os.environ
        super().__init__(driver_class=LoopDriver, ansi_color=True if colourless else None)
        self.drawn_on = drawn_on
        self._rests: Timer | None = None
        self.canvas = Canvas(self.console._color_system, drawn_on.glyphs)
        for each in themes(few=drawn_on.colours != "all"):
            self.register_theme(each)
        self.theme = "terminal" if colourless else theme

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Only what differs is written; the cursor stands on what the keys go to."""
        self.cursor_position = cursor(self.screen)
        if isinstance(renderable, CompositorUpdate):
            renderable = Difference(self.canvas, renderable, screen._compositor.size, self.cursor_position)
        super()._display(screen, renderable)

    def on_resize(self) -> None:
        """What stands on a terminal whose size has changed is anyone's guess; and once more when it has come to rest,
        as what was drawn for one size may have come to a terminal that already had another."""
        self.canvas.forget()
        if self._rests is not None:
            self._rests.stop()
        if self._size is not None:  # else it is only told what it is
            self._rests = self.set_timer(REST, self._draw_at_rest)

    def _draw_at_rest(self) -> None:
        if not self._screen_stack:  # it is being closed
            return
        if self.screen.size != self.size:  # Textual 8.2.8 leaves a screen out that is on its way in or out
            self.screen._refresh_layout(self.size)
        self.action_draw_anew()

    def action_draw_anew(self) -> None:
        """Something else has written to the terminal."""
        self.canvas.forget()
        self.screen.refresh()
