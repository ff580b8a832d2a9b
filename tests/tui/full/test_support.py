"""People who can help: from everywhere, all of them, and nothing changes."""

from __future__ import annotations

import pytest

from flows.flow import FLOWS
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.full.scenes import READY, SCENES, scene
from tests.tui.full.showing import SIZES, UNLIKE, Someone, everything, showing
from tui.full.key import Key
from tui.full.support_screen import Support

FIRST = ("999", "116 123", "SHOUT to 85258", "111, and choose")
"""What comes first, whatever the size."""
KEYS = ("f2", "f1", "ctrl+g")
CARDS = [scene for scene in SCENES if scene != "support"]


def is_open(someone: Someone) -> bool:
    return isinstance(someone.app.screen, Support)


def seen(someone: Someone) -> tuple[object, ...]:
    """Everything that closing must leave as it was; the thread at the top and what was written follow a moment
    after the last key."""
    answers = {name: answer for name, answer in someone.session.answers.items() if name != "own_words"}
    return (someone.lines[4:], someone.card, answers, someone.focused, len(someone.app.screen_stack))


FIRST_PAGES = {"reflection": "page.welcome", "brief": "page.brief_welcome", "preparation": "page.preparation"}
MOST = {"reflection": 80, "brief": 25, "preparation": 60}


@a_few("flow", MOST.keys(), always=("brief",))
async def test_it_opens_over_every_card_and_changes_nothing(flow: str) -> None:
    visited = []
    answers = READY if flow == "preparation" else everything()
    async with showing(FIRST_PAGES[flow], answers, flow=FLOWS[flow](THE_PACK)) as someone:
        while not someone.session.finished:
            visited.append(someone.card)
            key, before = KEYS[len(visited) % 3], seen(someone)
            await someone.press(key)
            assert is_open(someone)
            await someone.press("escape")
            assert seen(someone) == before
            while someone.card == visited[-1]:
                await someone.press("enter")
    assert len(visited) > MOST[flow]


@a_few("name", CARDS, always=("text",))
async def test_the_key_that_opened_it_closes_it_as_escape_does(name: str) -> None:
    async with scene(name) as someone:
        before = seen(someone)
        for opening, closing in (("f2", "f2"), ("f1", "escape"), ("ctrl+g", "left")):
            await someone.press(opening)
            assert is_open(someone)
            await someone.press(closing)
            assert seen(someone) == before


@a_few("name", CARDS, always=("text",))
async def test_a_tap_opens_it_and_a_tap_closes_it(name: str) -> None:
    async with scene(name) as someone:
        for size in UNLIKE:
            await someone.resize(*size)
            before = someone.text
            await someone.click("#support")
            assert is_open(someone)
            await someone.click("Support Key")
            assert someone.text == before


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_is_in_sight_or_below_a_cue(size: tuple[int, int]) -> None:
    lines = [line for place in THE_PACK.support.places for line in place.lines]
    async with showing("people_pleasing.1", {}, size=size) as someone:
        await someone.press("f2")
        assert all(words in someone.words for words in FIRST)
        read = someone.words
        while "more below" in someone.words:
            before = someone.text
            await someone.press("enter")
            assert is_open(someone)
            assert someone.text != before
            read += " " + someone.words
        assert [line.reach for line in lines if line.reach not in read] == []
        assert [line.name for line in lines if line.name not in read] == []
        await someone.press("enter")
        assert not is_open(someone)


async def test_closed_twice_it_closes_once() -> None:
    async with scene("rating") as someone:
        before = someone.text
        await someone.press("f2")
        support = someone.app.screen
        for _ in range(4):
            support.post_message(Key.Pressed(support.query_one(Key)))
        await someone.press("escape")
        assert someone.text == before


@pytest.mark.parametrize("key", ["f2", "f1", "ctrl+g"])
async def test_held_down_it_opens_once_and_nothing_waits_behind_it(key: str) -> None:
    async with showing("own_words", everything()) as someone:
        await someone.burst(*[key] * 50)
        await someone.pilot.pause()
        assert isinstance(someone.app.screen, Support)
        assert len(someone.app.screen_stack) == 2
        await someone.press(key)
        assert not isinstance(someone.app.screen, Support)
