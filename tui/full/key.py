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
    FOCUS_ON_CLICK = False

    @dataclass
    class Pressed(Message):
        """Someone pressed it."""

        key: Key

        @property
        def control(self) -> Key:
            """What ``@on`` looks at."""
            return self.key

    def __init__(
        self, cap: str, words: str, *, slims: bool = False, id: str | None = None, classes: str | None = None
    ) -> None:
        """``slims``: in a narrow window the cap is short, and without air around it."""
        super().__init__(id=id, classes=classes)
        self.cap, self.words = cap, words
        self._slims = slims

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Reckoned anew each time, as Textual would not notice that a narrower window has another cap."""
        return self.render().cell_length

    def render(self) -> Content:
        here = self.has_focus or self.has_class("-here")
        lead = " › " if self.has_class("-here") else " "
        ink = inks.cap(self, here=here)
        if not self.cap:  # the words are all that can be lit
            return Content.assemble(lead, (self.words, ink if here else ""))
        return Content.assemble((self._drawn_cap, ink), (lead + self.words, "bold" if here else ""))

    @property
    def _drawn_cap(self) -> str:
        if self._slims and self.app.size.width < MEDIUM_COLUMNS:
            return self.cap.replace("Ctrl+", "^")
        return f" {self.cap} "

    def reword(self, cap: str, words: str) -> None:
        """Another key or other words in the same place."""
        if (cap, words) != (self.cap, self.words):
            self.cap, self.words = cap, words
            self.refresh(layout=True)

    def on_click(self) -> None:
        self.action_press()

    def action_press(self) -> None:
        self.post_message(self.Pressed(self))
