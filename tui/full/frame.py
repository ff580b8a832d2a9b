"""The one screen: masthead, one card, a word to the person, keys. Only the card changes."""

from __future__ import annotations

from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget

from content.interface import Interface
from tui.full.fading import fade_in
from tui.full.foot import Cue, Foot
from tui.full.key import Key
from tui.full.masthead import Masthead

T = TypeVar("T")


class Frame(Screen[T]):
    """What stands around a card."""

    def __init__(self, words: Interface) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        yield Masthead(self.words.screen.name)
        yield Vertical(id="card")
        yield Cue(self.words.screen)
        yield Foot(self.words.screen)

    async def put(self, view: Widget, focus: Widget | None = None) -> None:
        """Another view in the place of the card."""
        holder = self.query_one("#card")
        async with holder.batch():
            await holder.remove_children()
            await holder.mount(view)
            self.query_one(Cue).watch_edge(view)
            (focus or view).focus(scroll_visible=False)
            fade_in(view)

    def tell(self, words: str) -> None:
        """A word to the person, until the page is turned."""
        self.query_one(Cue).say(words)

    @on(Key.Pressed, "#leave")
    async def leave(self) -> None:
        """How to leave."""
        await self.run_action("app.leave")

    @on(Key.Pressed, "#support")
    async def support(self) -> None:
        """People who can help."""
        await self.run_action("app.support")
