"""What is taken to be known of a terminal."""

from __future__ import annotations

import os
import pty
import re
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

import content
import tui
from tui.full.terminal import OUTPUT_SPEED, Terminal, terminal

COMMON = set("·•←↓─│■█öü")
"""Beyond ASCII, what every usual font of the Linux console has."""


@pytest.fixture
def line() -> Iterator[int]:
    """A terminal of no particular speed."""
    master, slave = pty.openpty()
    yield slave
    os.close(master)
    os.close(slave)


@pytest.mark.parametrize(
    ("environ", "known"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Terminal("all")),
        ({"TERM": "xterm-256color"}, Terminal("many")),
        ({"TERM": "xterm-kitty", "COLORTERM": "24bit"}, Terminal("all")),
        ({"TERM": "vt220"}, Terminal("few")),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, Terminal("few", is_console=True)),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor"}, Terminal("many", is_screen=True)),
        ({"TERM": "xterm", "COLORTERM": "truecolor", "STY": "1.me"}, Terminal("few", is_screen=True)),
        ({"TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/tmp/x"}, Terminal("all")),
        (
            {"TERM": "screen", "COLORTERM": "truecolor", "TMUX": "/tmp/x", "STY": "1.me"},
            Terminal("few", is_screen=True),
        ),
    ],
)
def test_what_its_surroundings_tell(environ: dict[str, str], known: Terminal, line: int) -> None:
    assert terminal(environ, line) == known


@pytest.mark.parametrize(("speed", "is_slow"), [(termios.B9600, True), (termios.B38400, False), (termios.B0, False)])
def test_a_slow_line_is_known_by_its_speed(speed: int, is_slow: bool, line: int) -> None:
    modes = termios.tcgetattr(line)
    modes[OUTPUT_SPEED] = speed
    termios.tcsetattr(line, termios.TCSANOW, modes)
    assert terminal({"TERM": "xterm"}, line).is_slow is is_slow


def test_what_is_no_terminal_is_not_slow(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file:
        assert not terminal({}, file.fileno()).is_slow


def test_whatever_can_be_drawn_has_a_glyph_on_the_console() -> None:
    words = [file.read_text("utf-8") for file in content.SHIPPED.rglob("*") if file.is_file()]
    drawn = [
        "".join(re.findall(r'"[^"\n]*"', file.read_text("utf-8")))
        for file in Path(tui.__file__).parent.glob("full/*.py")
        if file.stem not in ("terminal", "keystrokes")
    ]
    characters = {character for text in (*words, *drawn) for character in text if not character.isascii()}
    assert "›" in characters
    assert set("".join(characters).translate(Terminal(is_console=True).glyphs)) - COMMON <= set(".-'>*\"")
