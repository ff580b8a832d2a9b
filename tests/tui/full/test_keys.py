"""Keys, mouse and touch: what they do on each kind of card."""

from __future__ import annotations

import pytest

from tests.tui.full.scenes import scene
from tests.tui.full.showing import everything, showing
from tui.full.asking import Leaving
from tui.full.support_screen import Support


async def test_a_digit_answers_and_goes_on() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        await someone.press("4")
        assert someone.session.answers["people_pleasing.1"] == 3
        assert someone.card == "people_pleasing.2"


async def test_an_answer_is_seen_before_the_page_is_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    async with showing("people_pleasing.1", {}) as someone:
        await someone.until(lambda: not someone.app.animator._animations)
        await someone.press("4")
        assert someone.card == "people_pleasing.1"
        assert someone.choices.here == 3
        await someone.press("2")
        await someone.until(lambda: someone.card == "people_pleasing.2")
        assert someone.session.answers["people_pleasing.1"] == 1
        await someone.pilot.pause(0.3)
        assert someone.card == "people_pleasing.2"


async def test_arrows_move_and_space_or_enter_takes() -> None:
    for key in ("space", "enter"):
        async with showing("people_pleasing.1", {}) as someone:
            await someone.press("down", "down", "up", "down", key)
            assert someone.session.answers["people_pleasing.1"] == 1
            assert someone.card == "people_pleasing.2"


async def test_enter_waits_for_an_answer_and_says_so() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        await someone.press("enter")
        assert someone.card == "people_pleasing.1"
        assert "Choose one, or press s to skip." in someone.words


async def test_s_skips_and_back_tells_of_it() -> None:
    for back in ("left", "b"):
        async with showing("people_pleasing.1", {}) as someone:
            await someone.press("s")
            assert someone.session.answers["people_pleasing.1"] is None
            await someone.press(back)
            assert "You skipped this before, and that is fine." in someone.words


async def test_age_cannot_be_skipped() -> None:
    async with showing("age", {}) as someone:
        await someone.press("s", "enter")
        assert someone.card == "age"
        assert "Skip" not in someone.text


async def test_enter_goes_on_with_an_earlier_answer() -> None:
    async with showing("people_pleasing.1", {"people_pleasing.1": 2}) as someone:
        assert "› Sometimes ✓" in someone.text
        assert someone.choices.here == 2
        await someone.press("enter")
        assert someone.card == "people_pleasing.2"
        assert someone.session.answers["people_pleasing.1"] == 2


async def test_digits_and_space_tick_and_enter_goes_on() -> None:
    async with showing("origins", {"origins_gate": "look"}) as someone:
        await someone.press("2", "5", "0", "3", "up", "space", "2", "enter")
        assert someone.session.answers["origins"] == ("conditional", "temperament", "unfair")
        assert someone.card != "origins"


async def test_nothing_ticked_is_an_answer_too() -> None:
    async with showing("origins", {"origins_gate": "look"}) as someone:
        await someone.press("enter")
        assert someone.session.answers["origins"] == ()


async def test_a_choice_is_tapped() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        top = someone.choices.region.y
        await someone.pilot.click(offset=(20, top + 2 * someone.choices.pitch))
        await someone.pilot.pause()
        assert someone.session.answers["people_pleasing.1"] == 2


@pytest.mark.parametrize(("key", "card"), [("#skip", "people_pleasing.2"), ("#back", "page.patterns")])
async def test_after_a_tapped_key_the_digits_still_answer(key: str, card: str) -> None:
    async with showing("people_pleasing.1", {}) as someone:
        await someone.click(key)
        assert someone.card == card
        await someone.press(*(["enter"] if key == "#back" else []), "3")
        asked = "people_pleasing.1" if key == "#back" else "people_pleasing.2"
        assert someone.session.answers[asked] == 2


async def test_after_a_key_that_tab_came_to_the_digits_still_answer() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        await someone.press("tab", "tab", "enter")
        assert someone.card == "people_pleasing.2"
        await someone.press("3")
        assert someone.session.answers["people_pleasing.2"] == 2


async def test_leave_is_tapped() -> None:
    async with scene("mirror") as someone:
        await someone.click("#leave")
        assert "How would you like to leave?" in someone.words


