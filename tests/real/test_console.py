"""On the text console of Linux, every character has a glyph, and every ink can be read on its paper."""

from __future__ import annotations

from collections.abc import Iterator

import pyte
import pytest

from docs.make.console import CARDS, PALETTE, inks, look
from docs.make.psf import FOLDER, font
from tests.tui.places import stopped_at

pytestmark = pytest.mark.real
FONTS = ("Lat15-Fixed16", "Lat15-Terminus16", "Uni2-Fixed16")
OF_THE_KERNEL = {bytes([code]).decode("cp437") for code in range(32, 256)} | set("☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼")
"""Its built-in font is code page 437."""
LEAST = 4.5
DRAWN = frozenset("─■│█")


def luminance(colour: bytes) -> float:
    """As WCAG 2.2 reckons it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(cell: pyte.screens.Char) -> float:
    dark, light = sorted(luminance(PALETTE[colour]) for colour in inks(cell))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", CARDS)
def test_it_is_whole_and_legible(name: str) -> None:
    card, keys = CARDS[name]
    stopped_at(card)
    screen = look(keys)
    cells = {cell for row in screen.buffer.values() for cell in row.values() if cell.data.strip()}
    for glyphs in (*(set(font(FOLDER / f"{each}.psf.gz").table) for each in FONTS), OF_THE_KERNEL):
        assert not {cell.data for cell in cells} - glyphs
    assert not [cell for cell in cells if cell.data not in DRAWN and contrast(cell) < LEAST]
    assert any(cell.reverse for cell in screen_cells(screen)) or name == "page"  # which goes on below the edge


def screen_cells(screen: pyte.Screen) -> Iterator[pyte.screens.Char]:
    """All of them, a cursor on nothing included."""
    return (cell for row in screen.buffer.values() for cell in row.values())
