"""The bottom of every screen: a word to the person, and the keys that are always there."""

from __future__ import annotations

from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from content.screen import Screen as ScreenWords
from tui.full.key import Key
from tui.full.room import MEDIUM_COLUMNS
from tui.full.scroller import Scroller


class Cue(Widget):
    """Above the keys: what there is to say; and, where there is room for it, that there is more below."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._words = words
        self.said = ""
        """What is told now."""
        self._more = False
        self._scroller: Scroller | None = None

    def say(self, said: str) -> None:
        """Something to tell; "" takes it away."""
        if said != self.said:
            self.said = said
            self.refresh(layout=True)
            self.call_after_refresh(self._look)

    def watch_edge(self, scroller: Scroller) -> None:
        """Tell of what lies below the lower edge of something that scrolls."""

        def look_later() -> None:
            self.call_after_refresh(self._look)

        self._scroller = scroller
        self.watch(scroller, "scroll_y", self._look, init=False)
        self.watch(scroller, "virtual_size", look_later, init=False)
        look_later()

    def _look(self) -> None:
        if self._scroller is not None and self._scroller.has_more != self._more:
            self._more = self._scroller.has_more
            self.refresh()

    def render(self) -> Content:
        said = Content.styled(self.said, "$accent")
        more = Content.assemble(("↓ ", "bold $accent"), (self._words.more, "$quiet")) if self._more else Content("")
        if not said or not more:
            return said or more
        both = Content("   ").join((said, more))
        return both if self._lines(both) == self._lines(said) else said

    def _lines(self, words: Content) -> int:
        """How many it takes: nothing moves when there is no more below."""
        return len(words.wrap(max(1, self.content_size.width)))


class More(NamedTuple):
    """A key for what is not always there."""

    cap: str
    words: str
    short: str
    """Where the window is narrow."""


class Foot(Horizontal):
    """Back and skip where they lead somewhere; leave and support always."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[object, ...] | None = None
        self._back = Key("←", words.back, slims=True, id="back")
        self._skip = Key("s", words.skip, slims=True, id="skip")
        self._change = Key("c", "", slims=True, id="change")
        self._more = Key("", "", slims=True, id="more")
        self._wanted: More | None = None
        self._leave = Key("Ctrl+Q", words.leave, slims=True, id="leave")
        self._support = Key("F2", words.support, slims=True, id="support")

    def compose(self) -> ComposeResult:
        yield from (self._back, self._skip, self._change, self._more, Static(id="between"), self._leave, self._support)

    def show(
        self, *, back: bool, skip: bool, change: str = "", more: More | None = None, writing: bool = False
    ) -> None:
        """Which of the keys lead somewhere from here, ``change`` by its words; while somebody writes, Tab comes to
        them."""
        if (shown := (back, skip, change, more, writing)) != self._shown:
            self._shown = shown
            self._back.display = back
            self._skip.display = skip
            self._change.display = bool(change)
            self.set_class(bool(change or more), "-full")
            self._change.reword("c", change)
            self._back.reword("Tab" if writing else "←", self._words.back)
            self._skip.reword("" if writing else "s", self._words.skip)
            self._wanted = more._replace(cap="" if writing else more.cap) if more else None
            self._show_more()

    def on_resize(self) -> None:
        """Less may fit."""
        self._show_more()

    def _show_more(self) -> None:
        """In full, in short, or not at all, as there is room for it beside the others: its key works all the same."""
        self._more.display = False
        wanted = self._wanted
        room = self.content_size.width - 1 - sum(self._width(key) for key in self.query(Key) if key.display)
        for words in (wanted.words, wanted.short) if wanted else ():
            self._more.reword(wanted.cap if wanted else "", words)
            if self._width(self._more) <= room:
                self._more.display = True
                return

    def _width(self, key: Key) -> int:
        """With the room beside it; Textual has yet to be told of the last change."""
        apart = 1 if self.app.size.width < MEDIUM_COLUMNS else 3
        return key.render().cell_length + (0 if key is self._support else apart)
