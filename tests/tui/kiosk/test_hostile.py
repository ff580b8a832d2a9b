"""Whatever is pressed, pasted or sent: it never ends, never freezes, and shows the way on."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.full_terminal.test_monkey import inputs
from tests.tui.kiosk.kiosk_screen import LOGS, KioskScreen, kiosk_file
from tests.tui.kiosk.visitors import WORDS
from tui.kiosk.reporting import WIPED

MONKEYS = int(os.environ.get("WORTHWHILE_MONKEYS", "1"))
"""Each with a seed of its own, which is its number; ``make soak`` asks for many more."""
PROMPT = 10
"""Seconds within which it still answers, however busy this machine is."""
CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\r\n\x1b"] + ["\x7f"]
"""But for Enter and Escape, which lead somewhere: they come at the end."""
FUNCTION_KEYS = [
    *(f"\x1bO{letter}" for letter in "PQRS"),
    *(f"\x1b[{number}~" for number in (11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24)),
    *(f"\x1b[[{letter}" for letter in "ABCDE"),
]
ALT = [f"\x1b{letter}" for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
SEQUENCES = [
    *("\x1b[1114112;1u", "\x1b[:;:u", "\x1b[99;5u", "\x1b[27;5;113~", "\x1b[48;5000;5000;0;0t", "\x1b[48;0;0;0;0t"),
    *("\x1b[8;1;1t", "\x1b[200~\x1b[48;5000;5000;0;0t", "\x1b]52;c;aGVsbG8=\x07", "\x1b]0;title\x07"),
    *("\x1bPq#0\x1b\\", "\x1b[?2026;9$y", "\x1b[<0;99999;99999M", "\x1b[<;;M", "\x1b[M\x00\x00\x00"),
    *("\x1b[6n", "\x1b[c", "\x1b[I", "\x1b[O", "\x9b31m", "\x9bA", "\x85", "\u202e", "\u2066", "\ufeff"),
    *("\N{MAN}\u200d\N{GIRL}", "e" + "\u0301" * 3000),
]


EXTREMES = [(1, 1), (2, 1), (10, 3), (20, 6), (500, 200)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return kiosk_file(tmp_path, 'flow = "reflection"')


def at_the_welcome(screen: KioskScreen) -> None:
    screen.welcome()


def at_a_question(screen: KioskScreen) -> None:
    screen.welcome()
    screen.walk_to("1 of 8")


def at_own_words(screen: KioskScreen) -> None:
    screen.welcome()
    screen.walk_to("in your own words")


def at_staff(screen: KioskScreen) -> None:
    screen.welcome()
    screen.press("\x11")
    screen.until(WORDS.staff.ask)


def at_the_end(screen: KioskScreen) -> None:
    screen.welcome()
    screen.walk_to_the_end()


PLACES: dict[str, Callable[[KioskScreen], None]] = {
    "welcome": at_the_welcome,
    "question": at_a_question,
    "own words": at_own_words,
    "staff": at_staff,
    "what to take along": at_the_end,
}


def answers(screen: KioskScreen, visit: int) -> None:
    """It is the same visit, and it draws what a key asks for; help is open to anybody, anywhere."""
    deadline = time.monotonic() + PROMPT
    while "Samaritans" not in screen.words():
        assert time.monotonic() < deadline, screen.text()
        screen.press("\x1b[12~")
        screen.watch(0.3)
    assert screen.visits == [visit]
    assert screen.process.poll() is None
    screen.press("\x1b")
    screen.wait(lambda: "Samaritans" not in screen.words(), "the way back")


@pytest.mark.real
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_no_key_leaves_or_suspends_it(place: Callable[[KioskScreen], None], file: Path) -> None:
    with KioskScreen(file) as screen:
        place(screen)
        visit = screen.visit
        for key in [*CONTROLS, *FUNCTION_KEYS, *ALT, "\x1b"]:
            screen.press(key * 2)
            screen.watch(0.005)
        answers(screen, visit)


@pytest.mark.real
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_no_byte_and_no_sequence_ends_it(place: Callable[[KioskScreen], None], file: Path) -> None:
    with KioskScreen(file) as screen:
        place(screen)
        visit = screen.visit
        for code in range(256):
            if code not in b"\r\n":
                screen.press(bytes([code]))
        for first in range(0x80, 0x100):
            screen.press(bytes([first, 0x41]) + bytes([first, first]))
        screen.press("\x1b\x1b")
        screen.watch(0.3)
        for sequence in SEQUENCES:
            screen.press(sequence)
            screen.watch(0.15 if "200~" in sequence else 0.01)
        answers(screen, visit)


@pytest.mark.real
def test_a_paste_without_an_end_and_one_of_a_megabyte(file: Path) -> None:
    with KioskScreen(file) as screen:
        at_own_words(screen)
        visit = screen.visit
        screen.press("\x1b[200~lost")
        screen.until("lost")
        screen.press(" found")
        screen.until("lost found")
        screen.press(f"\x1b[200~{'wide ' * 200_000}\x1b[201~")
        screen.until("longer than fits")
        screen.press("b" * 100_000)
        answers(screen, visit)


@pytest.mark.real
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_any_size_on_any_screen(place: Callable[[KioskScreen], None], file: Path) -> None:
    with KioskScreen(file) as screen:
        place(screen)
        screen.watch(0.5)
        before, visit = screen.words(), screen.visit
        for size in EXTREMES:
            screen.resize(*size)
            screen.watch(0.05)
        screen.resize(80, 24)
        screen.wait(lambda: screen.words() == before, "what was on the screen")
        answers(screen, visit)


@pytest.mark.real
def test_a_thousand_sizes_keep_what_was_said(file: Path) -> None:
    with KioskScreen(file) as screen:
        at_own_words(screen)
        visit = screen.visit
        screen.press("kookaburra")
        screen.until("kookaburra")
        screen.watch(0.5)
        before = screen.words()
        chance = random.Random(7)
        for _ in range(1000):
            screen.resize(chance.randint(1, 200), chance.randint(1, 60))
            screen.watch(0.001)
        screen.resize(80, 24)
        screen.wait(lambda: screen.words() == before, "what was on the screen")
        assert screen.visits == [visit]


@pytest.mark.real
def test_nothing_is_ever_sent_to_a_clipboard(file: Path) -> None:
    with KioskScreen(file) as screen:
        at_own_words(screen)
        screen.press("kookaburra")
        screen.until("kookaburra")
        marked = "\x1b[1;2H", "\x1b[<0;5;8M\x1b[<32;40;9M\x1b[<0;40;9m", "\x01"
        for mark in marked:
            for copies in ("\x18", "\x03", "\x1b", "\x19", "\x16"):
                screen.press(mark)
                screen.press(copies)
                screen.watch(0.05)
        screen.press("\x11")
        screen.until(WORDS.stopping.ask)
        screen.press("2")
        at_staff(screen)
        screen.press("1234\x01\x03\x18")
        screen.watch(0.1)
        assert b"\x1b]" not in screen.written


@pytest.mark.parametrize("seed", range(MONKEYS))
def test_monkeys_get_nowhere(seed: int, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    print(f"seed {seed}")
    chance = random.Random(seed)
    more = f"""flow = "{chance.choice(["brief", "reflection"])}"
[paper]
command = ["cat"]
[counsellor]
inbox = "{inbox}"
recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
"""
    log = tmp_path / "log"
    with KioskScreen(kiosk_file(tmp_path, more), change=LOGS.format(log=str(log))) as screen:
        screen.welcome()
        for each in inputs(chance):
            if isinstance(each, tuple):
                screen.resize(*each)
            else:
                screen.press(each)
            if chance.random() < 0.4:
                screen.watch(chance.choice((0, 0.001, 0.01, 0.03)))
            assert screen.process.poll() is None
        screen.resize(80, 24)
        screen.watch(1.2)
        screen.rest()  # all of it is taken in
        answers(screen, screen.visit)
    assert {each.suffix for each in inbox.iterdir()} <= {".age"}
    assert {each.name for each in tmp_path.iterdir()} <= {"inbox", "kiosk.toml", "log"}
    ended = log.read_text().splitlines() if log.exists() else []
    assert set(ended) <= {WIPED}, f"seed {seed}"
