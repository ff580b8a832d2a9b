"""The page for a first session, as it will be: every line to leave out, put back or change."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from flows.cards import Sheet
from flows.preparing.lines import changed_on, left_out, lines
from tui.full.key import Key
from tui.full.sheet_lines import SheetLines
from tui.full.view import Reader, View
from tui.full.words import Words


class SheetView(View[Sheet]):
    """The lines as they stand now."""

    def __init__(self, reader: Reader, card: Sheet) -> None:
        super().__init__(reader, card)
        self._said = self.pack.interface.sheet
        self.lines = lines(self.session.path)
        self.choices = SheetLines(self.take, self._said.left_out)
        self._come_back_to = ""

    def compose(self) -> ComposeResult:
        yield Words(Content.styled(self._how_to(), "$quiet"), classes="eyebrow")
        yield Words(self.card.text, classes="title")
        yield Words(self.card.hint if self.lines else self._said.nothing, classes="hint below")
        yield self.choices
        yield Key("Enter", self.words.go_on, classes="go-on")

    def _how_to(self) -> str:
        if not self.lines:
            return ""
        return self._said.toggles_many if len(self.lines) > 9 else self._said.toggles

    def on_mount(self) -> None:
        super().on_mount()
        ids, out = [line.id for line in self.lines], left_out(self.session.path)
        here = ids.index(self._come_back_to) if self._come_back_to in ids else None
        self.choices.show_lines(self.lines, frozenset(n for n, name in enumerate(ids) if name not in out), here)

    def first_focus(self) -> Widget:
        return self.choices

    def take(self, index: int) -> None:
        """Left out, or put back."""
        self.choices.mark_one(index)
        self.reader.answer(self.card, self._left_out())

    def _left_out(self) -> tuple[str, ...]:
        return tuple(line.id for number, line in enumerate(self.lines) if number not in self.choices.marked)

    def change(self) -> None:
        """The words of the highlighted line."""
        if (here := self.choices.here) is None:
            self.reader.tell(self._said.change_how)
            return
        self.reader.visit(self.card, changed_on(self.lines[here].id, self.pack))

    @property
    def mark(self) -> object:
        return self.lines[self.choices.here].id if self.choices.here is not None else ""

    def come_back_to(self, mark: object) -> None:
        self._come_back_to = str(mark)

    def may_skip(self) -> bool:
        """What was left out stays so."""
        self.go_on()
        return False

    def go_on(self) -> None:
        if self.session.is_answered:
            self.reader.go_on(self.card)
        else:
            self.reader.answer_and_go_on(self.card, self._left_out())
