"""Every screen is whole at every size, whether it was opened so or became so."""

from __future__ import annotations

from tests.few import a_few
from tests.tui.full.scenes import SCENES, few_scenes, scene
from tests.tui.full.showing import SIZES, Someone, showing
from tests.tui.seen import undrawn

SCROLLED = ("mirror", "pick", "results", "opened result", "page for a first session")
"""Longer than most screens: what of them is in sight depends on where one was."""


def drawn(someone: Someone) -> list[str]:
    """What can be read, without the scroll bar, whose ends Textual rounds in two ways."""
    return [undrawn(line) for line in someone.lines]


@few_scenes(name for name in SCENES if name not in SCROLLED)
async def test_a_resized_screen_is_what_it_would_have_been(name: str) -> None:
    fresh = {}
    for size in SIZES:
        async with scene(name, size=size) as someone:
            fresh[size] = drawn(someone)
    async with scene(name) as someone:
        for size in [*SIZES, *reversed(SIZES)]:
            await someone.resize(*size)
            assert drawn(someone) == fresh[size]


@few_scenes(name for name in SCENES if name != "support")
async def test_leave_and_support_are_always_on_the_screen(name: str) -> None:
    async with scene(name) as someone:
        for size in SIZES:
            await someone.resize(*size)
            *_, foot = filter(None, someone.lines)
            assert foot.split()[-4:] == ["^Q" if size[0] < 64 else "Ctrl+Q", "Leave", "F2", "Support"]


@a_few("name", ("rating", "pick", "preference", "mirror", "results", "leaving"), always=("pick", "results"))
async def test_what_is_highlighted_stays_in_sight(name: str) -> None:
    async with scene(name) as someone:
        await someone.press(*["down"] * 12)
        last = someone.choices.labels[-1]
        for size in [*SIZES, *reversed(SIZES)]:
            await someone.resize(*size)
            assert any("›" in line and last.split()[0] in line for line in someone.lines)


@a_few("size", ((39, 15), (40, 14), (1, 1), (20, 6), (2, 40)), always=((40, 14), (1, 1)))
async def test_a_window_too_small_to_read_in_says_so_and_loses_nothing(size: tuple[int, int]) -> None:
    async with showing("own_words", {}) as someone:
        await someone.press(*"half a")
        await someone.resize(*size)
        if size > (10, 5):
            assert "larger" in someone.words
        await someone.press(*"xyz", "1", "enter", "left")
        await someone.resize(40, 15)
        assert someone.card == "own_words"
        assert someone.written == "half a"
        assert "larger" not in someone.words


async def test_a_window_too_small_at_the_start_waits_until_it_is_larger() -> None:
    async with showing("page.welcome", {}, size=(30, 10)) as someone:
        assert "Please make this window a little larger" in someone.words
        await someone.press("enter")
        await someone.resize(80, 24)
        assert "A quiet look at self-doubt" in someone.words
