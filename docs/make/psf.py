"""A font of the Linux console: bitmaps, and which of them each character has (PSF 1 and 2)."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path
from typing import NamedTuple

FOLDER = Path("/usr/share/consolefonts")
"""Debian's, from console-setup-linux."""


class Font(NamedTuple):
    """Bitmaps, and which of them a character has."""

    width: int
    height: int
    glyphs: list[bytes]
    table: dict[str, int]

    def glyph(self, character: str) -> bytes:
        """Its own, or the font's replacement, as the console does it."""
        missing = self.table.get("\ufffd", self.table.get("?", ord("?")))
        return self.glyphs[self.table.get(character, missing)]


def font(path: Path) -> Font:
    """A PSF font, 1 or 2, packed or not; without a table it is read as code page 437."""
    raw = path.read_bytes()
    raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    table: dict[str, int] = {}
    if raw[:2] == b"\x36\x04":
        width, height, size, head, count = 8, raw[3], raw[3], 4, 512 if raw[2] & 1 else 256
        tail = raw[head + size * count :].decode("utf-16-le", "replace")
        entries = [entry.split("\ufffe")[0] for entry in tail.split("\uffff")] if raw[2] & 6 else []
    else:
        head, flags, count, size, height, width = struct.unpack("<6I", raw[8:32])
        tail2 = raw[head + size * count :].split(b"\xff") if flags & 1 else []
        entries = [entry.split(b"\xfe")[0].decode("utf-8", "replace") for entry in tail2]
    for number, entry in enumerate(entries[:count]):
        for character in entry:
            table.setdefault(character, number)
    if not entries:
        table = {bytes([code]).decode("cp437"): code for code in range(32, 256)}
    return Font(width, height, [raw[head + size * n : head + size * (n + 1)] for n in range(count)], table)
