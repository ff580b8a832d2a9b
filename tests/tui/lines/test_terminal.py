"""Plain lines in a real terminal."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.tui.places import kept, stopped_at
from tests.tui.terminal import Terminal
from tui import exits

PAGE, PART, LAST_PART = "help: ", "next part: ", "all of it. Enter to go on: "
AGE = [(PAGE, ""), ("1 or 2: ", "1")]
KEYS = [(PART, ""), (LAST_PART, "")]


def enter(terminal: Terminal, *replies: tuple[str, str]) -> None:
    """Wait for each prompt, and type a reply."""
    for prompt, reply in replies:
        terminal.until(prompt)
        terminal.press(reply + "\r")


def to_the_first_question(terminal: Terminal, *, keep_place: str) -> None:
    enter(terminal, *AGE, *KEYS, ("1 or 2: ", keep_place), (PAGE, ""))
    terminal.until("1 to 5: ")


def to_the_results_in_brief(terminal: Terminal) -> None:
    enter(terminal, (PART, ""), (LAST_PART, ""), ("1 or 2: ", "1"))
    terminal.press("\r" + "3\r" * 10 + "\r2\r\r" + "3\r" * 7 + "1\r")
    terminal.until("What your answers suggest")


def places(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "state").rglob("*.json"))


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_words_are_never_cut_at_the_edge(columns: int) -> None:
    with Terminal("--lines", columns=columns, rows=60) as terminal:
        shown = terminal.until(PAGE)
    assert not [line for line in shown.split("\n") if len(line) >= columns]
    assert "It is not a diagnosis." in " ".join(shown.split())


def test_results_come_part_by_part_and_no_escape_code_ever_does(tmp_path: Path) -> None:
    with Terminal("--lines", "--brief") as terminal:
        to_the_results_in_brief(terminal)
        assert "What shows up" not in terminal.until("to change an answer: ")
        terminal.press("\r")
        assert "What shows up" in terminal.until("to change an answer: ")
        terminal.press("\r")
        while "That is all of it." not in terminal.until("Enter "):
            terminal.press("\r")
        terminal.press("\r")
        terminal.until("Which would you like to ask about?")
        terminal.press("2\r1\r\r")
        assert terminal.ended() == exits.DONE
        assert "\x1b" not in terminal.text
    (summary,) = (tmp_path / "data").rglob("*.json")
    assert json.loads(summary.read_bytes())["ask_about"] == ["cbt"]


def test_ctrl_c_asks_how_to_leave_and_staying_shows_the_card_again() -> None:
    with Terminal("--lines") as terminal:
        to_the_first_question(terminal, keep_place="2")
        terminal.press("\x03")
        terminal.until("1 to 3: ")
        terminal.press("3\r")
        assert "I say yes when I would rather say no." in terminal.until("1 to 5: ")


@pytest.mark.parametrize(
    ("keep_place", "said"), [("1", "Your place is kept."), ("2", "Nothing you answered here was kept.")]
)
def test_a_second_ctrl_c_leaves_at_once(tmp_path: Path, keep_place: str, said: str) -> None:
    with Terminal("--lines") as terminal:
        to_the_first_question(terminal, keep_place=keep_place)
        terminal.press("\x03")
        terminal.until("1 to 3: ")
        terminal.press("\x03")
        terminal.until(said)
        assert terminal.ended() == exits.INTERRUPTED
    assert len(places(tmp_path)) == (1 if keep_place == "1" else 0)


def test_ctrl_d_ends_the_input() -> None:
    with Terminal("--lines") as terminal:
        to_the_first_question(terminal, keep_place="1")
        terminal.press("\x04")
        terminal.until("The input ended here. Your place is kept.")
        assert terminal.ended() == exits.LEFT_EARLY


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_the_place_is_kept(tmp_path: Path, number: signal.Signals) -> None:
    with Terminal("--lines") as terminal:
        to_the_first_question(terminal, keep_place="1")
        terminal.press("4\r")
        terminal.until("1 to 5: ")
        terminal.signal(number)
        assert terminal.ended() == exits.TERMINATED
        assert "Traceback" not in terminal.text
    (place,) = places(tmp_path)
    assert json.loads(place.read_bytes())["answers"]["people_pleasing.1"] == 3


def test_killed_at_any_moment_every_answer_is_there_whose_next_card_was_shown(tmp_path: Path) -> None:
    for answers in range(1, 8):
        with Terminal("--lines") as terminal:
            if answers == 1:
                to_the_first_question(terminal, keep_place="1")
            else:
                terminal.until("1 to 5: ")
                terminal.press("1\r")
                terminal.until("1 to 5: ")
            terminal.press("2\r")
            terminal.until("1 to 5: ")
            terminal.process.kill()
        (place,) = places(tmp_path)
        given = json.loads(place.read_bytes())["answers"]
        assert sum(name.partition(".")[2].isdigit() for name in given) == answers


def test_the_very_first_interrupt_shows_no_traceback() -> None:
    with Terminal("--lines") as terminal:
        terminal.until("What you type and read")
        terminal.press("\x03\x03")
        assert terminal.ended() in (exits.INTERRUPTED, -signal.SIGINT)  # a shell calls both 130
        assert "Traceback" not in terminal.text


def test_back_in_the_results_leads_to_the_part_before() -> None:
    with Terminal("--lines", "--brief", "--no-save") as terminal:
        to_the_results_in_brief(terminal)
        terminal.press("\r")
        terminal.until("What shows up")
        terminal.press("\r")
        terminal.until("Where it may have begun")
        terminal.press("b\r")
        terminal.until("What shows up")
        terminal.press("b\r")
        terminal.until("What your answers suggest")


def test_a_terminal_of_one_column_is_no_end() -> None:
    with Terminal("--lines", columns=1) as terminal:
        terminal.until("part: ")
        assert terminal.process.poll() is None


def test_what_does_not_fit_the_window_comes_page_by_page() -> None:
    with Terminal("--lines", "--no-save", columns=40, rows=15) as terminal:
        terminal.until(PART)
        terminal.press("h\r")
        pages = [terminal.until(PART)]
        while pages[-1].endswith(PART):
            terminal.press("\r")
            pages.append(terminal.until(PART, "for other places: "))
    assert all(page.count("\n") <= 15 for page in pages)  # the first ends the line that was typed
    words = " ".join("".join(pages).split())
    assert "Support now" in words
    assert "Samaritans: 116 123" in words


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_lines_written_before_a_signal_are_kept(number: signal.Signals) -> None:
    stopped_at("own_words")
    with Terminal("--lines") as terminal:
        enter(terminal, ("1 to 5: ", "1"), ("leaves it as it is.\n", "one"), ("to go on: ", "two"))
        terminal.until("to go on: ")
        terminal.signal(number)
        assert terminal.ended() == exits.TERMINATED
    place = kept()
    assert place is not None
    assert place.answers["own_words"] == "one\ntwo"


def test_skipping_a_part_leads_to_the_next_and_never_past_who_can_help() -> None:
    with Terminal("--lines", "--no-save", columns=40, rows=15) as terminal:
        enter(terminal, (PART, ""))
        while terminal.until(PART, "1 or 2: ", "? for help: ", "go on: ").endswith("1 or 2: ") is False:
            terminal.press("\r")
        terminal.press("2\r")
        while not terminal.until(PART, "Childline").endswith("Childline"):
            terminal.press("s\r")
