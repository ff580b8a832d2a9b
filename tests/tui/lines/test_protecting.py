"""Protecting what is kept, in lines, in prompts and where nothing else is asked: on a real terminal."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from flows.flow import FLOWS
from flows.protection import KEY, protect, protection_with
from flows.session import Session
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.kept import put_by
from tests.people import NOON, anyone, summed_up
from tests.protected import RECIPIENT, SEALED_KEY, is_hidden
from tests.protected import WORDS as PASSPHRASE
from tests.tui.full_terminal.screen import Screen
from tests.tui.terminal import WORTHWHILE, Terminal
from tui import exits, places, starting

WORDS = THE_PACK.interface.protecting
REFLECTION = FLOWS["reflection"](THE_PACK)
CANARY = "kookaburra"


@pytest.fixture
def locked() -> Path:
    """A place and a summary, sealed: the file of the summary."""
    store = starting.at_home()
    file = store.summaries / KEY.format(number="")
    protect(store.summaries, protection_with(RECIPIENT, file))
    file.write_bytes(SEALED_KEY)
    answers = {"age": "18_or_over", "keep_place": "yes", "own_words": CANARY}
    put_by(store, Session(REFLECTION, NOON, answers, "perfectionism.2"), starting.now())
    return store.save(summed_up(REFLECTION, {**anyone(REFLECTION, 1), "own_words": CANARY}))


def alone(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Without any terminal."""
    return subprocess.run([WORTHWHILE, *arguments], capture_output=True, text=True, start_new_session=True)


def test_a_line_that_is_typed_is_not_shown_and_what_it_opens_is(locked: Path) -> None:
    with Terminal("--lines") as terminal:
        shown = terminal.modes_now()
        terminal.until("leave it closed: ")
        terminal.press(PASSPHRASE + "\r")
        terminal.until(WORDS.opening)
        terminal.until("1 Go on where I stopped")
        terminal.until("1 to ")
        assert terminal.modes_now() == shown
        assert PASSPHRASE not in terminal.text
        terminal.press("q\r")
        assert terminal.ended() == exits.LEFT_EARLY


def test_one_goes_on_without_and_opens_it_later(locked: Path) -> None:
    with Terminal("--lines") as terminal:
        terminal.until("leave it closed: ")
        terminal.press("b\r")
        assert "It is all still there." in terminal.until("It is good to see you again")
        terminal.press("3\r")
        terminal.until("leave it closed: ")
        terminal.press("b\r")
        assert "(protected)" in terminal.until("1: ")
        terminal.press("1\r")
        terminal.until("1 Open it")
        terminal.press("1\r")
        terminal.until("leave it closed: ")
        terminal.press(PASSPHRASE + "\r")
        terminal.until("1 Read it")


def test_support_and_leaving_are_there_while_it_is_asked(locked: Path) -> None:
    with Terminal("--lines") as terminal:
        terminal.until("leave it closed: ")
        terminal.press("h\r")
        terminal.until("Samaritans")
        terminal.press("\r")
        terminal.until("leave it closed: ")
        shown = terminal.modes_now()
        terminal.press("\x03")
        assert terminal.ended() == exits.LEFT_EARLY
        assert terminal.modes_now() != shown, "what is typed is shown again"


def test_in_prompts_there_is_a_mark_for_each_letter(locked: Path) -> None:
    with Terminal("--plain", "history") as terminal:
        terminal.until("Enter means: Go on without it.")
        terminal.press("purple")
        terminal.until("******")
        terminal.press(PASSPHRASE.removeprefix("purple") + "\r")
        terminal.until("1 March 2026")
        assert "purple" not in terminal.text


