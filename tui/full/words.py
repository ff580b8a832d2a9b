"""Words on the screen. A person's own text, or the pack's: it can do nothing but be read."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from content.prose import Block
from flows.parts import Part


class Words(Static):
    """Words that are never markup; without words it takes no room."""

    def __init__(self, words: Content | str = "", *, classes: str | None = None) -> None:
        self._said = as_content(words)
        super().__init__(self._said, markup=False, classes=classes)
        self.set_class(not self._said, "-empty")

    def reword(self, words: Content | str) -> None:
        """Other words in the same place; the screen is laid out again only where they need more room or less."""
        before, self._said = self._said, as_content(words)
        if not self._said.is_same(before):
            self.update(self._said, layout=not self._fits_instead_of(before))
            self.set_class(not self._said, "-empty")

    def _fits_instead_of(self, before: Content) -> bool:
        width = self.content_size.width
        return bool(width) and self._said.get_height({}, width) == before.get_height({}, width)


def as_content(words: Content | str) -> Content:
    """Text as it is."""
    return words if isinstance(words, Content) else Content(words)


def tallest(texts: Iterable[Content], width: int) -> int:
    """Lines that the longest of them takes."""
    return max(text.get_height({}, max(1, width)) for text in texts)


def prose(blocks: Iterable[Block]) -> Content:
    """A page's pieces, with room between them."""
    return Content("\n\n").join([_block(block) for block in blocks])


def _block(block: Block) -> Content:
    if block.kind == "heading":
        return Content.styled(block.text, "bold $primary")
    return Content.assemble(("• ", "$primary"), block.text) if block.kind == "item" else Content(block.text)


def told(parts: Iterable[Part]) -> Content:
    """Headings, and the lines under them."""
    pieces = [piece for part in parts if part.lines for piece in _part(part)]
    return Content("\n\n").join(pieces)


def _part(part: Part) -> list[Content]:
    title = [Content.styled(part.title, "bold $primary")] if part.title else []
    return [*title, *(Content(line) for line in part.lines)]
