"""Something to press: its key, and its words."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.full import inks


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

    def __init__(self, cap: str, words: str, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.cap, self.words = cap, words
        self._close = False

    def stand(self, *, close: bool) -> None:
        """Without air in the cap, where there is little room."""
        if close != self._close:
            self._close = close
            self.refresh(layout=True)

    def render(self) -> Content:
        here = self.has_focus or self.has_class("-here")
        pad = "" if self._close else " "
        lead = " › " if self.has_class("-here") else " "
        return Content.assemble(
            (f"{pad}{self.cap}{pad}", inks.cap(self, here=here)), (lead + self.words, "bold" if here else "")
        )

    def reword(self, cap: str, words: str) -> None:
        """Another key or other words in the same place."""
        if (cap, words) != (self.cap, self.words):
            self.cap, self.words = cap, words
            self.refresh(layout=True)

    def on_click(self) -> None:
        self.action_press()

    def action_press(self) -> None:
        self.post_message(self.Pressed(self))
