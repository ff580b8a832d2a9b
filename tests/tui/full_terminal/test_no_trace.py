"""What somebody wrote is nowhere afterwards but in the files that they asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at
from tui import exits

CANARY = "kookaburra"
ENTERS, LEAVES, BLANK = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[2J"
OSC = b"\x1b]"
"""How everything begins that sets a title or fills a clipboard."""


def written_in_own_words(screen: Screen) -> None:
    go_on(screen)
    screen.until("my own words")
    screen.press(CANARY)
    screen.until(CANARY)


def quickly(screen: Screen) -> int:
    screen.press("\x11\x11")
    return exits.INTERRUPTED


def after_asking(screen: Screen) -> int:
    screen.press("\x11")
    screen.until(THE_PACK.interface.leaving.ask)
    screen.press("2")
    return exits.DONE


def by_ctrl_c(screen: Screen) -> int:
    screen.press("\x03\x03")
    return exits.INTERRUPTED


def files_with_the_canary(folder: Path) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.parent.parent.name for file in files if CANARY.encode() in file.read_bytes()]


@pytest.mark.parametrize("leave", [quickly, by_ctrl_c, after_asking])
def test_leaving_leaves_nothing_in_the_terminal(leave: Callable[[Screen], int], tmp_path: Path) -> None:
    stopped_at("own_words")
    with Screen() as screen:
        written_in_own_words(screen)
        screen.resize(80, 30)
        screen.resize(80, 24)
        code = leave(screen)
        assert screen.ended() == code
        assert screen.modes_now() == screen.modes
        before, while_on, afterwards = _parts(screen.written)
        assert CANARY not in screen.words()
    assert CANARY.encode() not in before + afterwards
    assert OSC not in screen.written
    if leave is not after_asking:
        assert CANARY.encode() not in while_on[while_on.rindex(BLANK) :]
    assert files_with_the_canary(tmp_path) == ([] if leave is after_asking else ["state"])


def _parts(written: bytes) -> tuple[bytes, bytes, bytes]:
    """Before, on and after the screen that a terminal keeps no history of."""
    assert written.count(ENTERS) == 1
    assert written.count(LEAVES) == 1
    before, rest = written.split(ENTERS)
    while_on, afterwards = rest.split(LEAVES)
    return before, while_on, afterwards


KEPT_IN: dict[str, list[str]] = {"1": ["share"], "2": [], "3": []}
"""The folders that hold one's own words, by what is said to keeping them."""


@a_few("choice", KEPT_IN.keys(), always=("1",))
def test_a_finished_reflection_is_only_where_it_was_asked_to_be(
    choice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    stopped_at("own_words")
    with Screen(rows=60) as screen:
        written_in_own_words(screen)
        screen.press("\r")
        _to_keep(screen)
        screen.press(choice)
        screen.until("Thank you")
        screen.press("\r")
        assert screen.ended() == exits.DONE
        before, _, afterwards = _parts(screen.written)
    assert CANARY.encode() not in before + afterwards
    assert OSC not in screen.written
    assert files_with_the_canary(tmp_path) == KEPT_IN[choice]


def _to_keep(screen: Screen) -> None:
    """All is answered already: Enter goes on, past everything that shows."""
    question = THE_PACK.questions.keep.text
    screen.until("What showed up")
    while question not in screen.words():
        before = screen.text()
        screen.press("\r")
        screen.wait(lambda before=before: screen.text() != before, "the next card")  # type: ignore[misc]
