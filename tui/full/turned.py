"""What is read page by page."""

from __future__ import annotations

from textual import on
from textual.binding import Binding

from tui.full.frame import Body
from tui.full.key import Key


class Turned(Body):
    """Enter goes on, which is first of all to what lies below the edge of the screen."""

    BINDINGS = [Binding("enter", "enter", show=False)]

    def action_enter(self) -> None:
        """To what has not been seen, or on."""
        if not self.virtual_size:  # nobody has seen it yet, and where its edge is
            self.call_after_refresh(self.action_enter)
        elif self.has_more:
            self.scroll_page_down()
        else:
            self.go_on()

    @on(Key.Pressed)
    def pressed(self, event: Key.Pressed) -> None:
        """The way on, by touch."""
        event.stop()
        self.go_on()

    def go_on(self) -> None:
        """To what comes next."""
