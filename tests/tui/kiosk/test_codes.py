"""A text as codes: nothing of it is lost, and each fits its screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.kiosk.codes import MOST, QUIET, Room, modules, parts, room, said

TEXT = "What my answers suggest, 1 March 2026\n" + "Perfectionism shows a lot; I can be kind to myself. " * 24
SCREENS = [(80, 24), (80, 25), (100, 30), (120, 40), (240, 67)]


@pytest.mark.parametrize("size", SCREENS)
def test_each_fits_with_its_quiet_edge_but_for_a_module_below(size: tuple[int, int]) -> None:
    here = room(*size, halves=True)
    told = parts(TEXT, here)
    assert "".join(told) == TEXT
    for index in range(len(told)):
        side = len(modules(said(told, index)))
        assert side <= here.columns
        assert side <= here.rows + 1


def test_the_larger_the_screen_the_fewer_they_are() -> None:
    numbers = [len(parts(TEXT, room(*size, halves=True))) for size in SCREENS]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] == 1
    assert max(numbers) <= MOST


@pytest.mark.parametrize(("size", "halves"), [((40, 15), True), ((60, 20), True), ((80, 24), False)])
def test_where_there_is_no_room_there_are_none(size: tuple[int, int], halves: bool) -> None:
    assert parts(TEXT, room(*size, halves=halves)) == ()


def test_a_console_without_half_rows_takes_whole_ones() -> None:
    here = room(240, 67, halves=False)
    told = parts(TEXT, here)
    assert told
    assert all(len(modules(said(told, index))) <= here.rows + 1 for index in range(len(told)))


def test_several_are_numbered_and_one_is_not() -> None:
    several = parts(TEXT, room(80, 24, halves=True))
    assert said(several, 0).startswith(f"1/{len(several)} What my answers")
    assert said(parts("short", room(80, 24, halves=True)), 0) == "short"


@given(st.text(st.characters(codec="utf-8"), max_size=400), st.sampled_from([Room(54, 48), Room(94, 80), Room(33, 33)]))
def test_no_letter_is_lost_or_cut_in_two(text: str, here: Room) -> None:
    told = parts(text, here)
    assert "".join(told) == text or not told
    for index in range(len(told)):
        assert len(modules(said(told, index))) <= max(here.rows + 1, 21 + 2 * QUIET)
