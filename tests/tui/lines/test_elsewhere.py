"""In plain lines: from the results to an answer behind them, a copy on the last page, and looking back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.tui import keepsakes
from tests.tui.lines.talking import Talked, talk, to_the_end
from tui import exits, places

WORDS = THE_PACK.interface


def at_the_results(*typed: str, then: str = "2") -> Talked:
    """Somebody who skipped everything, at the results; the last of what is typed goes on."""
    *passed, on, ask_about, keep = to_the_end(then)
    return talk([*passed, *typed, on, ask_about, keep])


def left_behind(tmp_path: Path) -> dict[str, object]:
    (file,) = (tmp_path / "data").rglob("*.json")
    tree: dict[str, object] = json.loads(file.read_bytes())
    return tree


def test_an_answer_behind_the_results_is_changed_and_they_are_told_again(tmp_path: Path) -> None:
    talked = at_the_results("c", "7", "1", then="1")
    assert f"{WORDS.changing.what}\n1 People-pleasing\n" in talked.text
    assert "7 The shape of a session\n" in talked.text
    assert talked.text.count(THE_PACK.pages.results.body.split(".")[0]) == 2
    assert "The shape of a session: you would like a clear plan for each session." in talked.text
    answers = left_behind(tmp_path)["answers"]
    assert isinstance(answers, dict)
    assert answers["structure"] == 2


def test_one_of_several_answers_is_chosen_by_what_was_said() -> None:
    talked = at_the_results("c", "5", "1", "5")
    asked = talked.text.split(WORDS.changing.which)[1].split("\n")
    assert asked[1] == "1 I speak to myself more harshly than I would to a friend. You skipped this."
    assert 'You said "nearly always" to "I speak to myself' not in talked.text  # one of six is too little to say
    assert talked.text.count("I speak to myself more harshly than I would to a friend.") == 3


def test_back_from_the_list_changes_nothing() -> None:
    talked = at_the_results("c", "5", "b", "b")
    assert talked.text.count(THE_PACK.pages.results.title) == 2
    assert talked.code == exits.DONE


def test_leaving_from_the_list_is_asked_about() -> None:
    talked = at_the_results("c", "q", "3")
    assert WORDS.leaving.ask in talked.text


def test_a_copy_is_taken_along_on_the_last_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    talked = talk([*to_the_end("3"), "c", "1", "1", ""])
    assert "Your copy is in ~/" in talked.text
    (copy,) = (tmp_path / "home").iterdir()
    assert keepsakes.is_private(copy)
    assert copy.suffix == ".html"
    assert not list((tmp_path / "data").rglob("*.json"))


def test_people_who_can_help_are_a_key_away_while_a_folder_is_named(tmp_path: Path) -> None:
    talked = talk([*to_the_end("3"), "c", "1", str(len(folders())), "h", "", "b", ""])
    assert THE_PACK.support.title in talked.text
    assert talked.text.count(WORDS.history.ask_folder) == 2
    assert list(tmp_path.glob("*.html")) == []


def folders() -> list[str]:
    """The places that a copy may go to, as they are offered."""
    asked = talk([*to_the_end("3"), "c", "1"]).text.split(WORDS.history.copy_where)[1]
    return [line for line in asked.split("\n") if line[:1].isdigit() and " to " not in line]


def test_with_nowhere_to_save_no_copy_is_offered() -> None:
    assert WORDS.history.copy not in talk(["", "2"], keeping=False).text


def test_somebody_who_saved_a_summary_can_look_back_and_then_begin() -> None:
    keepsakes.saved(places.finished(), 2)
    talked = talk(["2", "1", "1", "", "b", "b", "3", "", "1"], None)
    assert WORDS.starting.ask_again in talked.text
    assert WORDS.history.ask in talked.text
    assert WORDS.results.patterns in talked.text
    assert THE_PACK.pages.welcome.title in talked.text


def test_leaving_while_looking_back_is_leaving() -> None:
    keepsakes.saved(places.finished(), 2)
    assert talk(["2", "1", "q"], None).code == exits.DONE
    later = talk(["5"], None)
    assert (later.code, WORDS.keeping.place_kept in later.text) == (exits.LEFT_EARLY, False)
