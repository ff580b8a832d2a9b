"""Getting ready for a first session in plain lines."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import pytest

from flows.file_store import FileStore
from flows.preparing.lines import lines
from flows.session import Session
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.flows.preparing.getting_ready import POLISHER, PREPARATION
from tests.kept import place_in
from tests.people import NOON
from tests.tui import keepsakes
from tests.tui.lines.talking import Talked, to_the_end
from tui import exits, places, starting
from tui.dialogue.starting import converse
from tui.lines.console import Console
from tui.lines.talk import LineTalk
from tui.saved import Known
from tui.starting import at_home

WORDS = THE_PACK.interface
TO_BRINGS_ME = ["", "2"]
"""The welcome, and no place to keep."""
TO_THE_PAGE = [*TO_BRINGS_ME, "", "", ":s", ":s", "s", ":s", ":s", "", ":s", *[""] * 5]
"""What is offered is taken, all else is passed over; and the page's own first lines."""


def talk(typed: Iterable[str], known: Summary | None = POLISHER, flow: str | None = "preparation") -> Talked:
    source, out = io.StringIO("".join(f"{line}\n" for line in typed)), io.StringIO()
    code = converse(
        LineTalk(Console(source, out), WORDS), THE_PACK, flow, at_home(), known=Known(known) if known else None
    )
    return Talked(out.getvalue(), code, source.read())


def saved() -> list[Path]:
    return list(places.finished().glob("*.json"))


def test_what_is_offered_is_told_and_enter_takes_it() -> None:
    talked = talk([*TO_BRINGS_ME, ""])
    own = str(POLISHER.own_words)
    assert f"Suggested: {own}" in talked.text
    assert "Suggested: Perfectionism: feeling that what I do is never good enough; Self-criticism" in talked.text
    assert talked.last.startswith(WORDS.lines.ask_some_again.strip()) is False  # the input ended before it was asked
    assert WORDS.lines.ask_some_again.strip() in talked.text


@pytest.mark.parametrize("typed", ["", "q"])
def test_a_page_that_nothing_is_kept_of_closes_at_the_second_time_of_asking(typed: str) -> None:
    talked = talk([*TO_THE_PAGE, *[""] * 5, "2", typed, "b", "2", typed, typed])
    assert talked.text.count(WORDS.preparing.nowhere) == 2
    assert talked.text.rstrip().endswith(WORDS.lines.ask_end_copy.strip())
    assert (talked.code, talked.unread) == (exits.DONE, "")


def test_more_than_fit_are_not_taken() -> None:
    talked = talk([*TO_BRINGS_ME, *[":s", "0", "0", ":s", ":s", "", ":s"], "1 2 3 4", "1 2 3"])
    assert WORDS.lines.too_many.format(most=3) in talked.text
    assert "You chose: How do you usually work" in talked.text


def test_what_to_expect_is_open_at_any_time_and_told_among_the_keys() -> None:
    page = THE_PACK.expectations[7]
    talked = talk([*TO_BRINGS_ME, ":e", "8", "", "9", "?"])
    assert talked.text.count(WORDS.expecting.ask) == 2
    assert page.title in talked.text
    assert WORDS.expecting.help in talked.text.split("Getting ready")[1]
    after = talked.text.rsplit(WORDS.expecting.ask, 1)[1]
    assert THE_PACK.preparation.brings_me.text in after
    assert WORDS.expecting.help_text in after


def test_leaving_while_reading_what_to_expect_asks_how() -> None:
    talked = talk([*TO_BRINGS_ME, ":e", "q", "2"])
    assert WORDS.leaving.ask in talked.text
    assert talked.code == exits.DONE


def test_lines_are_left_out_put_back_and_changed() -> None:
    typed = [*TO_THE_PAGE, "1", "1", "", "2", "c", "1", "I polish.", "", "", *[""] * 6, "1", ""]
    talked = talk(typed)
    assert talked.text.count("(left out) ") == 3  # once more after its neighbour was changed
    assert talked.text.index("(left out) I rewrite") < talked.text.index("(left out) Self-criticism")
    assert "1 I polish.\n2 (left out) Self-criticism" in talked.text
    (file,) = saved()
    assert "I polish." in file.read_text()
    assert "harshly" not in file.read_text()
    assert "I rewrite emails" in file.read_text()


def test_skipping_the_page_puts_nothing_back() -> None:
    talk([*TO_THE_PAGE, "1", *["s"] * 5, "1", ""])
    (file,) = saved()
    assert "I rewrite emails" not in file.read_text()


def test_a_page_from_the_end_of_a_reflection() -> None:
    talked = talk([*to_the_end("1"), "p", *TO_BRINGS_ME], None, "reflection")
    assert WORDS.lines.ask_end_prepare.strip() in talked.text
    assert THE_PACK.pages.preparation.title in talked.text
    assert THE_PACK.preparation.brings_me.text in talked.text
    assert len(saved()) == 1