async def test_a_question_is_updated_in_place() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        view = someone.reading.view
        await someone.press("1", "2", "3")
        assert someone.reading.view is view


async def test_words_arrive_gently_and_not_at_all_where_nothing_may_move(monkeypatch: pytest.MonkeyPatch) -> None:
    async with showing("page.welcome", {}) as someone:
        assert {leaf.styles.opacity for leaf in someone.reading.query("Words")} == {1.0}
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    async with showing("page.welcome", {}) as someone:
        assert min(leaf.styles.opacity for leaf in someone.reading.query("Words")) < 1.0
        await someone.until(lambda: {leaf.styles.opacity for leaf in someone.reading.query("Words")} == {1.0})


@pytest.mark.parametrize("key", ["ctrl+p", "ctrl+backslash", "f3", "f12", "ctrl+s", "alt+q"])
async def test_no_palette_and_no_screenshot(key: str) -> None:
    async with scene("rating") as someone:
        before = someone.text
        await someone.press(key)
        assert someone.text == before
        assert len(someone.app.screen_stack) == 1


async def test_between_two_choices_there_is_nothing_to_tap() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        top = someone.choices.region.y
        await someone.pilot.click(offset=(20, top + 1))
        await someone.pilot.pause()
        assert someone.card == "people_pleasing.1"


async def test_a_question_below_the_edge_is_seen_before_it_is_answered() -> None:
    async with showing("mirror.people_pleasing", everything() | {"mirror.people_pleasing": None}) as someone:
        await someone.press("1")
        assert someone.card == "mirror.people_pleasing"
        assert "Does this ring true?" in someone.words
        await someone.press("1")
        assert someone.card != "mirror.people_pleasing"
        assert someone.session.answers["mirror.people_pleasing"] == "yes"


async def test_a_long_page_begins_at_its_top_and_moves_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    async with showing("mirror.people_pleasing", everything() | {"mirror.people_pleasing": None}) as someone:
        await someone.pilot.pause(0.3)
        assert "Does this ring true?" not in someone.words
        await someone.press("end")
        assert "Does this ring true?" in someone.words
        await someone.press("1")
        assert someone.session.answers["mirror.people_pleasing"] == "yes"


@pytest.mark.parametrize("rows", range(38, 43))
async def test_enter_never_leads_down_to_nothing(rows: int) -> None:
    answers = {card: answer for card, answer in everything().items() if card != "mirror.people_pleasing"}
    async with showing("mirror.people_pleasing", answers, size=(80, rows)) as someone:
        assert "more below" in someone.words
        while "more below" in someone.words:
            before = set(someone.words.split())
            await someone.press("enter")
            assert set(someone.words.split()) - before
        await someone.press("1")
        assert someone.session.answers["mirror.people_pleasing"] == "yes"


async def test_a_nought_waits_for_the_next_key_and_no_longer() -> None:
    async with showing("origins", {"origins_gate": "look"}) as someone:
        await someone.press("0", "down", "3")
        assert someone.session.answers["origins"] == ("unmet",)


async def test_a_second_nought_ticks_nothing() -> None:
    async with showing("origins", {"origins_gate": "look"}) as someone:
        await someone.press("0", "0")
        assert someone.session.answers.get("origins") is None
        await someone.press("3")
        assert someone.choices.marked == {11}


async def test_whoever_stays_or_has_seen_support_is_back_at_the_card() -> None:
    async with showing("people_pleasing.1", {}) as someone:
        await someone.press(*["tab"] * 3, "enter")
        assert isinstance(someone.app.screen, Leaving)
        await someone.press("1")
        assert someone.focused is someone.choices
        await someone.press(*["tab"] * 4, "enter")
        assert isinstance(someone.app.screen, Support)
        await someone.press("escape")
        assert someone.focused is someone.choices


async def test_no_key_is_lost_in_a_view_that_is_gone() -> None:
    async with showing("page.patterns", {}) as someone:
        gone = someone.reading.view
        await someone.press("enter")
        assert someone.card == "people_pleasing.1"
        someone.app.screen.set_focus(gone)  # as a click does that comes while the view is taken away
        await someone.press("3")
        assert someone.card == "people_pleasing.2"
