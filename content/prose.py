"""The little Markdown that a pack's prose is written in: paragraphs, ``## headings`` and ``- items``."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Block(NamedTuple):
    """A piece of a page, its lines joined into one."""

    kind: Literal["heading", "paragraph", "item"]
    text: str


def blocks(body: str) -> tuple[Block, ...]:
    """A page's pieces, top to bottom; authors may break lines wherever they like."""
    pieces = (piece for part in body.split("\n\n") for piece in _items(part) if piece.strip())
    return tuple(_block(" ".join(piece.split())) for piece in pieces)


def _items(part: str) -> list[str]:
    first, *items = ("\n" + part.strip()).split("\n- ")
    return [first, *("- " + item for item in items)]


def _block(piece: str) -> Block:
    if piece.startswith("## "):
        return Block("heading", piece[3:])
    if piece.startswith("- "):
        return Block("item", piece[2:])
    return Block("paragraph", piece)
