"""What the answers add up to, as a card of the flow."""

from __future__ import annotations

from functools import cached_property

from content.prose import blocks
from flows.cards import Results
from flows.unfolding import Section, sections
from tui.full.unfolded import Unfolded
from tui.full.view import View


class ResultsView(Unfolded, View[Results]):
    """From the last part on, Enter turns to the next card."""

    @cached_property
    def parts(self) -> tuple[Section, ...]:
        """The introduction, and everything after it."""
        introduction = Section(self.card.title, tuple(block.text for block in blocks(self.card.body)))
        return (introduction, *sections(self.pack, self.session.summary(self.reader.clock())))

    def come_back(self) -> None:
        self._at = len(self.parts) - 1

    def finish(self) -> None:
        self.reader.go_on(self.card)
