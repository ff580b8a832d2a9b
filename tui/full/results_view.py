"""What the answers add up to, as a card of the flow."""

from __future__ import annotations

from functools import cached_property

from content.prose import blocks
from flows import behind
from flows.cards import Results
from flows.unfolding import Section, sections
from tui.full.unfolded import Unfolded
from tui.full.view import View


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
        return self._at, self._here, self._is_open

    def come_back_to(self, mark: object) -> None:
        """As near as the changed answers allow: there may be fewer parts and rows than before."""
        assert isinstance(mark, tuple)
        at, here, is_open = mark
        self._at = min(at, len(self.parts) - 1)
        if here is not None and here < len(self.parts[self._at].rows):
            self._here, self._is_open = here, is_open

    def change(self) -> None:
        self.reader.change(self.card, self.behind)

    def finish(self) -> None:
        self.reader.go_on(self.card)
