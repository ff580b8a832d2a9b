"""Every ink can be read on the paper it stands on (WCAG 2.2, 1.4.3), on every screen and in every theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from rich.color import Color, ColorSystem

from tests.few import a_few
from tests.tui.full.scenes import few_scenes, scene
from tests.tui.full.showing import UNLIKE, Someone
from tui.full.terminal import Terminal

LEAST = 4.5
DRAWN = frozenset("━─╸▁▂▃▄▅▆▇")
"""The thread, the bars, and the ends of a scroll bar: lines, not words. What a scroll bar tells, words tell too."""


class Cell(NamedTuple):
    """One character that is no blank."""

    character: str
    ink: Color | None
    paper: Color | None
    is_dim: bool


def cells(someone: Someone) -> Iterator[Cell]:
    """All that must be legible."""
    for strip in someone.strips:
        for segment in strip:
            for character in segment.text:
                if not character.isspace() and character not in DRAWN:
                    style = segment.style
                    assert style is not None
                    ink, paper = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
                    yield Cell(character, ink, paper, bool(style.dim))


def contrast(cell: Cell) -> float:
    """From 1, invisible, to 21, black on white; 0 where a colour is not known."""
    if cell.is_dim or cell.ink is None or cell.paper is None or not (cell.ink.triplet and cell.paper.triplet):
        return 0
    light, dark = sorted((luminance(cell.ink), luminance(cell.paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    """As WCAG 2.2 reckons it."""
    assert colour.triplet is not None
    red, green, blue = (_linear(part / 255) for part in colour.triplet)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def faint(someone: Someone) -> set[str]:
    """What is hard to read, and how hard."""
    return {f"{cell.character} {contrast(cell):.2f}" for cell in cells(someone) if contrast(cell) < LEAST}


def test_contrast_is_reckoned_as_the_standard_says() -> None:
    black, white, grey = (Color.parse(colour) for colour in ("#000000", "#ffffff", "#767676"))
    assert contrast(Cell("x", black, white, is_dim=False)) == 21
    assert 4.54 < contrast(Cell("x", grey, white, is_dim=False)) < 4.55
    assert contrast(Cell("x", white, white, is_dim=False)) == 1
    assert contrast(Cell("x", black, white, is_dim=True)) == 0


@a_few("theme", ("dusk", "paper", "stark"), always=("dusk",))
@few_scenes()
async def test_every_ink_can_be_read_where_it_stands(name: str, theme: str) -> None:
    async with scene(name, theme=theme) as someone:
        for size in UNLIKE:
            await someone.resize(*size)
            assert sum(1 for _ in cells(someone)) > 100
            assert faint(someone) == set()


@a_few("theme", ("dusk", "paper", "stark"), always=("dusk",))
@few_scenes()
async def test_every_ink_can_be_read_where_there_are_256_of_them(name: str, theme: str) -> None:
    async with scene(name, theme=theme, drawn_on=Terminal(colours="many")) as someone:
        drawn = [cell._replace(ink=of_256(cell.ink), paper=of_256(cell.paper)) for cell in cells(someone)]
        assert not [cell for cell in drawn if contrast(cell) < LEAST]


def of_256(colour: Color | None) -> Color | None:
    """The one that is written for it."""
    if colour is None:
        return None
    return Color.from_triplet(colour.downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


@pytest.mark.parametrize("theme", ["dusk", "paper", "stark"])
async def test_what_is_pointed_at_or_selected_can_be_read(theme: str) -> None:
    async with scene("rating", theme=theme) as someone:
        top = someone.choices.region.y
        before = set(cells(someone))
        await someone.pilot.hover(offset=(20, top))
        assert set(cells(someone)) != before
        assert faint(someone) == set()
    async with scene("text", theme=theme) as someone:
        before = set(cells(someone))
        await someone.press("home", "shift+end")
        assert set(cells(someone)) != before
        assert faint(someone) == set()


def is_default(colour: Color | None) -> bool:
    return colour is None or colour.is_default


@few_scenes()
async def test_the_terminals_own_colours_are_left_alone(name: str) -> None:
    async with scene(name, theme="terminal") as someone:
        for size in UNLIKE:
            await someone.resize(*size)
            await look_for_colours(someone)


@few_scenes()
async def test_no_colour_is_no_colour(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with scene(name) as someone:
        for size in UNLIKE:
            await someone.resize(*size)
            await look_for_colours(someone)


async def look_for_colours(someone: Someone) -> None:
    """No two of someone's own colours can collide where there is only one ink and one paper."""
    found = [style for strip in someone.strips for segment in strip if (style := segment.style)]
    assert len(found) > 20
    assert {str(style) for style in found if not (is_default(style.color) and is_default(style.bgcolor))} == set()
