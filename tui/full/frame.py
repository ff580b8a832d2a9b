"""The one screen: masthead, one card, a word to the person, keys. Only the card changes."""

from __future__ import annotations

from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize, ScreenResume
from textual.screen import Screen
from textual.widget import Widget

from content.interface import Interface
from tui.full import room
from tui.full.choices import Choices
from tui.full.cursor import Field
from tui.full.enlarge import Enlarge
from tui.full.fading import fade_in
from tui.full.foot import Cue, Foot
from tui.full.key import Key
from tui.full.masthead import Masthead
from tui.full.scroller import Scroller

T = TypeVar("T")


class Body(Scroller):
    """What a frame holds."""

    def first_focus(self) -> Widget:
        """What the keys go to."""
        return self

    def on_mount(self) -> None:
        """Tab does not stop at what only holds what the keys go to."""
        self.can_focus = self.first_focus() is self

    def on_resize(self) -> None:
        """What is highlighted stays in sight."""
        self.call_after_refresh(self._look_at_here)

    def _look_at_here(self) -> None:
        for choices in self.query(Choices):
            choices.scroll_to_here()


class Frame(Screen[T]):
    """What stands around a card."""

    AUTO_FOCUS = ""
    """Textual would scroll down to what the keys go to, past what has not been read."""

    def __init__(self, words: Interface, body: Body) -> None:
        """``body`` is what it holds at first."""
        super().__init__(classes=room.classes(*self.app.size))
        self.words = words
        self.masthead = Masthead(words.screen.name)
        self.holder = Vertical(body, id="card")
        self._body = body
        self.cue = Cue(words.screen)
        self.foot = Foot(words.screen)

    def compose(self) -> ComposeResult:
        yield from (self.masthead, self.holder, self.cue, self.foot)

    def on_mount(self) -> None:
        self._show(self._body)

    @on(Resize)
    @on(ScreenResume)
    def cover(self) -> None:
        """Where there is no room to read, say so until there is; what lies on top is left in sight."""
        if self.is_active and room.is_too_small(*self.app.size):
            self.app.push_screen(Enlarge(self.words.screen.enlarge))

    async def put(self, body: Body) -> None:
        """Another in its place, unless the person has left meanwhile."""
        async with self.holder.batch():
            await self.holder.remove_children()
            if self.holder.is_attached and self.holder.is_running:
                await self.holder.mount(body)
                self._show(body)

    def _show(self, body: Body) -> None:
        self._body = body
        self.cue.watch_edge(body)
        self.look_at(body)
        fade_in(body)

    def look_at(self, body: Body) -> None:
        """The keys go to it, wherever they went before."""
        focus = body.first_focus()
        if self.focused is not focus:
            focus.focus(scroll_visible=False)

    def action_back_to_card(self) -> None:
        """From the keys below it."""
        self.look_at(self._body)

    @property
    def field(self) -> Widget | None:
        """Where one writes, if that is what the keys go to first."""
        focus = self._body.first_focus()
        return focus if isinstance(focus, Field) else None

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """No key is lost in a view that is gone, though it was clicked while it was taken away."""
        if widget is None or widget.is_attached:
            super().set_focus(widget, scroll_visible, from_app_focus)

    def draw_now(self, view: Widget) -> None:
        """What has changed in a view, without waiting for the next tick; where it must be laid out, that comes then."""
        if not self._layout_required and self.is_current:
            self._compositor.update_widgets({child for child in view.children if child._repaint_required})
            self._compositor_refresh()

    def tell(self, words: str) -> None:
        """A word to the person, until the page is turned."""
        self.cue.say(words)

    @on(Key.Pressed, "#leave")
    async def leave(self) -> None:
        """How to leave; whoever stays is back at the card."""
        self.action_back_to_card()
        await self.run_action("app.leave")

    @on(Key.Pressed, "#support")
    async def support(self) -> None:
        """People who can help; and then back to the card."""
        self.action_back_to_card()
        await self.run_action("app.support")
