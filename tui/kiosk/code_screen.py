"""Codes to scan, one after another, each as large as it must be; a while after the last they are put away."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from content.schema import Pack
from tui.full import room
from tui.full.aside import Replies
from tui.full.key import Key
from tui.full.words import Words
from tui.kiosk import codes
from tui.kiosk.stillness import Stillness

DARK, LIGHT = "#000000", "#ffffff"
"""Whatever the theme: a camera wants contrast, and dark on light."""
UPPER_HALF = "▀"


class Code(Widget):
    """One code."""

    def __init__(self, *, halves: bool) -> None:
        super().__init__()
        self._halves = halves
        self._rows: tuple[tuple[bool, ...], ...] = ((),)

    def show(self, said: str) -> None:
        """Another, in the same place."""
        self._rows = codes.modules(said)
        self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return len(self._rows[0]) * (1 if self._halves else 2)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As much of its quiet edge as there is room for."""
        return min(viewport.height, math.ceil(len(self._rows) / (2 if self._halves else 1)))

    def render_line(self, y: int) -> Strip:
        upper = self._row(2 * y if self._halves else y)
        lower = self._row(2 * y + 1) if self._halves else upper
        runs = groupby(zip(upper, lower, strict=True))
        return Strip([self._segment(*pair, len(list(run))) for pair, run in runs])

    def _row(self, number: int) -> tuple[bool, ...]:
        return self._rows[number] if number < len(self._rows) else (False,) * len(self._rows[0])

    def _segment(self, upper: bool, lower: bool, length: int) -> Segment:
        style = Style(color=DARK if upper else LIGHT, bgcolor=DARK if lower else LIGHT)
        glyph = UPPER_HALF if upper != lower else " "
        return Segment(glyph * length * (1 if self._halves else 2), style)


class CodeScreen(Replies):
    """Beside the code: which it is, how to scan it, and the keys that are always there."""

    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("enter,space,right", "onward", show=False),
        Binding("left,b", "back", show=False),
        Binding("escape", "done", show=False),
    ]

    def __init__(
        self, pack: Pack, parts: tuple[str, ...], seconds: float, clock: Callable[[], float], *, halves: bool
    ) -> None:
        super().__init__(classes=room.classes(*self.app.size))
        self._words, self._screen_words = pack.kiosk.codes, pack.interface.screen
        self._parts, self._at = parts, 0
        self._stillness = Stillness(clock, seconds, 0)
        self._cut_for = self.app.size
        self.code = Code(halves=halves)
        self._of, self._left = Words(classes="eyebrow"), Words(classes="hint")
        self._next = Key("Enter", "", id="next", classes="go-on -here")
        self._done = Key("Esc", pack.kiosk.codes.done, id="done")

    def compose(self) -> ComposeResult:
        yield self.code
        with Vertical(id="caption"):
            yield Words(self._words.title, classes="title")
            yield self._of
            yield Words(self._words.how_many if len(self._parts) > 1 else self._words.how, classes="prose")
            yield self._left
            yield self._next
            yield self._done
            yield Key("F2", self._screen_words.support, id="support")
            yield Key("Ctrl+Q", self._screen_words.leave, id="leave")

    def on_mount(self) -> None:
        self._show(0)

    def _show(self, at: int) -> None:
        self._at = at
        self._stillness.touch()
        total, is_last = len(self._parts), at + 1 == len(self._parts)
        self.code.show(codes.said(self._parts, at))
        self._of.reword(self._words.of.format(number=at + 1, total=total) if total > 1 else "")
        self._next.reword("Enter", self._words.done if is_last else self._words.next)
        self._done.display = not is_last
        self.look()

    def look(self) -> None:
        """Every so often; put away, when the time has come, or where what was cut for another size may not fit."""
        if self._stillness.is_over or self.app.size != self._cut_for:
            self.give_back("")
        else:
            self._left.reword(self._words.left.format(seconds=math.ceil(self._stillness.left)))

    def on_resize(self) -> None:
        self.look()

    @on(Key.Pressed, "#next")
    def action_onward(self) -> None:
        """To the next; after the last, away."""
        if self._at + 1 < len(self._parts):
            self._show(self._at + 1)
        else:
            self.give_back("")

    def action_back(self) -> None:
        """To the one before."""
        self._show(max(0, self._at - 1))

    @on(Key.Pressed, "#done")
    def action_done(self) -> None:
        """Away, before the last."""
        self.give_back("")

    @on(Key.Pressed, "#support")
    async def support(self) -> None:
        """People who can help."""
        await self.run_action("app.support")

    @on(Key.Pressed, "#leave")
    async def leave(self) -> None:
        """How to leave."""
        await self.run_action("app.leave")
