"""The terminal's own cursor stands on what the keys go to."""

from __future__ import annotations

import pytest

from tests.few import a_few
from tests.tui.full.scenes import scene
from tests.tui.full.showing import UNLIKE, Someone, showing
from tui.full.choices import Choices

CHOOSING = ("rating", "pick", "preference", "mirror", "results", "leaving")
at_every_size = pytest.mark.parametrize("size", UNLIKE, ids=str)


def at_the_cursor(someone: Someone) -> str:
    """What stands there, from there on."""
    x, y = someone.app.cursor_position
    return someone.lines[y][x:].strip()


@at_every_size
@a_few("name", CHOOSING, always=("rating",))
async def test_it_follows_every_arrow(name: str, size: tuple[int, int]) -> None:
    async with scene(name, size=size) as someone:
        while not someone.app.screen.query(Choices):
            await someone.press("enter")
        for key in (*["down"] * 13, *["up"] * 13):
            await someone.press(key)
            choices, line = someone.choices, at_the_cursor(someone)
            assert choices.here is not None
            assert line.startswith(choices.cap(choices.here).strip())
            assert line.split("›")[1].lstrip(" ✓·").startswith(choices.labels[choices.here].split()[0])


@at_every_size
async def test_it_is_where_one_writes(size: tuple[int, int]) -> None:
    async with showing("own_words", {}, size=size) as someone:
        await someone.press(*"ab", "ctrl+j", *"cd")
        x, y = someone.app.cursor_position
        assert someone.lines[y][:x].endswith("cd")
        await someone.press("left", "up")
        x, y = someone.app.cursor_position
        assert someone.lines[y][:x].endswith(" a")


@at_every_size
@pytest.mark.parametrize("name", ["page", "page with numbers to call", "goodbye"])
async def test_on_a_page_it_is_on_the_way_on_once_that_is_in_sight(name: str, size: tuple[int, int]) -> None:
    async with scene(name, size=size) as someone:
        while "›" not in someone.text:
            before = someone.text
            assert someone.app.cursor_position == someone.reading.view.content_region.offset
            await someone.press("enter")
            assert someone.text != before
        assert at_the_cursor(someone).startswith("Enter")


@at_every_size
async def test_tab_goes_through_what_is_there_in_the_order_in_which_it_is_read(size: tuple[int, int]) -> None:
    async with scene("rating", size=size) as someone:
        places = []
        for _ in range(5):
            x, y = someone.app.cursor_position
            places.append((y, x))
            await someone.press("tab")
        assert places == sorted(set(places))
        x, y = someone.app.cursor_position
        assert (y, x) == places[0]
