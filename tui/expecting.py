"""What to expect of therapy: short pages, open at any time, the same for every front-end."""

from __future__ import annotations

from content.prose import blocks
from content.schema import Pack, by_id
from flows.parts import Part
from tui.requests import Ask, Read, Steps


def expecting(pack: Pack) -> Steps:
    """One page after another, in whatever order, until the person has read enough."""
    words = pack.interface.expecting
    pages = {page.id: page.title for page in pack.expectations} | {"": pack.interface.screen.return_to}
    while chosen := (yield Ask(words.ask, pages, where=words.title)):
        page = by_id(pack.expectations, chosen)
        yield Read((Part(page.title, tuple(block.text for block in blocks(page.body))),))
