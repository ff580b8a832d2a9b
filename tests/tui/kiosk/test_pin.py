"""The PIN: a slow hash, and no faster guessing than the waits allow."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.tui.kiosk.visitors import Clock
from tests.tui.terminal import WORTHWHILE, Pty
from tui.kiosk.config import read
from tui.kiosk.pin import FREE, LONGEST_WAIT, Tries, hashed, is_a_pin, matches


def test_only_the_pin_matches_and_no_hash_is_like_another() -> None:
    one, other = hashed("2468"), hashed("2468")
    assert one != other
    assert "2468" not in one
    assert matches("2468", one)
    assert matches("2468", other)
    assert not any(matches(wrong, one) for wrong in ("2469", "24680", "246", "", "²468"))


def test_a_guess_takes_its_time() -> None:
    kept = hashed("2468")
    began = time.process_time()
    matches("0000", kept)
    assert time.process_time() - began > 0.02


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [
        ("1234", True),
        ("123456789012", True),
        ("123", False),
        ("1234567890123", False),
        ("12a4", False),
        ("１２３４", False),
        ("", False),
    ],
)
def test_a_pin_is_4_to_12_digits(typed: str, is_one: bool) -> None:
    assert is_a_pin(typed) == is_one


def test_after_a_few_wrong_ones_each_wait_is_twice_the_one_before() -> None:
    clock = Clock()
    tries = Tries(clock)
    waits = []
    for _ in range(FREE + 8):
        tries.miss()
        waits.append(tries.wait)
        clock.now += tries.wait
        assert tries.wait == 0
    assert waits == [*[0.0] * (FREE - 1), 30, 60, 120, 240, 480, 900, 900, 900, 900]
    assert waits[-1] == LONGEST_WAIT


def set_at_a_terminal(file: Path, *typed: str) -> str:
    with Pty([WORTHWHILE, "kiosk", "--set-pin", "--config", file], 80, 24) as terminal:
        for words in typed:
            while not terminal.written.rstrip().endswith(b":"):
                assert terminal._read(time.monotonic() + 10)
            terminal.written += b"|"
            terminal.press(words)
        terminal.ended()
        return terminal.written.decode()


def test_it_is_set_at_a_terminal_and_begins_a_configuration(tmp_path: Path) -> None:
    file = tmp_path / "worthwhile" / "kiosk.toml"
    said = set_at_a_terminal(file, "13579\r", "13579\r")
    assert "13579" not in said
    assert f"The PIN is set in {file}." in said.replace("\r\n", "")
    assert matches("13579", read(file).staff_pin)
    assert file.stat().st_mode & 0o777 == 0o644


def test_it_is_changed_in_its_place_and_nothing_else_is(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    before = f'centre = "C"\nstaff_pin = "{hashed("1111")}"\nidle_seconds = 60\n'
    file.write_text(before)
    file.chmod(0o640)
    set_at_a_terminal(file, "2222\r", "2222\r")
    assert matches("2222", read(file).staff_pin)
    assert [line for line in file.read_text().splitlines() if "pin" not in line] == [
        'centre = "C"',
        "idle_seconds = 60",
    ]
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("typed", [("123\r",), ("2222\r", "2223\r"), ("\x04",), ("\x03",)])
def test_otherwise_nothing_is_changed(typed: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    said = set_at_a_terminal(file, *typed)
    assert not file.exists()
    assert "Traceback" not in said
