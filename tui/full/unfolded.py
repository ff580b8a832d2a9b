"""Results on the screen: a page for each part, and rows that open down to the person's own answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from content.screen import Screen as ScreenWords
from flows.behind import Behind
from flows.unfolding import Row, Section
from tui.full.key import Key
from tui.full.panes import Panes, is_wide
from tui.full.rows import Rows
from tui.full.turned import Turned
from tui.full.words import Words, told


class Unfolded(Turned):
    """Enter goes from part to part; what is opened closes before that."""

    BINDINGS = [Binding("escape", "close", show=False)]

    words: ScreenWords

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.part = Vertical(id="part")
        self._at = 0
        self._here: int | None = None
        """Which row was opened last."""
        self._shown_at: int | None = None
        """Which part is on the screen; keys may have gone on from it."""
        self._is_open = False

    def compose(self) -> ComposeResult:
        yield self.part

    def on_mount(self) -> None:
        self.call_next(self._show)

    @cached_property
    def parts(self) -> tuple[Section, ...]:
        """All of them."""
        raise NotImplementedError

    def finish(self) -> None:
        """After the last."""
        raise NotImplementedError

    async def _show(self) -> None:
        """Where one is; keys that come faster than this end where they lead."""
        part, self._shown_at = self.parts[self._at], None
        if self._is_open and self._here is not None:
            await self._show_opened(part.rows[self._here])
        else:
            await self._show_part(part)

    async def _show_part(self, part: Section) -> None:
        where = self.words.of.format(number=self._at + 1, total=len(self.parts)) if len(self.parts) > 1 else ""
        eyebrow = Content.assemble((where, "$accent"), (f"   {self.words.opens}" if part.rows else "", "$quiet"))
        head = [
            Words(eyebrow, classes="eyebrow"),
            Words(part.title, classes="title"),
            Words(Content("\n\n").join(_lines(part)), classes="prose"),
        ]
        notes = Words("\n\n".join(part.notes), classes="hint notes")
        if part.rows:
            panes = Panes(part.rows, partial(self.open, self._at), self._read_from_the_top)
            await self._put(*head, panes, notes, focus=panes.rows)
            if self._here is not None:
                panes.rows.mark(frozenset(), self._here)
        else:
            await self._put(*head, notes, Key("Enter", self.words.go_on, classes="go-on -here"))

    async def _show_opened(self, row: Row) -> None:
        words = Words(told(row.opened), classes="prose")
        await self._put(words, Key("Enter", self.words.to_list, classes="go-on -here"))

    @property
    def row_at_hand(self) -> Row | None:
        """What is opened, or highlighted; of the part that is shown, which is not yet the one turned to."""
        panes = self.query(Panes)
        index = self._here if self._is_open else panes.first().rows.here if panes else None
        rows = self.parts[self._at].rows
        return rows[index] if index is not None and self._shown_at == self._at else None

    @property
    def behind(self) -> Sequence[Behind]:
        """The cards behind it, or behind the whole part."""
        row = self.row_at_hand
        return (row and row.behind) or self.parts[self._at].behind

    async def _put(self, *widgets: Widget, focus: Rows | None = None) -> None:
        self.part.set_class(focus is not None, "-rows")
        async with self.part.batch():
            await self.part.remove_children()
            if not self.part.is_attached:  # the person has left meanwhile
                return
            await self.part.mount(*widgets)
        self._shown_at = self._at
        self.scroll_home()
        (focus or self).focus(scroll_visible=False)

    def on_focus(self) -> None:
        """Rows are what the keys go to, where there are any."""
        for panes in self.query(Panes):
            panes.rows.focus(scroll_visible=False)

    def open(self, part: int, index: int) -> None:
        """A row, down to the person's own answers; beside the others, where there is room for it. Nothing happens
        where a part is already on its way out."""
        if part != self._at:
            return
        panes = self.query_one(Panes)
        if panes.both_seen:
            panes.rows.mark(frozenset(), index)
        else:
            self._here, self._is_open = index, True
            self.call_next(self._show)

    def _read_from_the_top(self) -> None:
        """What has just been opened, with its row in sight."""
        if self.scroll_y:
            self.scroll_home(immediate=True)
            self.call_after_refresh(self._look_at_here)

    def on_resize(self) -> None:
        """What filled a narrow window is shown beside its list in a wide one."""
        if self._is_open and is_wide(self.screen):
            self._is_open = False
            self.call_next(self._show)

    def action_close(self) -> None:
        """What was opened."""
        if self._is_open:
            self.back()

    def back(self) -> bool:
        """What is open is closed; else to the part before; False where there is none."""
        if self._is_open:
            self._is_open = False
        elif self._at:
            self._at, self._here = self._at - 1, None
        else:
            return False
        self.call_next(self._show)
        return True

    def go_on(self) -> None:
        """What is open is closed; else to the next part."""
        if self._is_open:
            self.back()
        elif self._at + 1 == len(self.parts):
            self.finish()
        else:
            self._at, self._here = self._at + 1, None
            self.call_next(self._show)


def _lines(section: Section) -> Iterator[Content]:
    yield from map(Content, section.lines)
    for part in section.parts:
        yield Content.assemble((part.title, "bold $primary"), "\n", "\n".join(part.lines))
