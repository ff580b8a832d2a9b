"""What a terminal sends, sorted into keys and pastes."""

from __future__ import annotations

import tracemalloc

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key

from tui.full.keystrokes import Keystrokes


def read(sent: str) -> list[tuple[str, bool]]:
    return [(token.text, token.is_paste) for token in Keystrokes().read(sent.encode())]


@pytest.mark.parametrize("key", ["\x7f", "\x08", "\x15"])
@pytest.mark.parametrize("number", [1, 64, 65, 500])
def test_a_key_that_erases_is_never_lost_however_long_it_is_held(key: str, number: int) -> None:
    assert read(key * number) == [(key, False)] * number


def test_what_is_typed_before_and_after_it_is_kept_in_order() -> None:
    assert read("\x7f" * 70 + "bc\r") == [*[("\x7f", False)] * 70, ("b", False), ("c", False), ("\r", False)]
    assert read("bc" + "\x7f" * 70) == [("b", False), ("c", False), *[("\x7f", False)] * 70]


def test_inside_a_paste_it_is_no_key_and_turns_no_page() -> None:
    assert read("N\bNA\bA\r" * 10) == [("NNAA\n" * 10, True)]


def test_a_flood_without_such_keys_is_a_paste_and_no_enter_of_it_goes_on() -> None:
    assert read("one line\r" * 10) == [("one line\n" * 10, True)]


def test_a_flood_of_keys_that_erase_has_an_end() -> None:
    assert len(read("\x7f" * 100_000)) == 4000


FORMS = [
    *(f"\x1b[{letter}" for letter in "ABCDFHPQRSZ"),
    *(f"\x1b[[{letter}" for letter in "ABCDE"),
    *(f"\x1bO{letter}" for letter in "ABCDFHPQRSM"),
    *(f"\x1b[{number}~" for number in range(100)),
    *(f"\x1b[1;{held}{letter}" for held in range(1, 9) for letter in "ABCDFHPQRS"),
    *(f"\x1b[{number};{held}~" for number in range(100) for held in range(1, 9)),
]
"""All that may be an arrow or a function key, with whatever is held down with it."""


def typed_with(sequence: str) -> str:
    """The letters that Textual makes of it and of an "x" and an arrow after it."""
    parser = XTermParser()
    tokens = Keystrokes().read(f"{sequence}x\x1b[A".encode())
    found = [message for token in tokens for message in parser.feed(token.text)]
    return "".join(key.character or "" for key in found if isinstance(key, Key) and key.is_printable)


def test_no_key_with_another_held_swallows_a_letter_or_types_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.DISABLE_KITTY_KEY", True)
    assert {form: typed for form in FORMS if (typed := typed_with(form)) != "x"} == {}


ANSWERS = ["\x1b]11;rgb:0000/0000/0000", "\x1bP>|XTerm(390)", "\x1b_Gi=1;OK", "\x1b^pm", "\x1bXsos"]


@pytest.mark.parametrize("end", ["\x07", "\x1b\\"])
@pytest.mark.parametrize("answer", ANSWERS)
def test_what_a_terminal_answers_to_somebody_else_is_no_key_and_swallows_none(answer: str, end: str) -> None:
    keystrokes = Keystrokes()
    assert list(keystrokes.read((answer + end).encode())) == []
    assert not keystrokes.waits
    assert read(answer + end + "x") == [("x", False)]


@pytest.mark.parametrize("broken", ["\x1b[-1;-1H", "\x1b[ 1;2H", "\x1b[!1p"])
def test_a_broken_sequence_is_no_key(broken: str) -> None:
    assert read(broken) == []


@pytest.mark.parametrize("start", ["\x1b[200~", "\x1b["])
def test_what_never_ends_is_not_kept_for_ever(start: str) -> None:
    keystrokes = Keystrokes()
    list(keystrokes.read(start.encode()))
    tracemalloc.start()
    for _ in range(500):
        list(keystrokes.read(b"1" * 4096))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 1_000_000


@pytest.mark.parametrize("pieces", [1, 7, 4096])
def test_a_long_answer_in_pieces_ends_where_it_ends(pieces: int) -> None:
    keystrokes, sent = Keystrokes(), "\x1b]52;c;" + "a2\x1b" * 3000 + "\x1b\\" + "x"
    found = [token for at in range(0, len(sent), pieces) for token in keystrokes.read(sent[at : at + pieces].encode())]
    assert [token.text for token in found] == ["x"]


@pytest.mark.parametrize("end", ["A", "~", "H"])
def test_a_sequence_that_is_too_long_is_no_key_however_it_ends(end: str) -> None:
    keystrokes = Keystrokes()
    for _ in range(20):
        assert list(keystrokes.read(b"\x1b[" + b"1" * 50 if not keystrokes.waits else b"1" * 50)) == []
    assert list(keystrokes.read(end.encode())) == []
    assert [token.text for token in keystrokes.read(b"x")] == ["x"]


@pytest.mark.parametrize(
    ("begun", "is_key"), [("\x1b", True), ("\x1b[", True), ("\x1b]11;rgb", False), ("\x1b[1;", False)]
)
def test_only_escape_alone_was_a_key_when_no_more_comes(begun: str, is_key: bool) -> None:
    keystrokes = Keystrokes()
    assert list(keystrokes.read(begun.encode())) == []
    assert [token.text for token in keystrokes.give_up_waiting()] == ["\x1b"] * is_key
    assert not keystrokes.waits
