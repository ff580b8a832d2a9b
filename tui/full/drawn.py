"""How the app comes to the terminal: its colours, and only what differs from what stands there."""

from __future__ import annotations

import os
from typing import Any

from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.binding import Binding
from textual.screen import Screen

from tui.full.canvas import Canvas, Difference
from tui.full.cursor import cursor
from tui.full.driver import LoopDriver
from tui.full.sealed import Sealed
from tui.full.terminal import Terminal
from tui.full.themes import themes


class Drawn(Sealed):
    """An app in a theme, on a terminal that can do more or less."""

    BINDINGS = [Binding("ctrl+l", "draw_anew", show=False, priority=True)]

    def __init__(self, theme: str, drawn_on: Terminal) -> None:
        colourless = "NO_COLOR" in os.environ
        super().__init__(driver_class=LoopDriver, ansi_color=True if colourless else None)
        self.drawn_on = drawn_on
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
        """What stands on a terminal whose size has changed is anyone's guess."""
        self.canvas.forget()

    def action_draw_anew(self) -> None:
        """Something else has written to the terminal."""
        self.canvas.forget()
        self.screen.refresh()
