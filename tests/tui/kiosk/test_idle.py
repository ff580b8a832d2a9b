"""Nobody touches anything: it asks, counts, and wipes; any key at the last second goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from tests.few import a_few
from tests.tui.kiosk.visitors import WORDS, Clock, Visitor, visiting
from tui.full.support_screen import Support
from tui.kiosk.app import Stopping
from tui.kiosk.config import Codes
from tui.kiosk.staff import StaffOnly
from tui.kiosk.still import Still
from tui.kiosk.stillness import Stillness
from tui.kiosk.welcome import Welcome

IDLE, WARNING = 90, 30


def asked(visitor: Visitor) -> bool:
    return isinstance(visitor.app.screen, Still)


@given(st.lists(st.integers(0, 300)), st.integers(1, 1800), st.integers(20, 300))
def test_it_is_over_only_after_all_of_its_time_without_a_touch(steps: list[int], patience: int, warning: int) -> None:
    clock = Clock()
    stillness = Stillness(clock, patience, warning)
    for step in steps:
        clock.now += step
        assert stillness.is_over == (step >= patience + warning)
        assert stillness.asks == (patience <= step < patience + warning)
        assert stillness.left == patience + warning - step
        stillness.touch()


async def test_the_welcome_waits_for_ever() -> None:
    async with visiting() as visitor:
        for _ in range(3):
            await visitor.wait(10 * IDLE)
            assert isinstance(visitor.app.screen, Welcome)
            assert not visitor.is_wiped


@pytest.mark.parametrize(("key", "over"), [("f2", Support), ("ctrl+q", StaffOnly)])
async def test_what_lies_over_the_welcome_is_put_away(key: str, over: type) -> None:
    async with visiting() as visitor:
        await visitor.press(key)
        assert isinstance(visitor.app.screen, over)
        await visitor.wait(1)
        await visitor.wait(2 * IDLE)
        await visitor.wait(WARNING)
        assert isinstance(visitor.app.screen, Welcome)
        assert not visitor.is_wiped


@a_few("card", ["page.brief_welcome", "age", "people_pleasing.1", "origins", "structure"], always=["age", "origins"])
async def test_a_card_is_asked_over_and_wiped(card: str) -> None:
    async with visiting() as visitor:
        await visitor.come_to(card)
        await visitor.wait(IDLE - 1)
        assert not asked(visitor)
        await visitor.wait(2)
        assert asked(visitor)
        assert "In 29 seconds" in visitor.words
        await visitor.wait(10)
        assert "In 19 seconds" in visitor.words
        assert not visitor.is_wiped
        await visitor.wait(WARNING)
        assert visitor.is_wiped
        assert visitor.app.life.state == "wiped"


@pytest.mark.parametrize("card", ["results", "own_words"])
async def test_there_is_twice_the_time_where_one_reads_or_writes(card: str) -> None:
    async with visiting(flow="reflection") as visitor:
        await visitor.come_to(card)
        await visitor.wait(1)
        await visitor.wait(2 * IDLE - 3)
        assert not asked(visitor)
        await visitor.wait(3)
        assert asked(visitor)
        await visitor.wait(WARNING)
        assert visitor.is_wiped


async def test_what_to_take_along_is_asked_over_too() -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.wait(1)
        await visitor.wait(IDLE)
        assert asked(visitor)
        await visitor.wait(WARNING)
        assert visitor.is_wiped


OVER_A_CARD = [("f2",), ("ctrl+q",)]
AT_THE_END = [("1",), ("1", "2"), ("1", "1"), ("2",)]
"""What one way means, the note, the codes, and the last page."""


@pytest.mark.parametrize("keys", OVER_A_CARD)
async def test_it_asks_and_wipes_over_whatever_lies_over_a_card(keys: tuple[str, ...]) -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.press(*keys)
        await is_asked_and_wiped(visitor)


@pytest.mark.parametrize("keys", AT_THE_END)
async def test_it_asks_and_wipes_wherever_one_is_at_the_end(keys: tuple[str, ...]) -> None:
    async with visiting(codes=Codes(seconds=600)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press(*keys)
        await is_asked_and_wiped(visitor)


async def test_when_codes_are_put_away_one_is_still_asked_with_the_whole_warning() -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        while not asked(visitor):
            await visitor.wait(0.5)
            assert not visitor.is_wiped
        began = visitor.clock.now
        while not visitor.is_wiped:
            await visitor.wait(0.5)
        assert visitor.clock.now - began >= WARNING - 1


async def test_a_key_that_is_held_down_is_nobody() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        for _ in range(20 * (IDLE + WARNING)):
            visitor.clock.now += 0.05
            visitor.app.watch_over.takes(Key("x", "x"))
        await visitor.wait(1)
        await visitor.wait(WARNING)
        assert visitor.is_wiped


async def test_nothing_is_looked_at_once_it_is_over() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        visitor.app.wipe()
        visitor.clock.now += 1000
        visitor.app.look()
        assert visitor.app.life.state == "wiped"


async def is_asked_and_wiped(visitor: Visitor) -> None:
    await visitor.wait(1)
    patience = visitor.app.watch_over._stillness.patience
    await visitor.wait(patience - 2)
    assert not asked(visitor)
    await visitor.wait(2)
    assert asked(visitor)
    await visitor.wait(WARNING)
    assert visitor.is_wiped
    assert visitor.app.life.state == "wiped"


@a_few("key", ["x", "4", "enter", "escape", "f2", "ctrl+q", "ctrl+c", "tab", "down"], always=["4", "f2", "ctrl+q"])
async def test_any_key_at_the_last_second_goes_on_and_does_nothing_else(key: str) -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.wait(IDLE + WARNING - 1)
        assert asked(visitor)
        await visitor.press(key)
        assert not asked(visitor)
        assert visitor.session.card.id == "people_pleasing.1"
        assert "people_pleasing.1" not in visitor.session.answers
        assert len(visitor.app.screen_stack) == 2
        await visitor.wait(IDLE - 1)
        assert not asked(visitor)


async def test_a_touch_goes_on_too() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.wait(IDLE + 1)
        await visitor.pilot.click(offset=(10, 10))
        assert not asked(visitor)
        assert "people_pleasing.1" not in visitor.session.answers


async def test_it_asks_over_whatever_was_opened() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.press("ctrl+q")
        await visitor.wait(IDLE + 1)
        assert asked(visitor)
        await visitor.press("x")
        assert isinstance(visitor.app.screen, Stopping)


async def test_it_asks_in_a_window_that_is_too_small_to_read() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.resize(20, 6)
        await visitor.wait(IDLE + 1)
        await visitor.press("x")
        assert Still not in map(type, visitor.app.screen_stack)
        await visitor.resize(80, 24)
        assert "1 of 10" in visitor.words
        await visitor.wait(IDLE + WARNING)
        assert visitor.is_wiped


async def test_a_mouse_that_is_only_moved_is_nobody() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.wait(IDLE + 1)
        await visitor.pilot.hover(offset=(10, 10))
        assert asked(visitor)


async def test_the_time_is_as_configured() -> None:
    async with visiting(idle_seconds=40, warning_seconds=20) as visitor:
        assert WORDS.welcome.idle.format(seconds=40) in visitor.words
        await visitor.come_to("people_pleasing.1")
        await visitor.wait(41)
        assert asked(visitor)
        await visitor.wait(20)
        assert visitor.is_wiped
