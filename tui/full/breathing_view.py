"""Slow breathing, for as long as somebody stays."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from flows.cards import Breathing
from tui.full.key import Key
from tui.full.shape import Shape
from tui.full.view import Reader, View
from tui.full.words import Words


class BreathingView(View[Breathing]):
    """The shape moves where things may move; it rests under what is opened over it, and when Space asks for that."""

    BINDINGS = [Binding("space", "pause", show=False)]

    def __init__(self, reader: Reader, card: Breathing) -> None:
        super().__init__(reader, card)
        self._is_stopped = False
        """Whether the person stopped it, so that nothing else begins it again."""
        self._spoken = self.pack.interface.breathing
        self.shape = Shape(self._turned)
        self.says = Words(self._spoken.rests, classes="says")

    def compose(self) -> ComposeResult:
        yield Words(Content.styled(self._spoken.keys if self.reader.pauses else "", "$quiet"), classes="eyebrow")
        yield Words(self.card.title, classes="title")
        yield from (self.shape, self.says)
        yield Key("Enter", self.words.go_on, classes="go-on -here")

    def on_mount(self) -> None:
        super().on_mount()
        self._begin()

    def on_unmount(self) -> None:
        self.shape.rest()

    def _begin(self) -> None:
        if self.reader.pauses:
            self.shape.begin()

    def _turned(self, inward: bool) -> None:
        self.says.reword(self._spoken.inward if inward else self._spoken.outward)

    def action_pause(self) -> None:
        """Stop it, or begin again."""
        self._is_stopped = self.shape.is_moving
        if self._is_stopped:
            self.rest()
        else:
            self._begin()

    def on_resize(self) -> None:
        """The shape has another size."""
        super().on_resize()
        if self.shape.is_moving:
            self._begin()

    def rest(self) -> None:
        """At once."""
        self.shape.rest()
        self.says.reword(self._spoken.rests)

    def come_forth(self) -> None:
        """What lay over it is gone."""
        if not self._is_stopped:
            self._begin()
