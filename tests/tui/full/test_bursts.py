"""Keys that come faster than the screen is drawn, with every small gap between two of them."""

from __future__ import annotations

import pytest

from flows.file_store import FileStore
from tests.few import a_few
from tests.tui.full.showing import everything, showing
from tui import exits

KEEPING = everything() | {"keep_place": "yes"}
every_gap = a_few("gap", range(20), always=range(0, 20, 5))
"""Turns of the loop; a page is turned within some fifteen."""


@pytest.mark.parametrize("gap", [0, 1, 3, 11])
@pytest.mark.parametrize("key", ["2", "ctrl+q"])
async def test_what_was_forgotten_stays_so(key: str, gap: int, store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await someone.press("ctrl+q")
        await someone.burst("2", key, gap=gap)
    assert someone.app.return_value == exits.DONE
    assert not list(store.places.glob("*"))


@pytest.mark.parametrize("gap", [0, 1, 3, 11])
async def test_a_choice_is_made_before_the_tab_after_it(gap: int) -> None:
    async with showing("people_pleasing.2", everything() | {"people_pleasing.2": None}) as someone:
        await someone.burst("down", "space", "tab", gap=gap)
        await someone.until(lambda: someone.card == "perfectionism.1")
        assert someone.session.answers["people_pleasing.2"] is not None


@every_gap
async def test_a_digit_waits_for_a_mirror_that_is_not_there_yet(gap: int) -> None:
    async with showing("page.mirror", everything() | {"mirror.people_pleasing": None}) as someone:
        await someone.burst("enter", "1", gap=gap)
        await someone.pilot.pause()
        assert someone.session.answers.get("mirror.people_pleasing") is None


@every_gap
async def test_whoever_leaves_while_the_page_is_turned_is_gone(gap: int) -> None:
    async with showing("page.mirror", everything()) as someone:
        await someone.burst("enter", gap=gap)
        someone.app.stop(exits.TERMINATED)
    assert someone.app.return_value == exits.TERMINATED


@every_gap
async def test_a_digit_opens_no_row_of_a_part_that_is_gone(gap: int) -> None:
    async with showing("results", everything()) as someone:
        while "Where it may have begun" not in someone.words:
            await someone.press("enter")
        await someone.burst("enter", "9", gap=gap)
        await someone.pilot.pause()
        assert someone.card == "results"
