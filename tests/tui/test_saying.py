"""What is said outside of any front-end."""

from __future__ import annotations

import io

from tests.tui.full_terminal.screen import Screen
from tui.saying import broken

SENTENCE = "There is no file called nothing-of-that-name. Check the name."


def test_on_a_terminal_no_word_is_broken() -> None:
    with Screen("show", "nothing-of-that-name", columns=34) as screen:
        screen.ended()
        assert [line.rstrip() for line in screen.lines if line.strip()] == [
            "worthwhile: There is no file",
            "called nothing-of-that-name. Check",
            "the name, or type worthwhile",
            "history to see what is saved.",
        ]


def test_anywhere_else_it_is_one_line() -> None:
    assert broken(SENTENCE, io.StringIO()) == SENTENCE
