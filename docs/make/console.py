"""Draws what the text console of Linux shows: with its own font, and in its 16 colours. ``make docs`` runs it."""

from __future__ import annotations

import os
import struct
import tempfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pyte

from docs.make.psf import FOLDER, Font, font
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at

PICTURES = Path(__file__).parents[1] / "pictures" / "console"
COLUMNS, ROWS = 80, 25
UP, DOWN, F2, CTRL_Q = "\x1b[A", "\x1b[B", "\x1b[[B", "\x11"
A_MOMENT = 0.5
"""Seconds."""
CARDS = {
    "page": ("page.how_it_works", ()),
    "statement": ("people_pleasing.2", (UP,)),
    "choice": ("keep_place", ()),
    "ticks": ("origins", (DOWN, DOWN, " ")),
    "preference": ("past", (UP,)),
    "text": ("own_words", ()),
    "mirror": ("mirror.people_pleasing", ("\r",)),
    "results": ("results", ("\r", DOWN, DOWN)),
    "support": ("people_pleasing.2", (F2,)),
    "leaving": ("people_pleasing.2", (CTRL_Q, DOWN)),
}
"""A card, and what is pressed there."""

NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
DIM = ("000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa")
LIT = ("555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "ffffff")
PALETTE = [bytes.fromhex(colour) for colour in DIM + LIT]
"""The console's own (drivers/tty/vt/vt.c, default_red and so on)."""


def main() -> None:
    """Every kind of card."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        PICTURES.mkdir(exist_ok=True)
        glyphs = font(FOLDER / "Lat15-Fixed16.psf.gz")
        for name, (card, keys) in CARDS.items():
            stopped_at(card)
            draw(look(keys), glyphs, PICTURES / f"{name}.png")


def look(keys: Iterable[str]) -> pyte.Screen:
    """What stands on the console once somebody who goes on has pressed some keys."""
    with Screen(columns=COLUMNS, rows=ROWS, TERM="linux", COLORTERM="") as screen:
        go_on(screen)
        for key in keys:
            screen.press(key)
            screen.watch(A_MOMENT)
        return screen.emulated


def number(colour: str, otherwise: int) -> int:
    """Of 16; a colour by its RGB, as pyte tells 256 and 24-bit colours, by the console's own rule (rgb_foreground)."""
    plain = colour.removeprefix("bright")
    if plain in NAMES:
        return NAMES.index(plain) + (8 if colour != plain else 0)
    if len(colour) == 6 and colour != "default":
        red, green, blue = bytes.fromhex(colour)
        most = max(red, green, blue)
        hue = (red > most / 2) + 2 * (green > most / 2) + 4 * (blue > most / 2)
        return 8 if hue == 7 and most <= 0x55 else hue + (8 if most > 0xAA else 0)
    return otherwise


def inks(cell: pyte.screens.Char) -> tuple[int, int]:
    """Ink and paper of a cell, of 16 and 8."""
    ink, paper = number(cell.fg, 7), number(cell.bg, 0)
    if len(cell.bg) == 6:  # rgb_background errs on the dark side
        paper = sum((part >> 7) << bit for bit, part in enumerate(bytes.fromhex(cell.bg)))
    bold, ink, paper = cell.bold or ink > 7, ink & 7, paper & 7
    if cell.reverse:
        ink, paper = paper, ink
    return ink + (8 if bold else 0), paper


def draw(screen: pyte.Screen, glyphs: Font, path: Path) -> None:
    """All cells, and the cursor's underline where it is not hidden."""
    width, height = screen.columns * glyphs.width, screen.lines * glyphs.height
    pixels = [bytearray(3 * width) for _ in range(height)]
    stride = (glyphs.width + 7) // 8
    for row in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            ink, paper = (PALETTE[colour] for colour in inks(cell))
            bits = glyphs.glyph(cell.data or " ")
            here = not screen.cursor.hidden and (screen.cursor.y, screen.cursor.x) == (row, column)
            for y in range(glyphs.height):
                line = int.from_bytes(bits[y * stride : (y + 1) * stride], "big") >> (8 * stride - glyphs.width)
                line |= (1 << glyphs.width) - 1 if here and y >= glyphs.height - 2 else 0
                drawn = b"".join(ink if line >> x & 1 else paper for x in reversed(range(glyphs.width)))
                pixels[row * glyphs.height + y][3 * column * glyphs.width : 3 * (column + 1) * glyphs.width] = drawn
    packed = zlib.compress(b"".join(b"\0" + row for row in pixels))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


if __name__ == "__main__":
    main()
