"""What a terminal sends, sorted into keys and pastes."""

from __future__ import annotations

import pytest

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