def test_what_was_made_is_named_a_page_and_not_put_beside_another() -> None:
    talk([*TO_THE_PAGE, *[""] * 9, "1", ""])
    keepsakes.saved(places.finished(), 1)
    talked = talk(["2", "1", "b", "b", "5"], None, None)
    assert f"({WORDS.preparing.row})" in talked.text
    assert WORDS.history.compare not in talked.text
    reflection = talk(["2", "2", "3", "1", "b", "b", "5"], None, None)
    assert "those are not put side by side" in reflection.text


def test_the_start_of_it_offers_what_was_saved() -> None:
    keepsakes.saved(places.finished(), 2)
    talked = talk(["2", "2", "", "2"], None)
    assert WORDS.preparing.ask in talked.text
    assert WORDS.preparing.which in talked.text
    assert THE_PACK.pages.preparation.title in talked.text


def test_the_page_that_was_saved_last_is_the_first_to_be_offered() -> None:
    keepsakes.saved(places.finished(), 1)
    talk([*TO_THE_PAGE, *[""] * 7, "1", ""])
    talked = talk(["1", ""], None)
    assert "1 Change my page of " in talked.text
    assert "2 With my reflection of " in talked.text
    assert "1 I rewrite emails" in talked.text


def test_a_page_that_is_gone_meanwhile_is_not_said_to_be_as_it_was() -> None:
    talk([*TO_THE_PAGE, *[""] * 7, "1", ""])
    talk(["1", "q", "1"], None)
    (page,) = saved()
    page.unlink()
    talked = talk(["1", "q", "2"], None)
    assert talked.last == WORDS.keeping.forgotten


def test_leaving_a_page_that_is_changed_forgets_the_changes_alone() -> None:
    talk([*TO_THE_PAGE, *[""] * 7, "1", ""])
    talked = talk(["1", "q", "2"], None)
    assert f"2 {WORDS.leaving.forget_changes}" in talked.text
    assert WORDS.leaving.forget not in talked.text
    assert talked.last == f"{WORDS.keeping.forgotten} {WORDS.preparing.as_before}"
    (page,) = saved()
    assert "I rewrite emails" in page.read_text()


def test_one_that_will_not_do_is_named_and_one_is_asked_again() -> None:
    folder = places.finished()
    keepsakes.saved(folder, 1)
    keepsakes.damaged(folder)
    talked = talk(["2", "1", "b"], None)
    assert talked.text.count(WORDS.preparing.ask) == 2
    assert "is not a summary from worthwhile" in talked.text


def test_a_place_is_gone_on_with_or_given_up(tmp_path: Path) -> None:
    talk(["", "1", "A line.", "", "5"])
    store = FileStore(places.unfinished(), places.finished())
    assert place_in(store, "preparation", starting.now())
    again = talk(["1"], None)
    assert "You stopped part-way through your page" in again.text
    assert "What you notice" in again.text
    talk(["2", "b"], None)
    assert place_in(store, "preparation", starting.now())
    talk(["2", "2", "", "2"], None)
    assert place_in(store, "preparation", starting.now()) is None


def test_every_line_of_a_page_is_told() -> None:
    ready = Session(PREPARATION, NOON, known=POLISHER)
    ready.go_to("sheet")
    text = talk([*TO_THE_PAGE, *[""] * 12]).text
    for line in lines(ready.path):
        assert line.text in text


def test_a_saved_page_is_changed_from_the_history_and_takes_its_place() -> None:
    talk([*TO_THE_PAGE, *[""] * 7, "1", ""])
    (before,) = saved()
    talked = talk(["2", "1", "3", "", "1", *[""] * 7, "1", ""], None, None)
    assert THE_PACK.preparation.keep_changed.options[0].text in talked.text
    (after,) = saved()
    assert after != before
    assert "I rewrite emails" not in after.read_text()


def test_the_second_line_of_ones_own_words_stands_under_the_first() -> None:
    assert "1 I rewrite emails five times.\n  Then I send none." in talk(TO_THE_PAGE).text


@pytest.mark.parametrize("away", [["b", "b", ""], ["q", "1"], ["q", "3"]])
def test_what_was_left_out_stays_so_wherever_one_goes(away: list[str]) -> None:
    talk([*TO_THE_PAGE, "1", *away, *[""] * 9, "1", ""])
    kept = [*saved(), *places.unfinished().glob("*.json")]
    place = place_in(FileStore(places.unfinished(), places.finished()), "preparation", starting.now())
    assert kept
    assert place is None or place.answers["sheet"] == ("brings_me",)
    assert not [file for file in saved() if "I rewrite emails" in file.read_text()]


def test_a_line_that_was_left_out_stays_so_whatever_its_words() -> None:
    talked = talk([*TO_THE_PAGE, "1", "c", "", "", *[""] * 6])
    assert talked.text.count("(left out) ") == 2  # as it was when one is back
    talked = talk([*TO_THE_PAGE, "1", "c", "I polish.", "", "", *[""] * 6])
    assert "(left out) I polish." in talked.text
