"""The page of one pattern, and whether it rings true."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from flows.cards import Asked
from flows.mirror import mirror
from tui.full.question_view import QuestionView
from tui.full.words import Words, told


class MirrorView(QuestionView):
    """The person's own answers held up, above the question."""

    def compose(self) -> ComposeResult:
        yield Words(classes="title")
        yield Words(classes="prose")
        yield from super().compose()

    def turn_to(self, card: Asked) -> None:
        super().turn_to(card)
        self.scroll_home(animate=False)

    def fill(self) -> None:
        super().fill()
        about, *meaning = mirror(self.pack, self.session.path, self.card.about)
        self.query_one(".title", Words).reword(about.title)
        lines = [Content(line) for line in about.lines]
        self.query_one(".prose", Words).reword(Content("\n\n").join([*lines, told(meaning)]))
