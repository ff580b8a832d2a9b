"""Something to press: its key, and its words."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from tui.full import inks
from tui.full.room import MEDIUM_COLUMNS


class Key(Widget, can_focus=True):
    """Pressed by its own key, by touch, or by Enter once Tab has come to it."""

    BINDINGS = [Binding("enter,space", "press", show=False)]

    @dataclass
    class Pressed(Message):
        """Someone pressed it."""

        key: Key

        @property
        def control(self) -> Key:
            """What ``@on`` looks at."""
            return self.key

    def __init__(
        self, cap: str, words: str, *, slim: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        """``slim`` is what the cap says in a narrow window, without air around it."""
        super().__init__(id=id, classes=classes)
        self.cap, self.words = cap, words
        self._slim = slim

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Reckoned anew each time, as Textual would not notice that a narrower window has another cap."""
        return self.render().cell_length

    def render(self) -> Content:
        here = self.has_focus or self.has_class("-here")
        cap = self._slim if self._slim and self.app.size.width < MEDIUM_COLUMNS else f" {self.cap} "
        lead = " › " if self.has_class("-here") else " "
        return Content.assemble((cap, inks.cap(self, here=here)), (lead + self.words, "bold" if here else ""))

    def reword(self, cap: str, words: str) -> None:
        """Another key or other words in the same place."""
        if (cap, words) != (self.cap, self.words):
            self.cap, self.words = cap, words
            self.refresh(layout=True)

    def on_click(self) -> None:
        self.action_press()

    def action_press(self) -> None:
        self.post_message(self.Pressed(self))
