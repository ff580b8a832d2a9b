"""The first page that is painted ahead is the one that Textual draws over it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import pyte
import pytest
from rich.color import Color
from rich.segment import Segment

from content.schema import Pack
from flows.store import NoStore
from tests.few import a_few
from tui.full import prelude
from tui.full.app import Worthwhile
from tui.full.colours import COLOURS
from tui.full.masthead import Masthead
from tui.full.page_view import PageView

SIZES = [(40, 15), (63, 23), (64, 22), (80, 24), (100, 30), (120, 40), (131, 36), (240, 67)]


def painted(columns: int, rows: int, theme: str, flow: str | None) -> pyte.Screen:
    """What a terminal shows of it."""
    screen = pyte.Screen(columns, rows)
    inks = prelude._inks(COLOURS.get(theme))
    pyte.ByteStream(screen).feed((prelude.page(columns, rows, flow, inks)).encode())
    return screen


def name(colour: Color | None) -> str:
    return colour.triplet.hex[1:] if colour and colour.triplet else "default"


Cell: TypeAlias = tuple[str, str, str, bool]
"""Character, ink, paper, boldness."""


def cells(segments: Iterable[Segment]) -> list[Cell]:
    """A line that Textual draws."""
    line = []
    for segment in segments:
        style = segment.style
        assert style is not None
        ink, paper = (name(colour) for colour in (style.color, style.bgcolor))
        line += [(character, ink, paper, bool(style.bold)) for character in segment.text]
    return line


@a_few("flow", (None, "brief"), always=(None,))
@pytest.mark.parametrize(("columns", "rows"), SIZES)
@a_few("theme", ("dusk", "paper", "stark", "terminal"), always=("dusk", "terminal"))
async def test_the_first_page_does_not_change_when_textual_takes_over(
    columns: int, rows: int, theme: str, flow: str | None, pack: Pack
) -> None:
    ahead = painted(columns, rows, theme, flow)
    app = Worthwhile(pack, flow, NoStore(), theme)
    async with app.run_test(size=(columns, rows)) as pilot:
        await pilot.pause()
        drawn = [cells(strip) for strip in app.screen._compositor.render_strips()]
        thread = app.screen.query_one(Masthead).content_region.y + 1
        view = app.screen.query_one(PageView)
        bar = view.vertical_scrollbar.region.x if view.max_scroll_y else None
    differing = [
        (y, x, cell, ahead.buffer[y][x])
        for y, line in enumerate(drawn)
        for x, cell in enumerate(line)
        if y != thread and x != bar and not alike(cell, ahead.buffer[y][x])
    ]
    assert not differing


def alike(drawn: Cell, painted: pyte.screens.Char) -> bool:
    """The same to the eye; Textual rounds a colour by one step now and then."""
    character, ink, paper, bold = drawn
    if character != painted.data or not near(paper, painted.bg):
        return False
    return character == " " or (near(ink, painted.fg) and bold == painted.bold)


def near(one: str, other: str) -> bool:
    if "default" in (one, other):
        return one == other
    return all(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) <= 1 for at in (0, 2, 4))
