"""Looking back on the full screen, and from any result to the answers behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from flows.cards import Answer
from flows.file_store import FileStore
from flows.saved import read
from flows.store import NoStore
from flows.unfolding import sections
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.people import lowest, walked
from tests.tui import keepsakes
from tests.tui.full.showing import REFLECTION, UNLIKE, Someone, everything, showing, started
from tui import exits
from tui.full.app import Worthwhile
from tui.full.rows import Rows
from tui.looking_back import history

WORDS = THE_PACK.interface
QUIET: dict[str, Answer] = walked(REFLECTION, lowest).answers | {"keep": "all"}


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home


@asynccontextmanager
async def looking(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Someone]:
    app = Worthwhile(THE_PACK, None, NoStore(), "dusk", errand=history(THE_PACK, FileStore(folder, folder)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Someone(app, pilot)


@a_few("size", UNLIKE, always=UNLIKE[:1])
async def test_one_is_found_read_copied_and_deleted_by_digits_and_enter(
    store: FileStore, at_home: Path, size: tuple[int, int]
) -> None:
    keepsakes.saved(store.summaries, 2)
    async with looking(store.summaries, size) as someone:
        assert WORDS.history.ask in someone.words
        await someone.press("1", "1")
        assert WORDS.results.patterns in someone.words
        for _ in range(40):
            if "What would you like to do" not in someone.words:
                await someone.press("enter")
        assert "What would you like to do with the reflection of 2 March 2026" in someone.words
        await someone.press("2", "1", "1")
        assert "Your copy is in ~/2026-03-02-summary.html." in someone.words
        await someone.press("4", "2")
        assert WORDS.history.deleted in someone.words
        await someone.press("left")
        assert someone.app.return_value == exits.DONE
    assert [file.name for file in at_home.iterdir()] == ["2026-03-02-summary.html"]
    assert len(list(store.summaries.iterdir())) == 1


async def test_back_and_escape_lead_out_of_everything(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 2)
    async with looking(store.summaries) as someone:
        await someone.press("2", "1", "enter", "left", "left")
        assert "What would you like to do" in someone.words
        await someone.press("3", "1")
        assert THE_PACK.interface.comparing.title in someone.words
        await someone.press("escape", "escape", "escape")
        assert someone.app.return_value == exits.DONE


async def test_the_keys_of_the_foot_can_be_tapped(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    async with looking(store.summaries) as someone:
        await someone.press("1")
        await someone.click("#back")
        assert WORDS.history.ask in someone.words
        await someone.click("#support")
        assert THE_PACK.support.title in someone.words
        await someone.press("escape")
        await someone.click("#leave")
        assert someone.app.return_value == exits.DONE


async def test_rows_open_from_the_first_page_on(store: FileStore) -> None:
    found = keepsakes.saved(store.summaries, 6)
    begins_with_rows = [bool(sections(THE_PACK, read(file))[0].rows) for file in found]
    async with looking(store.summaries) as someone:
        await someone.press(str(begins_with_rows.index(True) + 1), "1")
        assert isinstance(someone.focused, Rows)
        await someone.press("down", "space")
        assert WORDS.screen.opens not in someone.words


async def test_ctrl_q_leaves_from_anywhere(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    for keys in ((), ("1",), ("1", "1"), ("1", "2"), ("1", "2", "1", "3"), ("1", "4")):
        async with looking(store.summaries) as someone:
            await someone.press(*keys, "ctrl+q")
            assert someone.app.return_value == exits.DONE


async def test_a_hostile_file_is_words_and_a_damaged_one_a_sentence(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    keepsakes.hostile(store.summaries)
    keepsakes.damaged(store.summaries)
    async with looking(store.summaries, (120, 67)) as someone:
        await someone.press("1")
        assert "It is left as it is." in someone.words
        await someone.press("left", "2", "1")
        seen = ""
        while WORDS.results.strengths not in someone.words:
            await someone.press("enter")
            seen += someone.text
        assert "[red]x[/red] [@click=app.quit]y[/]" in someone.words
        assert seen.replace("\n", "").isprintable()
        assert someone.app.failure is None


async def test_a_folder_is_typed_and_declined(store: FileStore, tmp_path: Path) -> None:
    keepsakes.saved(store.summaries, 1)
    other = tmp_path / "other"
    other.mkdir()
    async with looking(store.summaries) as someone:
        await someone.press("1", "2", "3", "2", *str(other), "enter")
        assert "-summary.txt." in someone.words
        await someone.press("2", "3", "2", "escape")
        assert "Where would you like it?" in someone.words
        await someone.press("left")
        assert "What would you like to do" in someone.words
    assert len(list(other.iterdir())) == 1


# The start card.


async def test_somebody_who_saved_a_summary_can_look_back_or_begin_anew(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    async with started(store) as someone:
        assert WORDS.starting.ask_again in someone.words
        await someone.press("2", "left")
        assert WORDS.starting.ask_again in someone.words
        await someone.press("3")
        assert someone.card == "page.welcome"
    async with started(store) as someone:
        await someone.press("5")
        assert someone.app.return_value == exits.LEFT_EARLY
        assert someone.app.last_words == ()


async def test_whoever_asked_for_a_flow_is_not_asked_again(store: FileStore) -> None:
    keepsakes.saved(store.summaries, 1)
    async with started(store, flow="brief") as someone:
        assert someone.card == "page.brief_welcome"


# From a result to the answers behind it.


async def to_preferences(someone: Someone) -> None:
    while WORDS.results.preferences not in someone.words:
        await someone.press("enter")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_answer_is_changed_and_one_is_back_where_one_was(size: tuple[int, int]) -> None:
    async with showing("results", everything(), size=size) as someone:
        await to_preferences(someone)
        await someone.press("1")
        assert "thoughts lead" in someone.words
        await someone.press("c")
        assert someone.card == "structure"
        await someone.press("1")
        assert someone.card == "results"
        assert WORDS.results.preferences in someone.words or "The shape of a session" in someone.words
        assert "a clear plan for each session" in someone.words
        assert someone.session.answers["structure"] == 2


async def test_what_a_change_opens_is_asked_first() -> None:
    async with showing("results", QUIET, size=(80, 40)) as someone:
        await someone.press("enter", "enter")
        await someone.press("c", "2", "1", "5")
        assert someone.card == "page.closer_look"
        await someone.press("enter", "5", "5", "5", "1")
        assert someone.card == "page.mirror"
        await someone.press("enter")
        assert someone.card == "mirror.perfectionism"
        while someone.card != "results":
            await someone.press("1")
        assert WORDS.results.patterns in someone.words
        assert "shows a lot" in someone.words
        assert isinstance(someone.focused, Rows)


async def test_back_from_a_visit_leads_to_the_results_and_nothing_has_changed() -> None:
    async with showing("results", everything()) as someone:
        before = dict(someone.session.answers)
        await to_preferences(someone)
        await someone.press("down", "c", "left")
        assert someone.card == "results"
        assert WORDS.results.preferences in someone.words
        await someone.press("c", "left")
        assert someone.card == "results"
        assert someone.session.answers == before


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_keys_that_come_at_once_end_nothing(size: tuple[int, int]) -> None:
    async with showing("results", everything(), size=size) as someone:
        for turned in ("enter", "left"):
            await someone.press("enter", "down", "down", "down", "down", "down")
            await someone.burst(turned, "c")
            await someone.press("escape", "escape")
        await someone.burst("c", "c", "c")
        assert someone.app.failure is None
        assert someone.card == "results"


async def test_one_is_back_at_the_same_approach_wherever_it_stands_now() -> None:
    async with showing("results", {**everything(), "structure": 0, "warm": 0}, size=(80, 60)) as someone:
        while WORDS.results.approaches not in someone.words:
            await someone.press("enter")
        last = len(THE_PACK.approaches)
        await someone.press(str(last))
        title = someone.words.split("How sure")[0]
        shown = next(approach.title for approach in THE_PACK.approaches if approach.title in title)
        await someone.press("c")
        while someone.card != "results" or not someone.reading.is_active:
            await someone.press("1")
        assert shown in someone.words


async def test_with_nothing_behind_it_the_whole_part_is_asked_about() -> None:
    async with showing("results", {"age": "18_or_over"}, size=(80, 60)) as someone:
        while WORDS.results.approaches not in someone.words:
            await someone.press("enter")
        await someone.press("1", "c")
        assert WORDS.changing.what in someone.words
        assert "The shape of a session" in someone.words


async def test_the_key_can_be_tapped_and_leaving_is_asked_about_over_its_question() -> None:
    async with showing("results", everything()) as someone:
        await someone.press("enter")
        await someone.click("#change")
        assert WORDS.changing.what in someone.words
        await someone.press("ctrl+q")
        assert WORDS.leaving.ask in someone.words
        await someone.press("escape")
        assert WORDS.changing.what in someone.words
        await someone.press("escape")
        assert someone.card == "results"


# The last page.


async def test_a_copy_can_be_taken_along_at_the_end(store: FileStore, at_home: Path) -> None:
    async with showing("keep", everything() | {"keep": None}, store) as someone:
        await someone.press("3")
        assert someone.card == "page.goodbye"
        assert WORDS.screen.copy_hint in someone.words
        await someone.press("c", "1", "1")
        assert "Your copy is in ~/2" in someone.words
        await someone.press("c", "ctrl+q")
        assert someone.app.return_value == exits.DONE
    (copy,) = at_home.iterdir()
    assert copy.suffix == ".html"
    assert list(store.summaries.glob("*")) == []


async def test_support_over_the_folder_of_a_copy_and_leaving_keep_the_summary(store: FileStore) -> None:
    async with showing("keep", everything() | {"keep": None}, store) as someone:
        await someone.press("1", "c", "1", "2", "f2", "ctrl+q")
        assert someone.app.return_value == exits.DONE
    assert len(list(store.summaries.glob("*.json"))) == 1


async def test_with_nowhere_to_save_no_copy_is_offered() -> None:
    async with showing("page.goodbye", everything()) as someone:
        await someone.press("c")
        assert WORDS.history.copy_as not in someone.words
        assert WORDS.screen.copy not in someone.words.split()
