"""How one leaves, and where one begins the next time."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from flows.cards import Answer
from flows.file_store import FileStore
from flows.session import Session
from flows.store import NoStore, Store
from tests.conftest import THE_PACK
from tests.kept import put_by
from tests.people import NOON
from tests.tui.full.showing import REFLECTION, Someone, everything, showing, started
from tui import exits, starting
from tui.full.asking import Leaving
from tui.full.elsewhere import Elsewhere
from tui.full.enlarge import Enlarge
from tui.full.reading import PAUSE

KEEPING: dict[str, Answer] = everything() | {"keep_place": "yes", "keep": "all"}
NOT_YET: dict[str, Answer] = KEEPING | {"keep": None}
WORDS = THE_PACK.interface


def files(store: Store) -> list[Path]:
    return [file for folder in (store.places, store.summaries) for file in folder.glob("*")]


def code(someone: Someone) -> int | None:
    return someone.app.return_value


async def leave(someone: Someone, choice: str) -> None:
    await someone.press("ctrl+q", choice)


async def test_kept_it_goes_on_at_the_very_card(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await leave(someone, "1")
        assert code(someone) == exits.LEFT_EARLY
        assert someone.app.last_words == (WORDS.keeping.place_kept,)
    async with started(store) as someone:
        assert "You stopped part-way" in someone.words
        assert "Welcome back" in someone.words
        await someone.press("1")
        assert someone.card == "perfectionism.4"
        await someone.press("enter")
        assert someone.card == "perfectionism.5"


async def test_begun_anew_the_old_answers_are_forgotten(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await leave(someone, "1")
    async with started(store) as someone:
        await someone.press("3", "left", "3")
        assert "Shall we keep it" in someone.words
        assert len(files(store)) == 1
        await someone.press("2")
        assert someone.card == "page.welcome"
        assert someone.session.answers == {}
        assert files(store) == []


async def test_another_is_begun_beside_it_and_either_is_gone_on_with(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await leave(someone, "1")
    async with started(store) as someone:
        assert WORDS.stopped.choose not in someone.words
        await someone.press("3", "1")
        assert someone.card == "page.welcome"
        await leave(someone, "1")
    async with started(store) as someone:
        await someone.press("3")
        assert "A closer look, 6 of 16" in someone.words
        assert "Welcome" in someone.words
        await someone.press("2", "1")
        assert someone.card == "perfectionism.4"
        await leave(someone, "1")
    assert len(files(store)) == 2


async def test_one_of_several_is_deleted(store: FileStore) -> None:
    for hours, card in enumerate(("structure", "own_words", "perfectionism.4")):
        put_by(store, Session(REFLECTION, NOON, KEEPING, card), starting.now() - datetime.timedelta(hours=hours))
    async with started(store) as someone:
        await someone.press("3", "2", "2", "1", "2", "2", "2")
        assert WORDS.history.deleted in someone.words
        assert "In your own words" not in someone.words
        await someone.press("left")
        assert WORDS.stopped.choose in someone.words
        await someone.press("3", "1", "2", "2", "left")
        assert WORDS.stopped.choose not in someone.words
    assert len(files(store)) == 1


async def test_looked_at_and_left_the_place_stays(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await leave(someone, "1")
    for keys in (("5",), ("ctrl+q",)):
        async with started(store) as someone:
            await someone.press(*keys)
            assert code(someone) == exits.LEFT_EARLY
        assert len(files(store)) == 1


async def test_forgotten_nothing_is_left(store: FileStore) -> None:
    async with showing("own_words", KEEPING, store) as someone:
        await someone.press("x")
        await leave(someone, "2")
        assert code(someone) == exits.DONE
        assert someone.app.last_words == (WORDS.keeping.forgotten,)
    assert files(store) == []
    assert not store.places.exists()


@pytest.mark.parametrize("staying", ["3", "escape", "left", "b"])
async def test_stayed_nothing_has_changed(staying: str, store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        before = someone.text
        await leave(someone, staying)
        assert someone.text == before


async def test_without_a_store_nobody_is_offered_to_keep_anything() -> None:
    async with showing("perfectionism.4", KEEPING, NoStore()) as someone:
        await someone.press("ctrl+q")
        assert WORDS.leaving.keep not in someone.words
        assert WORDS.screen.not_erased[:40] in someone.words


@pytest.mark.parametrize("between", [(), ("f2",), ("down",)])
async def test_asked_to_leave_while_asking_one_is_gone(between: tuple[str, ...], store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await someone.press("ctrl+q", *between, "ctrl+q")
        assert code(someone) == exits.INTERRUPTED
        assert someone.app.last_words == ()
    assert len(files(store)) == 1


async def test_enter_waits_for_a_choice(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await someone.press("ctrl+q", "enter")
        assert isinstance(someone.app.screen, Leaving)
        assert WORDS.screen.waits_for_choice in someone.words


@pytest.mark.parametrize("keeps", [True, False])
async def test_the_number_that_forgets_is_always_the_same(keeps: bool, store: FileStore) -> None:
    async with showing("perfectionism.4", NOT_YET, store if keeps else NoStore()) as someone:
        await someone.press("ctrl+q")
        assert someone.choices.labels[1] == WORDS.leaving.forget


async def test_a_finished_reflection_leaves_no_place_and_one_summary(store: FileStore) -> None:
    async with showing("keep", NOT_YET, store) as someone:
        await someone.press("1")
        (file,) = files(store)
        assert str(file.name) in "".join(someone.text.split())
        await someone.press("left", "3", "left", "1")
        (other,) = files(store)
        assert other != file
        await someone.press("enter")
        assert code(someone) == exits.DONE
        assert someone.app.last_words == (WORDS.keeping.saved.format(place=other),)


async def refused(tmp_path: Path) -> FileStore:
    (tmp_path / "taken").write_text("a file in the place of a folder")
    return FileStore(tmp_path / "places", tmp_path / "taken" / "summaries")


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_a_summary_that_cannot_be_saved_can_be_gone_on_without(key: str, tmp_path: Path) -> None:
    async with showing("keep", NOT_YET, await refused(tmp_path)) as someone:
        await someone.press("1")
        assert isinstance(someone.app.screen, Elsewhere)
        await someone.press("enter")
        assert WORDS.protecting.nothing in someone.words, "it is nowhere else: nobody goes without it by a slip"
        await someone.press(key)
        assert someone.card == "page.goodbye"
        assert WORDS.keeping.unsaved in someone.words


async def test_left_with_help_over_it_the_summary_is_said_not_to_be_saved(tmp_path: Path) -> None:
    store = await refused(tmp_path)
    async with showing("keep", NOT_YET, store) as someone:
        await someone.press("1", "f2", "ctrl+q")
        assert code(someone) == exits.DONE
        assert someone.app.last_words == (WORDS.keeping.unsaved,)
    assert not files(store)


async def test_no_page_is_turned_under_the_question_how_to_leave(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    async with showing("keep", NOT_YET, store) as someone:
        await someone.burst("1", "ctrl+q")
        await someone.pilot.pause(2 * PAUSE)
        assert isinstance(someone.app.screen, Leaving)
        assert someone.card == "keep"
        await someone.press("3", "enter")
        assert someone.card == "page.goodbye"


async def test_two_enters_at_once_answer_it_once(tmp_path: Path) -> None:
    async with showing("keep", NOT_YET, await refused(tmp_path)) as someone:
        await someone.press("1")
        elsewhere = someone.app.screen
        assert isinstance(elsewhere, Elsewhere)
        elsewhere.action_without()
        elsewhere.action_without()
        await someone.pilot.pause()
        assert WORDS.keeping.unsaved in someone.words


async def test_or_be_saved_in_another_folder(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    async with showing("keep", NOT_YET, await refused(tmp_path), size=(120, 30)) as someone:
        await someone.press("1", *"/nowhere", "enter")
        assert isinstance(someone.app.screen, Elsewhere)
        await someone.press(*str(other), "enter")
        assert someone.card == "page.goodbye"
    assert len(list(other.iterdir())) == 1


async def test_a_place_that_cannot_be_kept_is_told_until_the_page_is_turned(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file in the place of a folder")
    store = FileStore(tmp_path / "taken" / "places", tmp_path)
    async with showing("keep_place", {"age": "18_or_over"}, store) as someone:
        await someone.press("1")
        assert "could not be kept" in someone.words
        while someone.card == "page.patterns":
            assert "could not be kept" in someone.words
            await someone.press("enter")
        assert "could not be kept" not in someone.words


async def test_what_went_wrong_is_still_told_after_the_pause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    (tmp_path / "taken").write_text("a file in the place of a folder")
    store = FileStore(tmp_path / "taken" / "places", tmp_path)
    async with showing("keep_place", {"age": "18_or_over"}, store) as someone:
        await someone.press("1")
        await someone.until(lambda: someone.card == "page.patterns")
        assert "could not be kept" in someone.words


async def test_a_window_made_larger_under_something_else_is_uncovered(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await someone.resize(30, 10)
        await someone.press("f2")
        await someone.resize(80, 24)
        await someone.press("escape")
        assert not isinstance(someone.app.screen, Enlarge)
        await someone.press("1")
        assert someone.card == "perfectionism.5"


async def test_a_window_made_smaller_under_something_else_is_covered(store: FileStore) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await someone.press("f2")
        await someone.resize(30, 8)
        await someone.press("escape")
        assert WORDS.screen.enlarge in someone.words


async def test_a_place_is_gone_after_thirty_days(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    async with showing("perfectionism.4", KEEPING, store) as someone:
        await leave(someone, "1")
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=31)
    monkeypatch.setattr("tui.starting.now", lambda: later)
    async with started(store) as someone:
        assert someone.card == "page.welcome"
    assert files(store) == []
