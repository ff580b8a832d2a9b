"""The page of one pattern, and whether it rings true."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from flows.cards import Asked
from flows.mirror import mirror_on
from tui.full.question_view import QuestionView
from tui.full.view import Reader
from tui.full.words import Words, told


class MirrorView(QuestionView):
    """The person's own answers held up, above the question."""

    def __init__(self, reader: Reader, card: Asked) -> None:
        super().__init__(reader, card)
        self.title_words = Words(classes="title")
        self.prose = Words(classes="prose")

    def compose(self) -> ComposeResult:
        yield from (self.title_words, self.prose)
        yield from super().compose()

    def turn_to(self, card: Asked) -> bool:
        self.scroll_home()
        return super().turn_to(card)

    def take(self, index: int) -> None:
        """Nobody answers a question that they have not seen."""
        if self.choices.is_in_sight:
            super().take(index)
        else:
            self.scroll_end()
            self.reader.tell(self.words.waits)

    def fill(self) -> None:
        super().fill()
        about, *meaning = mirror_on(self.session.path, self.card.about)
        self.title_words.reword(about.title)
        lines = [Content(line) for line in about.lines]
        self.prose.reword(Content("\n\n").join([*lines, told(meaning)]))
