"""Plain prompts, key by key."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Sequence

import pyte
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.conftest import THE_PACK
from tests.tui.places import stopped_at
from tests.tui.plain.prompted import Prompted
from tests.tui.terminal import PATIENCE
from tui.dialogue.offers import BACK, GO_ON, LEAVE, NONE, PASS, SUPPORT, Ended, Offer
from tui.lines.console import Console
from tui.plain.talk import PromptTalk
from tui.requests import Type

DOWN, UP, LEFT, F2, CTRL_C, CTRL_D, CTRL_Q = "\x1b[B", "\x1b[A", "\x1b[D", "\x1bOQ", "\x03", "\x04", "\x11"
ANSWERS = [Offer(str(number), f"answer {number}", str(number)) for number in range(1, 6)]
WAYS = [Offer(key, key, key) for key in (BACK, PASS, SUPPORT, LEAVE)]
MANY = [f"choice {number}" for number in range(1, 13)]
TICKING = [Offer(GO_ON, "go on", GO_ON), Offer(NONE, "none", NONE), *WAYS]
WRITING = [Offer(GO_ON, "go on", GO_ON), *WAYS]


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    """What somebody presses."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


@pytest.fixture
def talk() -> PromptTalk:
    return PromptTalk(Console(io.StringIO(), io.StringIO()), THE_PACK.interface)


@pytest.mark.parametrize(
    ("pressed", "chosen"),
    [
        ("3\r", "3"),
        ("\r\r3\r", "3"),
        (DOWN + "\r", "1"),
        (DOWN * 3 + UP + "\r", "2"),
        (UP + "\r", LEAVE),
        (DOWN * 10 + "\r", "1"),
        ("s\r", PASS),
        ("xyz,.;2\r", "2"),
        (LEFT, BACK),
        (F2, SUPPORT),
        ("\x07", SUPPORT),
        ("2" + F2, SUPPORT),
    ],
)
def test_nothing_is_chosen_that_was_not_pointed_at(
    pressed: str, chosen: str, keys: PipeInput, talk: PromptTalk
) -> None:
    keys.send_text(pressed)
    assert talk.choose([*ANSWERS, *WAYS]) == chosen


@pytest.mark.parametrize("before", ["2", PASS])
def test_what_was_chosen_before_is_pointed_at(before: str, keys: PipeInput, talk: PromptTalk) -> None:
    keys.send_text("\r")
    assert talk.choose([*ANSWERS, *WAYS], before=before) == before


def test_a_page_goes_on_with_enter(keys: PipeInput, talk: PromptTalk) -> None:
    keys.send_text("\r")
    assert talk.choose([Offer(GO_ON, "go on", "on"), *WAYS]) == "on"


@pytest.mark.parametrize(
    ("pressed", "before", "ticked", "then"),
    [
        ("\r", [], [], GO_ON),
        (" \r", [], [0], GO_ON),
        ("130103\r", [], [0, 2, 9, 11], GO_ON),
        ("33\r", [], [], GO_ON),
        ("3\r", [1, 2], [1], GO_ON),
        ("ai\r", [4], [4], GO_ON),
        ("n\r", [4], [4], NONE),
        ("3s\r", [], [2], PASS),
        ("3" + F2, [], [2], SUPPORT),
        (UP + " \r", [], [], LEAVE),
    ],
)
def test_ticks(
    pressed: str, before: list[int], ticked: list[int], then: str, keys: PipeInput, talk: PromptTalk
) -> None:
    keys.send_text(pressed)
    assert talk.tick(MANY, before, TICKING, again=False) == then
    assert before == ticked


@pytest.mark.parametrize(
    ("pressed", "before", "draft", "then"),
    [
        ("\rtwo\nlines\r", "", ["two", "lines"], GO_ON),
        ("\r and more\r", "before", ["before and more"], GO_ON),
        ("\r\x1b[3~\r", "before", ["before"], GO_ON),
        ("\r\x01\x0b\r", "before", [""], GO_ON),
        ("\r\r", "", [], GO_ON),
        ("\rsome" + F2, "", ["some"], SUPPORT),
        ("b\r", "", [], BACK),
        ("\r[/nope] {gap} \x1b\x1b b\r", "", ["[/nope] {gap}  b"], GO_ON),
    ],
)
def test_writing(pressed: str, before: str, draft: Sequence[str], then: str, keys: PipeInput, talk: PromptTalk) -> None:
    keys.send_text(pressed)
    written: list[str] = []
    assert talk.write(written, WRITING, before=before) == then
    assert written == draft


@pytest.mark.parametrize("pressed", [CTRL_C, CTRL_Q])
def test_what_was_written_is_there_for_whoever_asks_how_to_leave(
    pressed: str, keys: PipeInput, talk: PromptTalk
) -> None:
    keys.send_text("\rsome" + pressed)
    written: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        talk.write(written, WRITING)
    assert written == ["some"]


def test_the_input_can_end_anywhere(keys: PipeInput, talk: PromptTalk) -> None:
    for _ in range(3):
        keys.send_text(CTRL_D)
    with pytest.raises(Ended):
        talk.choose([*ANSWERS, *WAYS])
    with pytest.raises(Ended):
        talk.tick(MANY, [], TICKING, again=False)
    with pytest.raises(Ended):
        talk.write([], WRITING)


@pytest.mark.parametrize(
    ("pressed", "named"), [("~/here\r", "~/here"), ("\r", ""), (CTRL_C, LEAVE), (F2, SUPPORT), ("b\r", "b")]
)
def test_a_folder(pressed: str, named: str, keys: PipeInput, talk: PromptTalk) -> None:
    keys.send_text(pressed)
    assert talk.typed(WAYS, Type("", "", "", "", "")) == named


class Seen(Prompted):
    """What stands on the terminal, too."""

    def __init__(self, columns: int) -> None:
        self.screen = pyte.Screen(columns, 24)
        self._stream = pyte.ByteStream(self.screen)
        super().__init__(columns=columns)

    def _take(self, piece: bytes) -> None:
        super()._take(piece)
        self._stream.feed(piece)

    def until_the_cursor_is_at(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while words not in self.screen.display[self.screen.cursor.y]:
            assert self._read(deadline), self.screen.display


@pytest.mark.parametrize("columns", [40, 80])
def test_the_cursor_is_on_the_row_and_no_row_is_cut(columns: int) -> None:
    stopped_at("origins")
    with Seen(columns) as terminal:
        terminal.enter(["1"])
        terminal.ready(whole=True)
        for keys, row in (
            (DOWN, "2 [x] Growing up"),
            ("7", "7 [ ] Pressure from"),
            (" ", "7 [x] Pressure"),
            (UP, "6 [x]"),
        ):
            terminal.press(keys)
            terminal.until_the_cursor_is_at(f">  {row}")
        words = " ".join(" ".join(terminal.screen.display).split())
        assert "Pressure from adverts, media or culture about how to be" in words
