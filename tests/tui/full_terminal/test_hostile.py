"""Whatever is pressed, pasted or sent at home: it never ends, never freezes, and what was written stays.

The kiosk has the same, with a visit to come back from: tests/tui/kiosk/test_hostile.py.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.few import a_few
from tests.journeys.pressed import JOINER
from tests.tui import keepsakes
from tests.tui.full_terminal import memory
from tests.tui.full_terminal.screen import Screen
from tests.tui.full_terminal.test_support import LEAVING, TITLE
from tests.tui.places import go_on, stopped_at
from tui import exits, places

WORDS = THE_PACK.interface
PROMPT = 10
"""Seconds within which it still answers, however busy this machine is."""
PATIENCE = 0.15
"""Seconds after which what was begun, and does not go on, was all."""
SETTLED = 0.5
"""Seconds after which what was written is kept, and all that is said of it stands there."""
GROWS = 30_000
"""kB that it may hold more at its height, whatever is sent at once; it takes some 3,000."""

CARDS = {
    "a rating": "people_pleasing.1",
    "a tick list": "origins",
    "own words": "own_words",
    "results": "results",
}
OVER_A_CARD = {"support": ("\x1bOQ", TITLE), "how to leave": ("\x11", LEAVING)}
"""What opens it, and the words by which it is known."""
PLACES = ("welcome", *CARDS, *OVER_A_CARD, "looking back")

ASKS_HOW_TO_LEAVE = b"\x03\x11"
"""Twice, and one is gone: no harm, but the end of a test of something else."""
LEADS_ELSEWHERE = b"\x1b\x07\x07bceps012346789\t\r"
"""Escape first: it closes the question of how to leave, where two of the digits leave, and so do Tab and Space."""
LEAVES_FROM_THE_START = b"5"
NOTHING = [
    *("\x1b[1114112;1u", "\x1b[:;:u", "\x1b[99;5u", "\x1b[27;5;113~", "\x1b[48;5000;5000;0;0t", "\x1b[48;0;0;0;0t"),
    *("\x1b[8;1;1t", "\x1b]52;c;aGVsbG8=\x07", "\x1b]0;title\x07", "\x1b[?2026;9$y", "\x1b[<;;M"),
    *("\x1b[<0;99999;99999M", "\x1b[M\x00\x00\x00", "\x1b[6n", "\x1b[c", "\x1b[I", "\x1b[O", "\u202e", "\u2066"),
    *("\x1b[999999999999999999999~", "\x85"),
    *("\x1b[1;1R", "\x1b[?62;c", "\x1b[>0;276;0c", "\x1b[;A", "\x1b[0 q", "\x1b[!p"),
]
"""Whole, and no key of ours."""
BEGUN = [
    "\x1b]0;title",
    "\x1bPq#0",
    "\x1b_G",
    "\x1b^",
    "\x1bX",
    "\x1b[",
    "\x1b[<0;1",
    "\x1b[M",
    "\x1bO",
    "\x1b[200~\x1b[48;",
]
"""What has no end: Escape, then, or a paste."""
EXTREMES = [(1, 1), (2, 1), (10, 3), (20, 6), (500, 200)]


@pytest.fixture(autouse=True)
def nothing_is_saved_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))


@contextmanager
def at(place: str) -> Iterator[Screen]:
    """Somebody who is there."""
    if place == "looking back":
        keepsakes.saved(places.finished(), 3)
    elif place != "welcome":
        stopped_at(CARDS.get(place, "people_pleasing.1"))
    with Screen() as screen:
        if place == "looking back":
            screen.until("2 Look back at what I saved")
            screen.press("2")
            screen.until("Which one would you like to look at?")
        elif place == "welcome":
            screen.until("Support")
        else:
            go_on(screen)
        if place in OVER_A_CARD:
            opens, words = OVER_A_CARD[place]
            screen.press(opens)
            screen.until(words)
        screen.rest()
        yield screen


def write(screen: Screen, words: str) -> None:
    """In the place of what is there."""
    screen.press("\x15")
    screen.press(words)
    screen.until(words)
    screen.until(WORDS.screen.writes)


def answers(screen: Screen) -> None:
    """It draws what a key asks for; help is open to anybody, anywhere, and the key that opens it closes it."""
    for is_open in (True, False):
        deadline = time.monotonic() + PROMPT
        while (TITLE in screen.words()) is not is_open:
            assert time.monotonic() < deadline, screen.text()
            assert screen.process.poll() is None
            screen.press("\x1b[12~")
            screen.watch(PATIENCE)
            screen.rest()


every_place = a_few("place", PLACES, always=("own words",))


@a_few("place", PLACES, always=("how to leave",))
def test_what_no_key_sends_changes_nothing(place: str) -> None:
    with at(place) as screen:
        before = screen.words()
        for sequence in NOTHING:
            screen.press(sequence)
            screen.watch(0.005)
        screen.watch(PATIENCE)
        screen.rest()
        assert screen.words() == before
        answers(screen)


TAKEN_FOR_KEYS = {
    "Ctrl+Insert before an arrow, and its digits choose": "\x1b[2;5~\x1b[B",
    "an answer to somebody else, which closes": "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "a broken sequence, whose digits choose": "\x1b[-1;-1H",
}


@a_few("sent", TAKEN_FOR_KEYS, always=("Ctrl+Insert before an arrow, and its digits choose",))
def test_nothing_else_answers_how_to_leave(sent: str) -> None:
    with at("how to leave") as screen:
        screen.press(sent)
        screen.watch(PATIENCE)
        screen.rest()
        assert screen.process.poll() is None
        assert LEAVING in screen.words()


@every_place
def test_no_byte_and_nothing_unfinished_ends_it(place: str) -> None:
    with at(place) as screen:
        for code in sorted(set(range(256)) - {*ASKS_HOW_TO_LEAVE, *LEADS_ELSEWHERE, *LEAVES_FROM_THE_START}):
            screen.press(bytes([code]))
            screen.watch(0.003)
        for first in range(0x80, 0x100, 5):
            screen.press(bytes([first, 0x41, first, first]))
            screen.watch(0.003)
        for piece in [*BEGUN, *map(chr, LEADS_ELSEWHERE)]:
            screen.press(piece)
            screen.watch(PATIENCE if "\x1b" in piece else 0.02)
        answers(screen)


@a_few("place", ("welcome", *CARDS, "support"), always=())
def test_what_asks_how_to_leave_ends_nothing_by_itself(place: str) -> None:
    with at(place) as screen:
        before = screen.words()
        for code in ASKS_HOW_TO_LEAVE:
            screen.press(bytes([code]))
            screen.until(LEAVING)
            screen.press("\x1b")
            screen.wait(lambda: screen.words() == before, "what was there before")
        answers(screen)


def test_a_paste_without_an_end_keeps_no_key_away() -> None:
    with at("own words") as screen:
        write(screen, "before")
        screen.press("\x1b[200~ lost")
        screen.until("before lost")
        screen.watch(SETTLED)
        screen.press(" found")
        screen.until("before lost found")


HUGE = {"a megabyte": b"\x1b[200~" + b"wide " * 200_000 + b"\x1b[201~", "without brackets": b"b" * 100_000}


@a_few("sent", HUGE, always=("a megabyte",))
def test_a_huge_paste_is_cut_and_said_to_be_and_takes_no_room(sent: bytes) -> None:
    with at("own words") as screen:
        before = memory.held(screen)
        screen.press(sent)
        screen.until(WORDS.lines.too_long.format(limit=2000))
        answers(screen)
        assert memory.most(screen) - before < GROWS


ODD = {
    "joined emoji": "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}\u200d\N{BOY}" * 20,
    "combining marks": "e" + "\N{COMBINING ACUTE ACCENT}" * 3000,
    "right to left": "שלום עולם مرحبا بالعالم " * 5,
    "a direction turned": "one \u202etwo\u202c \u2067three\u2069 " * 5,
}


def in_pieces(letters: str) -> list[str]:
    """So few at once that they are no paste."""
    return [letters[start : start + 40] for start in range(0, len(letters), 40)]


@pytest.mark.real
@a_few("way", ("typed", "pasted"), always=("pasted",))
@a_few("letters", ODD, always=("combining marks",))
def test_odd_letters_are_drawn_and_drawn_again(letters: str, way: str) -> None:
    with at("own words") as screen:
        for piece in in_pieces(letters) if way == "typed" else [f"\x1b[200~{letters}\x1b[201~"]:
            screen.press(piece)
            screen.watch(0.005)
        screen.until(WORDS.screen.writes)
        screen.watch(SETTLED)
        drawn = screen.words()
        for columns in (60, 80):
            screen.resize(columns, 24)
            screen.watch(0.05)
        screen.emulated.erase_in_display(2)
        screen.press("\x0c")
        screen.until(WORDS.screen.writes)
        if JOINER not in letters:  # which the emulator draws apart
            screen.wait(lambda: screen.words() == drawn, "the same again")
        write(screen, "the end")


@every_place
def test_any_size_anywhere(place: str) -> None:
    with at(place) as screen:
        before = screen.words()
        for size in EXTREMES:
            screen.resize(*size)
            screen.watch(0.05)
        screen.emulated.erase_in_display(2)  # as anything may stand there
        screen.resize(80, 24)
        screen.wait(lambda: screen.words() == before, "what was on the screen")
        answers(screen)


@a_few("number", (100, 1000), always=(100,))
def test_a_thousand_sizes_keep_what_was_written(number: int) -> None:
    with at("own words") as screen:
        write(screen, "kookaburra")
        screen.rest()
        before = screen.words()
        chance = random.Random(7)
        for _ in range(number):
            screen.resize(chance.randint(1, 200), chance.randint(1, 60))
            screen.watch(0.001)
        screen.resize(80, 24)
        screen.wait(lambda: screen.words() == before, "what was on the screen")
        assert "kookaburra" in before


STRINGS = (b"\x1b]", b"\x1bP", b"\x1bX", b"\x1b^", b"\x1b_")
"""How everything begins that sets a title or a pointer, fills a clipboard, or draws a picture."""
MARKS = ("\x01", "\x1b[1;2H", "\x1b[<0;5;8M\x1b[<32;40;12M\x1b[<0;40;12m", "\x1b[<0;12;11M\x1b[<0;12;11m" * 2)
"""All; to the start; drag; and a double click."""
COPIES = ["\x18", "\x19", "\x16", "\x1b[3;2~", "\x1b[99;6u", "\x1b\x16", "\x1bw", "\x03"]
"""Cut, copy and paste in whatever way; the last of them asks how to leave."""


@pytest.mark.real
@pytest.mark.parametrize("place", ["welcome", *CARDS, "support"])
def test_no_title_no_pointer_and_no_clipboard_is_ever_set(place: str) -> None:
    with at(place) as screen:
        for mark in MARKS:
            for copies in COPIES:
                screen.press(mark + copies)
                screen.watch(0.02)
            screen.until(LEAVING)
            screen.press("\x1b")
            screen.wait(lambda: LEAVING not in screen.words(), "the card")
        screen.press("".join(f"\x1b[<35;{column};{row}M" for row in range(1, 25, 4) for column in range(1, 80, 4)))
        answers(screen)
        screen.press("\x11\x11")
        assert screen.ended() == exits.INTERRUPTED
        assert not [begins for begins in STRINGS if begins in screen.written]
