"""The results: part after part, each row open down to the person's own answers."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from flows.cards import Answer, Rating
from flows.unfolding import sections
from tests.conftest import THE_PACK
from tests.journeys.pressed import number
from tests.people import NOON, adult, lowest, walked
from tests.tui.full.showing import REFLECTION, Someone, everything, showing
from tests.tui.seen import words_of
from tui.full.panes import Panes
from tui.full.rows import Rows

POLISHER = everything() | {f"mirror.{pattern.id}": "yes" for pattern in THE_PACK.patterns}


async def to_the_part(someone: Someone, title: str) -> None:
    while title not in someone.words:
        await someone.press("enter")
        assert someone.card == "results"


@pytest.mark.real
async def test_every_row_of_every_part_opens_and_closes() -> None:
    async with showing("results", POLISHER, size=(99, 67)) as someone:
        parts = sections(THE_PACK, someone.session.summary(NOON))
        for part in parts:
            await to_the_part(someone, part.title)
            for index, row in enumerate(part.rows):
                before = someone.text
                await someone.press(*number(index))
                assert row.opened[-1].lines[0].split()[0] in someone.words
                assert someone.text != before
                await someone.press("left")
                assert part.title in someone.words
                assert someone.choices.here == index


@pytest.mark.real
async def test_in_a_wide_window_a_row_opens_beside_the_others() -> None:
    async with showing("results", POLISHER, size=(100, 67)) as someone:
        parts = sections(THE_PACK, someone.session.summary(NOON))
        for part in parts:
            await to_the_part(someone, part.title)
            for index, row in enumerate(part.rows):
                await someone.press(*number(index))
                assert someone.choices.here == index
                assert words_of(row.opened[0].lines[0].splitlines()) in beside(someone)
                assert all(other.title.split()[0] in someone.words for other in part.rows)
            await someone.press("up", "down", "space", "right")
            assert someone.card == "results"


def beside(someone: Someone) -> str:
    """What stands at the right, wherever its lines break."""
    edge = someone.app.screen.query_one(Panes).beside.content_region.x
    return words_of([line[edge:] for line in someone.lines])


async def test_what_is_beside_is_read_from_its_beginning_and_the_title_stays_where_it_is() -> None:
    async with showing("results", POLISHER, size=(120, 40)) as someone:
        await to_the_part(someone, "What shows up")
        assert "People-pleasing means" in beside(someone)
        at = [number for number, line in enumerate(someone.lines) if "What shows up" in line]
        await someone.press("enter")
        assert "What shows up" not in someone.words
        assert "Self-criticism" in someone.words
        assert someone.choices.here == 0
        row = next(number for number, line in enumerate(someone.lines) if "Avoidance" in line[:44])
        await someone.pilot.click(offset=(20, row))
        await someone.pilot.pause()
        assert [number for number, line in enumerate(someone.lines) if "What shows up" in line] == at
        assert someone.choices.here == 2
        assert "Avoidance is" in beside(someone)
        await someone.press("enter", "down")
        assert "Reassurance-seeking This is" in beside(someone)


async def test_a_window_made_wide_or_narrow_shows_what_it_has_room_for() -> None:
    async with showing("results", POLISHER, size=(80, 40)) as someone:
        await to_the_part(someone, "What shows up")
        assert "People-pleasing means" not in someone.words
        await someone.resize(120, 40)
        assert "People-pleasing means" in someone.words
        await someone.press("2", "enter")
        await someone.resize(80, 40)
        assert "With perfectionism" not in someone.words
        assert someone.choices.offset == (0, 0)
        await someone.press("2")
        assert "With perfectionism" in someone.words
        await someone.resize(120, 40)
        assert someone.choices.here == 1
        assert "With perfectionism" in beside(someone)


async def test_a_pattern_opens_down_to_what_was_said() -> None:
    async with showing("results", POLISHER, size=(80, 67)) as someone:
        await to_the_part(someone, "What shows up")
        await someone.press("2")
        said = [card for card in REFLECTION.every_card.values() if isinstance(card, Rating)]
        mine = [card.text for card in said if card.about == "perfectionism" and not card.reverse]
        assert all(text in someone.words for text in mine)


@pytest.mark.parametrize("closing", ["left", "escape", "b", "enter"])
async def test_what_was_opened_closes_to_its_row(closing: str) -> None:
    async with showing("results", POLISHER, size=(80, 67)) as someone:
        await to_the_part(someone, "What shows up")
        await someone.press("3", closing)
        assert someone.choices.here == 2
        assert "What shows up" in someone.words


async def test_a_row_opened_in_one_part_is_not_looked_for_in_the_next() -> None:
    async with showing("results", POLISHER, size=(80, 67)) as someone:
        await to_the_part(someone, "Where it may have begun")
        assert len(someone.choices.labels) == 12
        await someone.press("0", "3", "enter", "enter")
        assert someone.choices.here is None
        assert len(someone.choices.labels) < 12


async def test_back_leads_from_part_to_part_and_then_to_the_card_before() -> None:
    async with showing("results", POLISHER) as someone:
        await to_the_part(someone, "How you would like to be helped")
        await someone.press("left")
        assert "Where it may have begun" in someone.words
        await someone.press(*["left"] * 4)
        assert someone.card == "page.grounding.results"


async def test_back_from_the_card_after_leads_to_the_last_part() -> None:
    async with showing("ask_about", POLISHER) as someone:
        await someone.press("left")
        assert "9 of 9" in someone.words


async def test_what_was_set_aside_is_not_held_up_again() -> None:
    answers = POLISHER | {"mirror.avoidance": "no"}
    async with showing("results", answers, size=(80, 67)) as someone:
        await to_the_part(someone, "What shows up")
        await someone.press("3")
        assert "Set aside, as you asked" in someone.words
        assert "Avoidance shows" not in someone.words
        assert "I turn down things I want because I might fail." in someone.words


async def test_bars_are_as_long_as_they_say() -> None:
    async with showing("results", POLISHER) as someone:
        await to_the_part(someone, "What shows up")
        shares = [row.share for row in someone.app.screen.query_one(Rows)._shown]
        bars = [line.count("━") for line in someone.lines[3:] if "━" in line]
        assert bars == [round((share or 0) * 40) for share in shares]


ALL_SKIPPED = adult(keep_place=None, origins_gate="skip", keep="nothing")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (walked(REFLECTION, lowest).answers, "Little showed up"),
        (POLISHER, THE_PACK.pages.everything_raised.title),
        (ALL_SKIPPED, THE_PACK.pages.no_clear_lean.body.split("\n")[0][:30]),
    ],
)
async def test_nothing_raised_everything_raised_and_no_lean_have_kind_words(
    answers: Mapping[str, Answer], words: str
) -> None:
    async with showing("results", answers, size=(80, 67)) as someone:
        await to_the_part(someone, words)
