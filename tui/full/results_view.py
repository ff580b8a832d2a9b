"""What the answers add up to, as a card of the flow."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from content.prose import blocks
from flows import behind
from flows.cards import Results
from flows.private import private
from flows.unfolding import Section, sections
from tui.full.unfolded import Unfolded
from tui.full.view import View


@private
class Mark(NamedTuple):
    """Where somebody was in the results."""

    part: str
    row: str
    """"" for none."""
    is_open: bool


class ResultsView(Unfolded, View[Results]):
    """From the last part on, Enter turns to the next card."""

    @cached_property
    def parts(self) -> tuple[Section, ...]:
        """The introduction, and everything after it."""
        text = tuple(block.text for block in blocks(self.card.body))
        introduction = Section(self.card.title, text, behind=behind.everything(self.pack))
        return (introduction, *sections(self.pack, self.session.summary(self.reader.clock())))

    def come_back(self) -> None:
        self._at = len(self.parts) - 1

    @property
    def mark(self) -> object:
        row = self.row_at_hand
        return Mark(self.parts[self._at].title, row.title if row else "", self._is_open)

    def come_back_to(self, mark: object) -> None:
        """As near as the changed answers allow: there may be other parts and fewer rows than before."""
        assert isinstance(mark, Mark)
        self._at = next((at for at, part in enumerate(self.parts) if part.title == mark.part), 0)
        titles = [row.title for row in self.parts[self._at].rows]
        if mark.row in titles:
            self._here, self._is_open = titles.index(mark.row), mark.is_open

    def change(self) -> None:
        self.reader.change(self.card, self.behind)

    def finish(self) -> None:
        self.reader.go_on(self.card)
