"""A picture of the screen as a terminal would show it, cell by cell, for what reads pictures."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

from textual.strip import Strip

WIDTH, HEIGHT = 8, 16
"""Pixels of a cell, as in most terminals' fonts."""


def picture_of(strips: Sequence[Strip], file: Path) -> Path:
    """As PNG, black and white; of all glyphs only the upper half block is drawn, as letters are no codes."""
    rows = [row for strip in strips for row in _rows(strip)]
    width = len(rows[0])
    raw = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", width, len(rows), 8, 0, 0, 0, 0)
    pieces = [_piece(b"IHDR", header), _piece(b"IDAT", zlib.compress(raw)), _piece(b"IEND", b"")]
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(pieces))
    return file


def _rows(strip: Strip) -> list[bytes]:
    upper, lower = bytearray(), bytearray()
    for text, style, _ in strip:
        ink, paper = _grey(style.color if style else None), _grey(style.bgcolor if style else None)
        for letter in text:
            upper += bytes([ink if letter == "▀" else paper] * WIDTH)
            lower += bytes([paper] * WIDTH)
    return [bytes(upper)] * (HEIGHT // 2) + [bytes(lower)] * (HEIGHT // 2)


def _grey(colour: object) -> int:
    triplet = getattr(colour, "triplet", None)
    return 0 if triplet is None else round(0.299 * triplet.red + 0.587 * triplet.green + 0.114 * triplet.blue)


def _piece(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
