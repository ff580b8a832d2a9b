"""A page to read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from content.prose import blocks
from flows.cards import Page, Told
from flows.conditions import is_rough
from flows.parts import Part
from tui import support
from tui.full.key import Key
from tui.full.view import Reader, View
from tui.full.words import Words, prose, told

KEYS_ARE_TOLD = ("page.how_it_works", "page.brief_welcome", "page.preparation")
"""The pages that also tell the keys."""


class PageView(View[Page]):
    """Its title, its words, and the way on."""

    BINDINGS = [Binding("space", "enter", show=False)]

    def __init__(self, reader: Reader, card: Page) -> None:
        super().__init__(reader, card)
        self.title_words = Words(card.title, classes="title")
        self.prose = Words(self._body(), classes="prose")
        self.key = Key("Enter", self._way_on(), classes="go-on -here")

    def compose(self) -> ComposeResult:
        yield from (self.title_words, self.prose, self.key)

    def turn_to(self, card: Page) -> bool:
        self.card = card
        self.title_words.reword(card.title)
        self.prose.reword(self._body())
        self.key.reword("Enter", self._way_on())
        self.scroll_home()
        return True

    def _way_on(self) -> str:
        return self.words.close if self.session.finished else self.words.go_on

    def _body(self) -> Content:
        pieces = (prose(blocks(self.card.body)), told(self._below()))
        return Content("\n\n").join([piece for piece in pieces if piece])

    def _below(self) -> tuple[Part, ...]:
        """People who can help, the keys, or what became of the summary."""
        if self.session.stopped:
            return (Part("", support.young(self.pack)),)
        if is_rough(self.session.path, self.session.stage):
            return support.first(self.pack)
        if self.card.id in KEYS_ARE_TOLD:
            return (Part("", (*self.reader.help, *self._help_with_expecting())),)
        if isinstance(self.card, Told):
            from flows.preparing.told import below

            return below(self.card, self.session.path)
        return (Part("", self.reader.closing()),)

    def _help_with_expecting(self) -> tuple[str, ...]:
        return (self.pack.interface.expecting.help,) if self.session.flow.prepares else ()
