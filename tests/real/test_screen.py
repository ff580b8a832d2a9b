"""Inside GNU screen, which takes 24-bit colours for others, may hold Escape back, and leaves a page where it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at
from tests.tui.terminal import WORTHWHILE

pytestmark = pytest.mark.real


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Screen]:
    """At a statement, in a terminal that has all colours and says so."""
    stopped_at("people_pleasing.2")
    settings = tmp_path / "screenrc"
    settings.write_text("startup_message off\nvbell off\n")
    shell = ["sh", "-c", f"{WORTHWHILE}; echo left; read wait"]
    with TemporaryDirectory() as sockets:  # whose names must be short
        command: list[str | Path] = ["screen", "-U", "-c", settings, "-S", "one", *shell]
        with Screen(command=command, LANG="C.UTF-8", SCREENDIR=sockets) as screen:
            go_on(screen)
            yield screen
            screen.press("\r")
            screen.ended()


def leave(inside: Screen) -> None:
    inside.press("\x11")
    inside.until("How would you like to leave?")
    inside.press("2")
    inside.until("left")


def papers(screen: Screen) -> set[str]:
    return {cell.bg for row in screen.emulated.buffer.values() for cell in row.values()}


def test_its_colours_are_taken_as_they_are_meant(inside: Screen) -> None:
    inside.press("\x1b[A")
    inside.wait(lambda: "› Often" in inside.words(), "the choice")
    assert not papers(inside) & {"red", "green", "brown", "blue", "magenta", "cyan"}
    leave(inside)


def test_escape_closes_support(inside: Screen) -> None:
    inside.press("\x1bOQ")
    inside.until("Support now")
    inside.press("\x1b")
    inside.until("I hide what I want to keep other people happy.")
    leave(inside)


def test_nothing_stays_to_be_seen(inside: Screen) -> None:
    leave(inside)
    assert inside.words() == "What you answered here is forgotten. left"
