"""A few of the person's own words on the full screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste
from textual.widget import Widget

from flows.file_store import FileStore
from tests.conftest import THE_PACK
from tests.tui.full.showing import Someone, everything, showing
from tui.full.text_view import Writing

WORDS = THE_PACK.interface

LIMIT = 2000


def writing(someone: Someone) -> Writing:
    return someone.reading.query_one(Writing)


async def paste(someone: Someone, text: str) -> None:
    writing(someone).post_message(Paste(text))
    await someone.pilot.pause()


async def test_enter_goes_on_and_ctrl_j_starts_a_line() -> None:
    async with showing("own_words", {}) as someone:
        await someone.press(*"one", "ctrl+j", *"two", "enter")
        assert someone.session.answers["own_words"] == "one\ntwo"
        assert someone.card != "own_words"


async def test_what_is_typed_right_after_enter_does_not_get_lost_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    async with showing("own_words", {}) as someone:
        await someone.burst(*"abc", "enter", "enter", "x", "left")
        await someone.pilot.pause(0.5)
        assert str(someone.session.answers["own_words"]).startswith("abc")


async def test_skip_says_what_it_drops_before_it_does() -> None:
    async with showing("own_words", {"own_words": "mine"}) as someone:
        await someone.click("#skip")
        assert someone.card == "own_words"
        assert "Skip drops what you wrote" in someone.words
        await someone.press("!")
        await someone.click("#skip")
        assert someone.card == "own_words"
        await someone.click("#skip")
        assert someone.session.answers["own_words"] is None
        assert someone.card != "own_words"
        assert "Skip drops what you wrote" not in someone.words


async def test_what_was_skipped_before_is_told_until_something_is_written() -> None:
    async with showing("own_words", {"own_words": None}) as someone:
        assert "You skipped this before, and that is fine." in someone.words
        await someone.press("x")
        await someone.until(lambda: someone.session.answers["own_words"] == "x")
        assert "You skipped this before, and that is fine." not in someone.words


async def test_whoever_comes_back_writes_on_at_the_end() -> None:
    async with showing("own_words", {"own_words": "first"}) as someone:
        await someone.press(*" more")
        assert someone.written == "first more"


async def test_nothing_written_is_no_answer() -> None:
    async with showing("own_words", {}) as someone:
        await someone.press("space", "enter")
        assert someone.session.answers["own_words"] is None


async def test_what_is_too_long_does_not_get_in_and_that_is_said() -> None:
    async with showing("own_words", {}) as someone:
        await paste(someone, "a" * LIMIT + "b")
        assert someone.written == "a" * LIMIT
        assert "the first 2000 characters are kept" in someone.words
        await someone.press("home", "x")
        assert someone.written == "a" * LIMIT
        await someone.until(lambda: someone.session.answers.get("own_words") == "a" * LIMIT)
        assert "the first 2000 characters are kept" in someone.words


async def test_a_paste_takes_the_place_of_what_is_selected() -> None:
    async with showing("own_words", {"own_words": "a" * LIMIT}) as someone:
        writing(someone).move_cursor((0, 0))
        await someone.press(*["shift+right"] * 4)
        await paste(someone, "bb")
        assert someone.written == "bb" + "a" * (LIMIT - 4)


async def test_nothing_goes_to_the_clipboard_and_nothing_is_taken_away_for_it() -> None:
    async with showing("own_words", {"own_words": "mine"}) as someone:
        await someone.press("home", "shift+end", "ctrl+c", "escape")
        await someone.press("home", "shift+end", "ctrl+x")
        assert someone.written == "mine"
        assert someone.app.clipboard == ""


@pytest.mark.parametrize(("tabs", "key"), [(1, "back"), (2, "skip"), (3, "leave"), (4, "support")])
async def test_tab_comes_to_every_key_while_writing(tabs: int, key: str) -> None:
    async with showing("own_words", {}) as someone:
        await someone.press(*"half", *["tab"] * tabs)
        assert isinstance(someone.focused, Widget)
        assert someone.focused.id == key
        assert "Tab  Back" in someone.lines[-1]


@pytest.mark.parametrize("way", ["back", "leave", "rest"])
async def test_a_half_written_text_is_kept_wherever_one_goes(way: str, tmp_path: Path) -> None:
    store = FileStore(tmp_path, tmp_path)
    answers = everything() | {"keep_place": "yes", "own_words": None}
    async with showing("own_words", answers, store) as someone:
        await someone.press(*"half a se")
        match way:
            case "back":
                await someone.click("#back")
                await someone.press(*["enter"] * 1)
            case "leave":
                await someone.press("ctrl+q", "escape")
            case "rest":
                await someone.until(lambda: b"half a se" in b"".join(f.read_bytes() for f in tmp_path.iterdir()))
        assert someone.written == "half a se"
        assert b"half a se" in b"".join(file.read_bytes() for file in tmp_path.iterdir())


async def test_a_key_that_erases_does_so_before_what_is_typed_after_it() -> None:
    async with showing("own_words", {"own_words": "old"}) as someone:
        await someone.burst("ctrl+u", *"newer", "backspace", "backspace", *"s!")
        await someone.pilot.pause()
        assert writing(someone).text == "news!"


async def test_ctrl_u_clears_the_line_wherever_in_it_one_is() -> None:
    async with showing("own_words", {"own_words": "one\ntwo"}) as someone:
        await someone.press("left", "ctrl+u", *"new")
        assert writing(someone).text == "one\nnew"


@pytest.mark.parametrize("back", ["escape", "x"])
async def test_from_a_key_below_the_field_one_is_back_in_it_by_escape_and_by_typing_on(back: str) -> None:
    async with showing("own_words", {"own_words": "one"}) as someone:
        await someone.press("tab", back, *"xyz")
        assert writing(someone).text.removeprefix("onex" if back == "x" else "one") == "xyz"


async def test_space_still_presses_a_key_below_the_field() -> None:
    async with showing("own_words", {"own_words": "one"}) as someone:
        await someone.press("tab", "tab", "space")
        assert WORDS.screen.skip_drops in someone.words


async def test_what_typing_does_to_words_that_one_comes_back_to_is_told() -> None:
    async with showing("own_words", {"own_words": "one"}) as someone:
        assert WORDS.screen.writes_on in someone.words
        await someone.press("!")
        assert WORDS.screen.writes in someone.words


async def test_a_key_that_moves_does_so_before_what_is_typed_after_it() -> None:
    async with showing("own_words", {"own_words": "old"}) as someone:
        await someone.burst("left", "left", *"ver", "home", *"c")
        await someone.pilot.pause()
        assert writing(someone).text == "coverld"


def paper_under(someone: Someone, words: str) -> object:
    """Of what is drawn alone, the colour behind it."""
    (style,) = (each.style for strip in someone.strips for each in strip if each.text.strip() == words)
    return style and style.bgcolor


async def test_a_key_that_has_no_cap_while_one_writes_is_lit_once_tab_has_come_to_it() -> None:
    async with showing("own_words", {}) as someone:
        before = paper_under(someone, "Skip")
        await someone.press("tab", "tab")
        assert paper_under(someone, "Skip") != before
        await someone.press("tab")
        assert paper_under(someone, "Skip") == before


async def test_after_tab_a_key_is_no_longer_for_the_field() -> None:
    async with showing("own_words", {"own_words": "old"}) as someone:
        await someone.burst("tab", "left")
        await someone.pilot.pause()
        assert someone.card != "own_words"


async def test_the_left_arrow_leads_back_where_nothing_is_written() -> None:
    async with showing("own_words", {}) as someone:
        await someone.press("x", "left", "delete")
        assert someone.card == "own_words"
        await someone.press("left")
        assert someone.card != "own_words"
