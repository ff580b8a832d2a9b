"""Getting ready for a first session on the full screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import textual.constants

from flows.cards import Answer
from flows.file_store import FileStore
from flows.flow import brief
from flows.store import Store
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.flows.preparing.getting_ready import POLISHER, PREPARATION, session
from tests.kept import place_in, put_by
from tests.people import NOON, adult
from tests.tui import keepsakes
from tests.tui.full.showing import SIZES, UNLIKE, Someone, showing, started
from tui import exits, starting
from tui.full.breathing_view import BreathingView
from tui.full.sheet_view import SheetView
from tui.numbering import digits

WORDS = THE_PACK.interface
A_PAGE: dict[str, Answer] = {
    "brings_me": "I rewrite emails.",
    "bring": ("perfectionism",),
    "helped": "Running.",
    "quiet": ("wait", "page"),
}
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


@asynccontextmanager
async def ready_at(
    card: str,
    answers: Mapping[str, Answer] | None = None,
    store: Store | None = None,
    *,
    known: Summary | None = POLISHER,
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[Someone]:
    """Somebody who has come as far as a card."""
    given = {**adult(), **(answers or {})}
    async with showing(card, given, store, flow=PREPARATION, known=known, size=size) as someone:
        yield someone


# What is offered.


async def test_what_is_offered_stands_in_the_field_and_is_no_answer_until_enter() -> None:
    async with ready_at("brings_me") as someone:
        assert someone.written == POLISHER.own_words
        await someone.press("tab", "enter")
        assert not someone.session.is_answered_at("brings_me")
        await someone.press("enter", "enter")
        assert someone.card == "brings_me"
        await someone.press("enter")
        assert someone.session.answers["brings_me"] == POLISHER.own_words


async def test_it_can_be_put_otherwise_or_dropped() -> None:
    async with ready_at("brings_me") as someone:
        await someone.press("end", *" Help.")
        await someone.press("enter")
        assert someone.session.answers["brings_me"] == f"{POLISHER.own_words} Help."
        await someone.press("left")
        await someone.press("tab", "tab", "enter", "enter")  # the second one drops what was written
        assert someone.session.answers["brings_me"] is None


async def test_what_is_typed_takes_the_place_of_what_is_only_offered() -> None:
    async with ready_at("brings_me") as someone:
        assert WORDS.screen.offered in someone.words
        await someone.press(*"Mine.")
        assert someone.written == "Mine."
        await someone.press("enter", "left", *" And more.")
        assert someone.written == "Mine. And more."


async def test_what_was_written_over_in_haste_comes_back_and_it_is_told_what_typing_does() -> None:
    async with ready_at("brings_me") as someone:
        await someone.press("x", "ctrl+z")
        assert someone.written == POLISHER.own_words
        assert WORDS.screen.offered in someone.words
        await someone.press("right")
        assert WORDS.screen.offered not in someone.words
        await someone.press("x")
        assert someone.written == f"{POLISHER.own_words}x"


async def test_what_is_taken_back_is_so_before_the_key_after_it() -> None:
    async with ready_at("brings_me") as someone:
        await someone.burst("x", "ctrl+z", "end", "y")
        await someone.pilot.pause()
        assert someone.written == f"{POLISHER.own_words}y"


async def test_to_the_end_of_what_is_offered_and_on_in_one_burst() -> None:
    async with ready_at("brings_me") as someone:
        await someone.burst("end", *" Help.")
        await someone.pilot.pause()
        assert someone.written == f"{POLISHER.own_words} Help."


async def test_ticks_are_offered_too_and_enter_takes_them() -> None:
    async with ready_at("bring") as someone:
        assert someone.text.count("✓") == 2
        await someone.press("5", "enter")
        assert someone.session.answers["bring"] == ("perfectionism",)


async def test_a_fourth_question_does_not_fit() -> None:
    async with ready_at("questions") as someone:
        await someone.press("1", "2", "3", "4")
        assert WORDS.screen.too_many.format(most=3) in someone.words
        await someone.press("1", "4", "enter")
        assert someone.session.answers["questions"] == ("training", "experience", "goals")


async def test_the_goal_so_far_stands_above_the_next_step() -> None:
    async with ready_at("goal.possible", {"goal.wish": "be braver", "goal.place": "At the gym"}) as someone:
        assert "So far: Be braver. Where, and with whom: At the gym." in someone.words
        await someone.press("5")
        assert someone.card == "goal.possible"
        await someone.press("enter")
        assert someone.card == "goal.smaller_1"
        assert "So far: Be braver. Where, and with whom: At the gym." in someone.words


# What to expect.


@a_few(
    "card",
    ("page.preparation", "keep_place", "bring", "goal.possible", "sheet", "page.ready"),
    always=("goal.possible", "sheet"),
)
async def test_what_to_expect_opens_over_a_card_and_changes_nothing(card: str, tmp_path: Path) -> None:
    async with ready_at(card, A_PAGE | {"goal.wish": "be braver"}, FileStore(tmp_path, tmp_path)) as someone:
        before = dict(someone.session.answers)
        await someone.press("e")
        assert WORDS.expecting.ask in someone.words
        await someone.press("4")
        assert THE_PACK.expectations[3].title in someone.words
        await someone.press("enter", "enter")
        assert WORDS.expecting.ask in someone.words
        await someone.press("9")
        assert (someone.card, dict(someone.session.answers)) == (card, before)
        assert someone.app.screen is someone.reading


async def test_it_opens_while_somebody_writes_too() -> None:
    async with ready_at("helped") as someone:
        await someone.press("e")
        assert someone.written == "e"
        await someone.click("#more")
        assert WORDS.expecting.ask in someone.words
        await someone.press("escape")
        assert someone.written == "e"


async def test_pressed_twice_at_once_it_is_closed_by_closing_it() -> None:
    async with ready_at("bring") as someone:
        await someone.burst("e", "e")
        await someone.until(lambda: WORDS.expecting.ask in someone.words)
        await someone.press("escape")
        await someone.press("escape")
        assert someone.app.screen is someone.reading


# The page.


@a_few("size", SIZES, always=UNLIKE)
async def test_every_line_can_be_left_out_and_put_back(size: tuple[int, int]) -> None:
    async with ready_at("sheet", A_PAGE, size=size) as someone:
        view = someone.reading.view
        assert isinstance(view, SheetView)
        for line in view.lines:
            await someone.press("down", "space")
            assert dict(someone.session.answers)["sheet"] == (line.id,)
            assert f"· (left out) {line.text.split()[0]}" in someone.text
            await someone.press("space")
            assert not someone.session.answers["sheet"]
        await someone.press("1", "enter", *["enter"] * 9)
        assert someone.session.answers["sheet"] == ("brings_me",)


@pytest.mark.parametrize(("line", "card"), [(0, "brings_me"), (1, "wording.noticed.perfectionism")])
async def test_a_line_is_changed_and_one_is_back_at_it(line: int, card: str) -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        await someone.press(*["down"] * (line + 1), "c")
        assert someone.card == card
        await someone.press("end", *" And more.", "enter")
        assert someone.card == "sheet"
        assert someone.choices.here == line
        assert someone.choices.labels[line].endswith(" And more.")


async def test_whoever_changes_a_line_has_come_no_less_far() -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        thread = someone.lines[2]
        assert "━" in thread
        await someone.press("down", "c")
        assert someone.card == "brings_me"
        assert someone.lines[2] == thread


async def test_without_a_line_at_hand_it_is_said_how_to_come_to_one() -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        await someone.press("c")
        assert (someone.card, WORDS.sheet.change_how in someone.words) == ("sheet", True)


async def test_skipping_it_puts_nothing_back() -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        await someone.press("1", "s")
        assert someone.card == "page.ready"
        assert someone.session.answers["sheet"] == ("brings_me",)


async def test_a_page_without_a_line_says_so() -> None:
    async with ready_at("sheet", known=None) as someone:
        assert WORDS.sheet.nothing in someone.words
        await someone.press("enter")
        assert someone.card == "page.ready_empty"


@pytest.mark.parametrize(
    ("card", "keys", "answers"),
    [
        ("goal.small", ["x", "enter"], {"goal.wish": "be braver", "goal.camera": "say hello"}),
        ("act.value", ["x", "enter"], {"tastes": ("act",), "act.thought": "too much"}),
        ("sheet", ["1"], A_PAGE),
    ],
)
async def test_one_goes_on_in_the_middle(
    card: str, keys: list[str], answers: dict[str, Answer], tmp_path: Path
) -> None:
    store = FileStore(tmp_path, tmp_path)
    async with ready_at(card, {**answers, "keep_place": "yes"}, store) as someone:
        await someone.press(*keys)
        there, given = someone.card, dict(someone.session.answers)
        await someone.press("ctrl+q", "1")
        assert someone.app.return_value == exits.LEFT_EARLY
    async with started(store) as someone:
        assert "You stopped part-way through your page" in someone.words
        await someone.press("1")
        assert someone.card == there
        assert someone.session.known == POLISHER
        private = {"act.thought", "act.value", "age"}
        kept = {name: answer for name, answer in given.items() if name not in private}
        assert dict(someone.session.answers) == kept


# Where one begins.


async def test_from_the_last_page_of_a_reflection(tmp_path: Path) -> None:
    async with showing("page.goodbye", store=FileStore(tmp_path, tmp_path)) as someone:
        assert WORDS.preparing.key in someone.words
        summary = someone.session.summary(someone.reading.clock())
        await someone.press("p")
        assert someone.card == "page.preparation"
        known = someone.session.known
        assert known
        assert known.patterns == summary.patterns


async def test_from_something_that_was_saved(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 2)
    async with started(store, flow="preparation") as someone:
        assert WORDS.preparing.ask in someone.words
        await someone.press("2", "2")
        assert someone.card == "page.preparation"
        assert someone.session.known
        assert someone.session.known.finished_at.day == 1


async def test_from_the_page_that_was_saved_last_unless_a_reflection_came_after_it(store: FileStore) -> None:
    store.save(session(A_PAGE).summary(NOON))
    async with started(store, flow="preparation") as someone:
        await someone.press("1")
        assert someone.card == "sheet"
    keepsakes.saved(store.summaries, 2)
    async with started(store, flow="preparation") as someone:
        await someone.press("1")
        assert someone.card == "page.preparation"


async def test_from_nothing_and_what_to_expect_before_that(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    async with started(store, flow="preparation") as someone:
        await someone.press("4")
        assert WORDS.expecting.ask in someone.words
        await someone.press("left", "3")
        assert someone.card == "page.preparation"
        assert someone.session.known is None


async def test_where_nothing_was_saved_it_begins_with_its_first_page(store: FileStore) -> None:
    async with started(store, flow="preparation") as someone:
        assert someone.card == "page.preparation"


async def test_from_the_start_card(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    async with started(store) as someone:
        await someone.press("1", "1")
        assert someone.card == "page.preparation"
        assert someone.session.known


# Slow breathing.

BREATHING: dict[str, Answer] = {"tastes": ("cft",)}
AT_BREATHING = "page.taste_breathing.cft"


def shape(someone: Someone) -> list[str]:
    return [line for line in someone.lines if set(line) & set("▀▄█") and set(line.strip()) <= set("▀▄█")]


@every_size
async def test_nothing_moves_where_nothing_may(size: tuple[int, int]) -> None:
    async with ready_at(AT_BREATHING, BREATHING, size=size) as someone:
        view = someone.reading.view
        assert isinstance(view, BreathingView)
        assert not view.shape.is_moving
        assert WORDS.breathing.rests in someone.words
        assert shape(someone)
        assert WORDS.screen.more not in someone.words
        await someone.press("enter")
        assert someone.card == "taste.cft"


@pytest.mark.real
async def test_the_shape_grows_rests_under_support_and_stops_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textual.constants, "TEXTUAL_ANIMATIONS", "full")
    async with ready_at(AT_BREATHING, BREATHING) as someone:
        view = someone.reading.view
        assert isinstance(view, BreathingView)
        before = shape(someone)
        await someone.until(lambda: len(shape(someone)) > len(before))
        await someone.press("f2")
        assert not view.shape.is_moving
        await someone.press("escape")
        assert view.shape.is_moving
        await someone.press("space")
        assert not view.shape.is_moving
        still = shape(someone)
        await someone.pilot.pause(0.5)
        assert shape(someone) == still
        await someone.press("space")
        await someone.resize(40, 15)
        await someone.until(lambda: WORDS.breathing.inward in someone.words)
        await someone.press("enter")
        await someone.until(lambda: someone.card == "taste.cft")
        assert not view.shape.is_moving


async def test_a_page_beside_one_that_was_stopped_is_asked_about_first(tmp_path: Path) -> None:
    store = FileStore(tmp_path, tmp_path)
    async with showing("page.goodbye", store=store) as someone:
        put_by(store, session(A_PAGE), starting.now())
        await someone.press("p")
        assert "Shall we keep it" in someone.words
        await someone.press("left")
        assert someone.card == "page.goodbye"
        await someone.press("p", "2")
        assert someone.card == "page.preparation"
    assert place_in(store, "preparation", starting.now()) is None


async def test_a_reflection_can_be_begun_and_a_page_gone_on_with(store: FileStore) -> None:
    async with ready_at("helped", {**A_PAGE, "keep_place": "yes"}, store) as someone:
        await someone.press("ctrl+q", "1")
    async with started(store) as someone:
        for words in (WORDS.preparing.go_on, WORDS.preparing.another, WORDS.starting.begin):
            assert words in someone.words
        await someone.press("3")
        assert someone.card == "page.welcome"
    assert place_in(store, "preparation", starting.now())
    async with started(store) as someone:
        await someone.press("1")
        assert someone.card == "helped"


async def test_a_saved_page_is_changed_from_the_history_and_takes_its_place(store: FileStore) -> None:
    store.save(session(A_PAGE).summary(NOON))
    async with started(store) as someone:
        await someone.press("2", "1")
        assert WORDS.preparing.change in someone.words
        await someone.press("3")
        assert someone.card == "sheet"
        await someone.press("1", "enter", "enter")
        assert someone.card == "keep"
        await someone.press("1")
        await someone.until(lambda: someone.card != "keep")
        assert someone.card == "page.ready"
    (file,) = store.summaries.glob("*.json")
    assert "I rewrite emails." not in file.read_text()


# What is told no longer than it holds.


async def test_that_too_many_are_ticked_is_told_until_one_is_taken_away() -> None:
    async with ready_at("questions", {"questions": ("goals", "helping", "privacy")}) as someone:
        await someone.press("1")
        assert WORDS.screen.too_many.format(most=3) in someone.words
        await someone.press("4")
        assert WORDS.screen.too_many.format(most=3) not in someone.words


async def test_that_it_is_too_long_is_told_until_it_is_shorter_and_room_before_that() -> None:
    too_long = WORDS.lines.too_long.format(limit=160)
    async with ready_at("not_yet") as someone:
        await someone.press(*"x" * 130)
        await someone.until(lambda: "Room for 30 more characters." in someone.words)
        await someone.press(*"x" * 31)
        await someone.until(lambda: too_long in someone.words)
        await someone.press("backspace")
        await someone.until(lambda: too_long not in someone.words)
        assert "Room for 1 more characters." in someone.words


async def test_skipping_the_page_is_not_told_when_one_comes_back_to_it(store: FileStore) -> None:
    async with ready_at("keep", {**A_PAGE, "sheet": None}, store) as someone:
        await someone.press("left")
        assert someone.card == "sheet"
        assert WORDS.lines.remembered_passed not in someone.words


async def test_a_page_is_taken_along_where_nothing_is_kept_and_its_copy_is_named_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    async with ready_at("page.ready", A_PAGE) as someone:
        assert WORDS.preparing.copy_hint in someone.words
        await someone.press("c", "1", "1", "enter", "enter")
    (copy,) = tmp_path.glob("*.html")
    assert someone.app.last_words == (WORDS.history.copied.format(place=f"~/{copy.name}"),)


@a_few("size", SIZES, always=UNLIKE[:1])
@pytest.mark.parametrize("key", ["enter", "ctrl+q"])
async def test_a_page_that_nothing_is_kept_of_closes_at_the_second_time_of_asking(
    key: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with ready_at("page.ready", A_PAGE, FileStore(tmp_path, tmp_path), size=size) as someone:
        for _ in range(2):
            await someone.press(*["pagedown"] * 3, key)
            assert WORDS.preparing.nowhere in someone.words
            assert someone.app.is_running
            await someone.press("left", "2")  # the question is another each time one comes to the end
        await someone.press(*["pagedown"] * 3, key, key)
        assert not someone.app.is_running


async def test_leaving_while_a_copy_is_asked_about_tells_it_there(tmp_path: Path) -> None:
    async with ready_at("page.ready", A_PAGE, FileStore(tmp_path, tmp_path)) as someone:
        await someone.press("c", "ctrl+q")
        assert WORDS.preparing.nowhere in someone.words
        assert WORDS.history.copy_as in someone.words
        await someone.press("ctrl+q")
        assert not someone.app.is_running


@pytest.mark.parametrize(("card", "answers"), [("page.ready", {**A_PAGE, "keep": "all"}), ("page.ready_empty", {})])
async def test_a_page_that_is_kept_or_empty_closes_at_once(
    card: str, answers: dict[str, Answer], tmp_path: Path
) -> None:
    async with ready_at(card, answers, FileStore(tmp_path, tmp_path), known=None) as someone:
        await someone.press("left", "1" if answers else "2", "pagedown", "enter")
        assert not someone.app.is_running


async def test_that_there_is_more_below_is_told_beside_what_else_there_is_to_say() -> None:
    async with ready_at("page.ready", A_PAGE) as someone:
        assert f"{WORDS.preparing.copy_hint} ↓ {WORDS.screen.more}" in someone.words
        await someone.press("pagedown")
        assert WORDS.screen.more not in someone.words


async def test_whoever_points_at_a_row_is_not_asked_to_choose_one_any_more() -> None:
    async with ready_at("goal.possible", {"goal.wish": "be braver"}) as someone:
        await someone.press("enter")
        assert WORDS.screen.waits in someone.words
        await someone.press("7")
        assert WORDS.screen.waits not in someone.words


@a_few("size", SIZES, always=UNLIKE[:1])
@pytest.mark.parametrize("back", [("enter",), ("tab", "enter")])
@a_few("number", (4, 9), always=(4,))
async def test_whoever_comes_back_from_changing_a_line_sees_it(
    number: int, back: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with ready_at("sheet", A_PAGE, size=size) as someone:
        await someone.press(*["down"] * number, "c", *back)
        assert someone.card == "sheet"
        assert "›" in someone.text


async def test_a_line_that_is_left_out_by_its_number_comes_into_sight_and_what_is_below_it_does_not() -> None:
    async with ready_at("sheet", A_PAGE, size=(40, 15)) as someone:
        view = someone.reading.view
        assert isinstance(view, SheetView)
        await someone.press(*digits(5))
        *_, left_out, below = view.lines[:7]
        assert f"· (left out) {left_out.text}" in someone.words
        assert below.text not in someone.words


async def test_the_words_of_a_line_are_written_over_until_they_are_somebodys_own() -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        await someone.press("down", "down", "c", *"Mine.", "enter", "c", *" Still.", "enter")
        assert "Mine. Still." in someone.words


@pytest.mark.parametrize("line", [1, 2])
async def test_a_line_that_was_left_out_stays_so_whatever_its_words(line: int) -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        await someone.press(str(line), "c", "tab", "enter")
        assert someone.card == "sheet"
        out = someone.session.answers["sheet"]
        assert isinstance(out, tuple)
        assert len(out) == 1
        await someone.press("c", "enter")
        assert someone.session.answers["sheet"] == out
        await someone.press("c", "end", "!", "enter")
        assert someone.session.answers["sheet"] == out
        assert "!" in someone.choices.labels[line - 1]


async def test_ticks_are_not_skipped_without_a_word() -> None:
    async with ready_at("needs") as someone:
        await someone.press("1", "s")
        assert WORDS.screen.skip_drops_ticks in someone.words
        assert someone.card == "needs"
        await someone.press("s")
        assert someone.session.answers["needs"] is None


async def test_the_way_on_stands_below_the_last_line_of_the_page() -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        while f"Enter {WORDS.screen.go_on}" not in someone.words:
            await someone.press("pagedown")
        await someone.click(".go-on")
        assert someone.card == "page.ready"


@a_few("card", ["bring", "page.preparation"], always=["bring"])
async def test_whoever_is_still_typing_opens_and_skips_nothing(card: str) -> None:
    async with ready_at(card) as someone:
        await someone.burst(*"they see us")
        await someone.pilot.pause()
        assert someone.card == card
        assert WORDS.expecting.ask not in someone.words
        assert WORDS.screen.not_written in someone.words
        assert not someone.session.is_answered
        await someone.pilot.pause(0.5)
        await someone.press("e")
        assert WORDS.expecting.ask in someone.words


async def test_what_was_stopped_stays_so_under_what_was_opened_over_it() -> None:
    async with ready_at("page.taste_breathing.cft", {"tastes": ("cft",)}) as someone:
        view = someone.reading.query_one(BreathingView)
        view.shape.begin()
        await someone.press("space", "f2", "f2")
        assert not view.shape.is_moving
        await someone.press("space", "f2")
        assert not view.shape.is_moving
        await someone.press("f2")
        assert view.shape.is_moving == someone.reading.pauses


@a_few("gap", [0, 3], always=[0])
async def test_support_opened_with_a_choice_in_one_burst_lies_over_what_was_chosen(gap: int) -> None:
    async with ready_at("bring") as someone:
        await someone.press("e")
        await someone.burst("1", "f2", gap=gap)
        await someone.pilot.pause(0.2)
        await someone.press("f2")
        await someone.pilot.pause(0.2)
        assert THE_PACK.expectations[0].title in someone.words
        await someone.press("left")
        assert WORDS.expecting.ask in someone.words
        await someone.press("left")
        assert someone.card == "bring"


@pytest.mark.parametrize(
    ("keys", "possible"),
    [("10", 10), ("1", 1), ("9", 9), ("110", 10), ("25", 5), ("08", 8), ("100", 10), ("0", None)],
)
async def test_on_a_scale_a_number_of_two_digits_is_typed_as_it_stands(keys: str, possible: int | None) -> None:
    async with ready_at("goal.possible", {"goal.wish": "be braver"}) as someone:
        await someone.press(*keys, "enter")
        assert someone.session.answers.get("goal.possible") == possible


async def test_a_line_of_several_rows_is_cleared_whole() -> None:
    async with ready_at("wording.goal", {"wording.goal": "one two three " * 20, "goal.wish": "be braver"}) as someone:
        await someone.press("ctrl+u", *"Mine.")
        assert someone.written == "Mine."


async def test_what_became_of_the_page_that_was_changed_is_told(store: FileStore) -> None:
    store.save(session(A_PAGE).summary(NOON))
    async with started(store, flow="preparation") as someone:
        await someone.press("1", "enter", "enter", "1")
        await someone.until(lambda: someone.card == "page.ready")
        await someone.press("pagedown")
        assert WORDS.preparing.replaced in someone.words
        await someone.press("left", "s", "pagedown")
        assert WORDS.preparing.as_before in someone.words


async def test_the_short_reflection_leads_to_a_copy_and_no_further(tmp_path: Path) -> None:
    async with showing("page.hand_over", store=FileStore(tmp_path, tmp_path), flow=brief(THE_PACK)) as someone:
        assert WORDS.screen.copy_alone in someone.words
        assert WORDS.screen.copy_hint not in someone.words


async def test_a_line_that_is_left_out_says_so_in_words() -> None:
    told = WORDS.sheet.left_out.format(line="I rewrite emails.")
    async with ready_at("sheet", A_PAGE) as someone:
        assert told not in someone.words
        await someone.press("1")
        assert told in someone.words
        await someone.press("1")
        assert told not in someone.words


async def test_how_lines_after_the_ninth_are_reached_is_told_where_there_are_so_many() -> None:
    async with ready_at("sheet", A_PAGE) as someone:
        assert WORDS.sheet.toggles_many in someone.words
    async with ready_at("sheet", {"helped": "Tea."}, known=None) as someone:
        assert WORDS.sheet.toggles in someone.words