def test_what_is_named_is_opened_at_the_terminal_and_goes_where_it_was_sent(locked: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    with Terminal("export", "1", "-o", str(copy)) as terminal:
        terminal.until("leave it closed: ")
        terminal.press(f"no, {PASSPHRASE}\r")
        terminal.until(WORDS.wrong)
        terminal.until("leave it closed: ")
        terminal.press(PASSPHRASE + "\r")
        assert terminal.ended() == exits.DONE
        assert CANARY not in terminal.text
    assert CANARY in copy.read_text()
    assert is_hidden(locked, CANARY.encode())


def test_a_key_file_that_is_sealed_opens_a_note_too(locked: Path) -> None:
    with Terminal("open", str(locked), "--identity", str(locked.with_name("key.age"))) as terminal:
        terminal.until("leave it closed: ")
        terminal.press(PASSPHRASE + "\r")
        terminal.until(CANARY)
        assert terminal.ended() == exits.DONE


@pytest.mark.parametrize(("typed", "code"), [("b\r", 65), ("q\r", 130), ("\x03", 130), ("\x04", 130)])
def test_whoever_gives_no_passphrase_is_told_that_it_stays_closed(typed: str, code: int, locked: Path) -> None:
    with Terminal("show", "1", "--lines") as terminal:
        terminal.until("leave it closed: ")
        terminal.press(typed)
        assert terminal.ended() == code
        assert ("1 is protected, and was not opened" in " ".join(terminal.text.split())) == (code == exits.BAD_INPUT)


def test_a_slip_of_enter_shows_no_passphrase_that_is_typed_after_it(locked: Path) -> None:
    with Terminal("show", "1", "--lines") as terminal:
        for _ in range(2):
            terminal.until("leave it closed: ")
            terminal.press("\r")
            terminal.until(THE_PACK.interface.lines.nothing_typed)
        terminal.press(PASSPHRASE + "\r")
        terminal.until(CANARY)
        assert terminal.ended() == exits.DONE
        assert PASSPHRASE not in terminal.text


@pytest.mark.parametrize("command", [("show", "1", "--lines"), ("--lines", "history")])
def test_where_it_got_lost_how_it_is_protected_that_is_mended_first(command: tuple[str, ...], locked: Path) -> None:
    (places.finished() / "protection.json").unlink()
    with Terminal(*command) as terminal:
        terminal.until("passphrase mends that")
        terminal.until("leave it closed: ")
        terminal.press(PASSPHRASE + "\r")
        terminal.until(WORDS.mended)
        terminal.until("Enter to finish")
        terminal.press("\r")
        terminal.until(CANARY if "show" in command else "1: ")
        assert "(protected)" not in terminal.text


def test_q_leaves_from_the_people_who_can_help(locked: Path) -> None:
    with Terminal("show", "1", "--lines") as terminal:
        terminal.until("leave it closed: ")
        terminal.press("h\r")
        terminal.until("m for other places: ")
        terminal.press("?\r")
        terminal.until(THE_PACK.interface.lines.not_enter)
        terminal.press("q\r")
        assert terminal.ended() == exits.INTERRUPTED


def test_what_is_typed_while_it_opens_is_neither_shown_nor_taken(locked: Path) -> None:
    with Terminal("--lines") as terminal:
        terminal.until("leave it closed: ")
        terminal.press("a slip\r")
        terminal.until(WORDS.opening)
        terminal.press(PASSPHRASE + "\r")
        terminal.until(WORDS.wrong)
        terminal.until("leave it closed: ")
        terminal.press(f"  {PASSPHRASE}\r")
        terminal.until(WORDS.wrong)
        assert PASSPHRASE not in terminal.text


def test_to_get_ready_with_what_is_named_it_is_asked_for_once(locked: Path) -> None:
    with Terminal("--lines", "prepare", "1") as terminal:
        terminal.until("leave it closed: ")
        terminal.press(PASSPHRASE + "\r")
        terminal.until(THE_PACK.pages.preparation.title)
        assert terminal.text.count("leave it closed: ") == 1


@a_few("keys", ["b", "\x11"], always=["\x11"])
def test_however_its_screen_is_left_how_it_is_stays_to_be_read(keys: str, locked: Path) -> None:
    with Terminal("protect") as terminal:
        terminal.until(WORDS.stop)
        terminal.press(keys)
        assert terminal.ended() == exits.DONE
        assert terminal.text.endswith(f"{WORDS.is_on}\n")
    (places.finished() / "key.age").unlink()
    (places.finished() / "protection.json").unlink()
    with Terminal("protect") as terminal:
        terminal.until(WORDS.with_key)
        terminal.press(keys)
        assert terminal.ended() == exits.DONE
        assert terminal.text.endswith(f"{WORDS.is_off}\n")


def test_what_came_of_it_stays_to_be_read_after_its_screen(locked: Path) -> None:
    with Screen("protect") as screen:
        screen.until(WORDS.stop)
        screen.press("1")
        screen.until(WORDS.passphrase_hint)
        screen.press(PASSPHRASE + "\r")
        screen.until(WORDS.sure_yes)
        screen.press("2")
        screen.until(WORDS.stopped)
        screen.press("\r")
        assert screen.ended() == exits.DONE
        assert screen.words().endswith(WORDS.stopped)
    assert b"people_pleasing" in locked.read_bytes()


def test_without_a_terminal_there_is_nobody_to_ask(locked: Path) -> None:
    for command in (("show", "1"), ("export", locked), ("compare", "1", "1")):
        done = alone(*command)
        assert done.returncode == exits.NO_INPUT
        assert "can only be typed at a terminal" in done.stderr
        assert done.stdout == ""
        assert CANARY not in done.stderr


def test_a_file_from_elsewhere_says_what_opens_it(locked: Path, tmp_path: Path) -> None:
    elsewhere = locked.rename(tmp_path / "from-elsewhere.json")
    for file in places.finished().iterdir():
        file.unlink()
    done = alone("show", elsewhere)
    assert done.returncode == exits.BAD_INPUT
    assert f"worthwhile open {elsewhere} --identity" in done.stderr


@pytest.mark.real
def test_protecting_and_forgetting(tmp_path: Path) -> None:
    with Terminal("--lines", "protect") as terminal:
        terminal.until("1 or 2: ")
        terminal.press("1\r")
        for prompt in ("go back: ", "go back: "):
            terminal.until(prompt)
            terminal.press(PASSPHRASE + "\r")
        terminal.until(WORDS.done)
        terminal.until("Enter to finish")
        terminal.press("\r")
        assert terminal.ended() == exits.DONE
        assert PASSPHRASE not in terminal.text
    done = alone("forget")
    assert "key.age" in done.stdout
    assert "protection.json" in done.stdout
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]


def test_where_it_is_not_certain_how_it_is_protected_nothing_is_kept(locked: Path) -> None:
    (places.finished() / "protection.json").write_text("{")
    for command in ((), ("prepare",), ("--brief",)):
        done = alone("--lines", *command)
        assert done.returncode == exits.BAD_INPUT
        assert "protection.json says how what we keep is protected" in done.stderr
    assert "passphrase mends that" in alone("--lines", "history").stdout
    assert "passphrase mends that" in " ".join(alone("--lines", "protect").stdout.split())
    done = subprocess.run([WORTHWHILE, "--lines", "--no-save"], input="q\n1\n", capture_output=True, text=True)
    assert "protection.json" not in done.stderr
    assert list(places.unfinished().iterdir())
