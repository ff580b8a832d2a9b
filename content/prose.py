"""The little Markdown that a pack's prose is written in: paragraphs, ``## headings`` and ``- items``."""

from __future__ import annotations

from typing import Literal, NamedTuple

FENCE = "+++"


def head_and_body(text: str) -> tuple[str, str]:
    """A file's TOML head, its lines numbered as in the file, and the prose after it; ``ValueError`` without a head."""
    start, head, body = text.split(FENCE, 2)
    if start.strip():
        raise ValueError
    return start + head, body.strip()


class Block(NamedTuple):
    """A piece of a page, its lines joined into one."""

    kind: Literal["heading", "paragraph", "item"]
    text: str


def blocks(body: str) -> tuple[Block, ...]:
    """A page's pieces, top to bottom; authors may break lines wherever they like."""
    pieces = (piece for part in body.split("\n\n") for piece in _items(part) if piece.strip())
    return tuple(_block(" ".join(piece.split())) for piece in pieces)


def sections(body: str) -> tuple[tuple[str, str], ...]:
    """A page's headings, each with the text below it."""
    found: list[tuple[str, str]] = []
    for block in blocks(body):
        if block.kind == "heading":
            found.append((block.text, ""))
        elif found:
            title, text = found[-1]
            found[-1] = (title, f"{text} {block.text}".strip())
    return tuple(found)


def page(title: str, body: str) -> tuple[str, ...]:
    """A page as lines: its title and its pieces, with room between them."""
    return (title, *(line for block in blocks(body) for line in ("", block.text)))


def _items(part: str) -> list[str]:
    first, *items = ("\n" + part.strip()).split("\n- ")
    return [first, *("- " + item for item in items)]


def _block(piece: str) -> Block:
    if piece.startswith("## "):
        return Block("heading", piece[3:])
    if piece.startswith("- "):
        return Block("item", piece[2:])
    return Block("paragraph", piece)
