"""What somebody writes can do nothing but be text, in a real terminal."""

from __future__ import annotations

import pytest

from flows.plain import plain
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, kept, stopped_at
from tui import exits

HOSTILE = {
    "a closing tag": "[/nope]",
    "a tag that swallows words": "[TODO] ring mum",
    "a tag that acts": "[@click=app.quit]x[/]",
    "brackets in brackets": "[a='b[0]']",
    "joined emoji": "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL} and on",
    "combining marks": "e" + "\N{COMBINING ACUTE ACCENT}" * 1500,
    "right to left": "שלום עולם and back",
    "a direction turned": "one \u202etwo\u202c three",
    "raw escape codes": "red \x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]52;c;eA==\x07 \x9b31m end",
    "other control codes": "a\x00b\x07c\x08d\x7fe\x85f",
    "a gap of ours": "{gap} %s $(reboot) `x`",
}
ESCAPES = ("\x1b[31m", "\x1b]0;title", "\x1b]52;", "\x9b")


SETTLED, A_WHILE = 1.0, 3.0
"""Seconds."""


def paste(text: str) -> bytes:
    return b"\x1b[200~" + text.encode() + b"\x1b[201~"


@a_few("name", HOSTILE.keys(), always=("raw escape codes",))
def test_it_is_kept_as_it_was_written(name: str) -> None:
    text = HOSTILE[name]
    stopped_at("own_words")
    with Screen() as screen:
        go_on(screen)
        screen.until("my own words")
        screen.press("\x1b[F" + "\x7f" * len("my own words"))
        screen.wait(lambda: "my own words" not in screen.words(), "an empty field")
        screen.press(paste(text))
        screen.press("!")
        screen.until("!")
        screen.press("\x11")
        screen.until(THE_PACK.interface.leaving.ask)
        screen.press("1")
        assert screen.ended() == exits.LEFT_EARLY
        assert not [escape for escape in ESCAPES if escape.encode() in screen.written]
    place = kept()
    assert place is not None
    assert place.answers["own_words"] == plain(text + "!")


def test_a_paste_that_is_too_long_is_cut_and_said_to_be() -> None:
    stopped_at("own_words")
    with Screen() as screen:
        go_on(screen)
        screen.until("my own words")
        screen.press(paste("a" * 100_000))
        screen.until("the first 2000 characters are kept")
        screen.press("\x11")
        screen.until(THE_PACK.interface.leaving.ask)
        screen.press("1")
        assert screen.ended() == exits.LEFT_EARLY
    place = kept()
    assert place is not None
    assert len(str(place.answers["own_words"])) == 2000


@pytest.mark.real
def test_nothing_moves_while_somebody_thinks() -> None:
    stopped_at("own_words")
    with Screen() as screen:
        go_on(screen)
        screen.until("my own words")
        screen.watch(SETTLED)
        before = len(screen.written)
        screen.watch(A_WHILE)
        assert len(screen.written) == before
