"""A handful of words to choose from, by number, arrow or touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

from tui.full import inks
from tui.full.room import REGULAR_ROWS, TALL_ROWS
from tui.full.scroller import scroller_of
from tui.full.sheet import Sheet
from tui.numbering import TypedDigits, digits

DIGITS = tuple("0123456789")
MANY = 7
"""From so many rows on, they stand closer."""


class Choices(Widget, can_focus=True):
    """Rows under one another, each a key-cap and words. One is highlighted at most; any may be marked."""

    BINDINGS = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("space", "choose", show=False),
    ]

    class Moved(Message):
        """Another row is highlighted, and none was chosen."""

    def __init__(self, chosen: Callable[[int], None], labels: Sequence[str] = (), *, several: bool = False) -> None:
        super().__init__()
        self.chosen = chosen
        """Called with the number of a row, from 0, when it is chosen by whatever means; marking it is up to others."""
        self.labels = tuple(labels)
        self.several = several
        """Whether any number may be marked."""
        self.is_scale = False
        """Whether the numbers stand for themselves: a digit may be the first of two, so none is taken at once."""
        self.here: int | None = None
        self.marked: frozenset[int] = frozenset()
        self._hovered: int | None = None
        self._typed = TypedDigits()
        self._sheet = Sheet(self._draw)

    def show(self, labels: Sequence[str], marked: frozenset[int], here: int | None = None) -> None:
        """Other rows in the same place; only what differs is drawn again."""
        self._typed.forget()
        if tuple(labels) == self.labels:
            self.mark(marked, here)
        else:
            self.labels, self.marked, self.here = tuple(labels), marked, here
            self._sheet.forget()
            self.refresh(layout=True)

    def mark(self, marked: frozenset[int], here: int | None) -> None:
        """Highlight one row, and mark some."""
        changed = {*(self.marked ^ marked), self.here, here}
        self.marked, self.here = marked, here
        self._redraw(changed)

    # Drawing: rows are laid out once for a width, and drawn again one by one.

    @property
    def pitch(self) -> int:
        """Lines from one row to the next: touch targets on a tall screen, no air on a short one."""
        rows = self.app.size.height
        tall, regular = rows >= TALL_ROWS, rows >= REGULAR_ROWS
        if len(self.labels) >= MANY:
            return 2 if tall else 1
        return 3 if tall else 2 if regular else 1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        rows = range(len(self.labels))
        return sum(self._height(len(self.head(index)) + len(self.row(index, width))) for index in rows) - self._gap

    @property
    def air_below(self) -> int:
        """Lines below the words of the last row."""
        return 1 if self.pitch == 3 else 0

    @property
    def _gap(self) -> int:
        return 1 if self.pitch == 2 else 0

    def _height(self, lines: int) -> int:
        """Of a row with so many lines of words, the air below it included."""
        return lines + self.pitch - 1

    def head(self, index: int) -> list[Content]:
        """What stands above a row, and is not lit with it."""
        return []

    def row(self, index: int, width: int) -> list[Content]:
        """One row's words, broken into lines."""
        cap = self.cap(index)
        lead = self.lead(index)
        indent = len(cap) + len(lead)
        words = self._words(index).wrap(max(8, width - indent))
        first = Content.assemble((cap, inks.cap(self, here=index == self.here)), lead, words[0])
        return [first, *(Content(" " * indent) + more for more in words[1:])]

    def _words(self, index: int) -> Content:
        """What was chosen before stays to be seen, wherever the highlight goes."""
        chosen = index in self.marked and not self.several
        return Content.assemble(self.labels[index], (" ✓", "$quiet") if chosen else "")

    def cap(self, index: int) -> str:
        """The number that chooses a row; of many, 0 and a number after the ninth."""
        number = str(index + 1) if self.is_scale else digits(index)
        return f" {number} " if len(self.labels) < 10 else f" {number:>2} "

    def lead(self, index: int) -> str:
        """What stands between the number and the words; the highlight is never told by colour alone."""
        here = "›" if index == self.here else " "
        mark = ("✓ " if index in self.marked else "· ") if self.several else ""
        return f" {here} {mark}"

    @property
    def place_of_here(self) -> Offset:
        """Where the highlighted row is on the screen; the first, where none is."""
        top = self._laid_out.region(self.here or 0).y + len(self.head(self.here or 0)) if self.labels else 0
        return self.content_region.offset + Offset(0, top + self.air_below)  # the air above is as high

    def render_line(self, y: int) -> Strip:
        return self._laid_out.line(y) or Strip.blank(self.size.width, self.rich_style)

    @property
    def _laid_out(self) -> Sheet:
        """Anew after a resize, which may be drawn before any widget is told of it."""
        self._sheet.lay_out(len(self.labels), self._gap, Size(self.size.width, self.app.size.height))
        return self._sheet

    def _draw(self, index: int) -> list[Strip]:
        width = max(1, self.size.width)
        lit = index in (self.here, self._hovered)
        style = self.visual_style + self._get_style("on $surface") if lit else self.visual_style
        if index == self.here:
            style += Style(bold=True)
        lines = self.row(index, width)
        if self.pitch == 3:
            lines = [Content(""), *lines, Content("")]
        options = RenderOptions(self._get_style, self.styles.get_rules())
        inked = [*((line, self.visual_style) for line in self.head(index)), *((line, style) for line in lines)]
        drawn = [(line.render_strips(width, 1, ink, options)[0], ink) for line, ink in inked]
        return [strip.adjust_cell_length(width, ink.rich_style) for strip, ink in drawn]

    def _redraw(self, rows: set[int | None]) -> None:
        for index in rows:
            if index is not None and (region := self._sheet.forget_row(index)) is not None:
                self.refresh(region)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._sheet.forget()

    # What people do.

    def take_digit(self, key: str) -> bool:
        """A digit chooses, or goes to a row of a scale; whether the key was one."""
        if key not in DIGITS:
            self._typed.forget()
            return False
        if not self.is_scale:
            if (index := self._typed.row(key, len(self.labels))) is not None:
                self.chosen(index)
        elif (index := self._typed.on_scale(key, len(self.labels))) is not None:
            self.mark(self.marked, index)
            self.scroll_to_here()
            self.post_message(self.Moved())
        return True

    def action_move(self, step: int) -> None:
        start = self.here if self.here is not None else (-1 if step > 0 else len(self.labels))
        self.mark(self.marked, max(0, min(len(self.labels) - 1, start + step)))
        self.call_after_refresh(self.scroll_to_here)
        self.post_message(self.Moved())

    def action_choose(self) -> None:
        if self.here is not None:
            self.chosen(self.here)

    def mark_one(self, index: int) -> None:
        """Highlight a row, and mark it alone; or mark it or not beside others, where several may be marked."""
        self.mark(self.marked ^ {index} if self.several else frozenset({index}), index)
        self.scroll_to_here()

    def scroll_to_here(self) -> None:
        """Bring the highlighted row into sight."""
        if self.here is not None and (scroller := scroller_of(self)) is not None:
            scroller.scroll_to_region(self._laid_out.region(self.here).translate(scroller.place_of(self)))

    def on_click(self, event: events.Click) -> None:
        """On a row, and not on the air between two."""
        index = self._laid_out.row_at(event.y)
        if event.y in self._laid_out.region(index).line_range:
            self.chosen(index)

    @property
    def is_in_sight(self) -> bool:
        """Whether it can be seen to its end; not before it is laid out."""
        seen_to = self.screen.find_widget(self).visible_region.bottom if self.size else 0
        return bool(seen_to) and seen_to >= self.region.bottom - self.air_below

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self._hover(self._laid_out.row_at(event.y))

    def on_leave(self) -> None:
        self._hover(None)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            before, self._hovered = self._hovered, index
            self._redraw({before, index})
