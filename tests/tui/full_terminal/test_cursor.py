"""The terminal's own cursor, at a real terminal."""

from __future__ import annotations

import pytest

from tests.few import a_few
from tests.tui.full.showing import SIZES
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at

CARDS = {
    "people_pleasing.2": 5,
    "keep_place": 2,
    "origins": 12,
    "past": 5,
    "mirror.people_pleasing": 3,
    "results": 5,
    "ask_about": 5,
}
"""A card of each kind, and how many choices it has."""
UP, DOWN = "\x1b[A", "\x1b[B"


def at_the_cursor(screen: Screen) -> str:
    """The line under it."""
    return screen.lines[screen.emulated.cursor.y]


def follow(card: str, size: tuple[int, int]) -> None:
    stopped_at(card)
    columns, rows = size
    with Screen(columns=columns, rows=rows) as screen:
        go_on(screen)
        while card in ("results", "mirror.people_pleasing") and " 1  " not in screen.text():
            screen._turn_the_page("the choices")
        count = CARDS[card]
        screen.press(UP * (count + 1))
        is_on(screen, 1)
        for key, here in [(DOWN, n) for n in range(2, count + 1)] + [(UP, n) for n in range(count - 1, 0, -1)]:
            screen.press(key)
            is_on(screen, here)


def is_on(screen: Screen, here: int) -> None:
    """Wait for the cursor to stand on that choice, and nowhere else."""
    number = f"0{here - 9}" if here > 9 else str(here)
    screen.wait(lambda: f" {number} " in at_the_cursor(screen).split("›")[0] and "›" in at_the_cursor(screen), number)


@a_few("card", ("people_pleasing.2", "origins"), always=("origins",))
def test_it_follows_every_arrow(card: str) -> None:
    follow(card, (80, 24))


@pytest.mark.real
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("card", CARDS)
def test_it_follows_every_arrow_on_every_kind_of_card_at_every_size(card: str, size: tuple[int, int]) -> None:
    follow(card, size)
