"""However a reflection is ended, at whichever prompt: no traceback, the right exit code, and what was agreed to be kept
is kept."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import kept, stopped_at
from tests.tui.plain.prompted import Prompted
from tests.tui.terminal import Terminal
from tui import exits

WORDS = THE_PACK.interface
CTRL_C, CTRL_D = "\x03", "\x04"
AnyTerminal = Terminal | Screen


class Way(NamedTuple):
    """A front-end: how it is opened, and what is pressed there."""

    opened: Callable[[], AnyTerminal]
    go_on: str
    support: str
    leave: str


LINES = Way(lambda: Terminal("--lines"), "1\r", "h\r", "q\r")
PROMPTS = Way(lambda: Prompted(), "1\r", "h\r", "q\r")
SCREEN = Way(lambda: Screen(), "1", "\x1bOQ", "\x11")
WAYS = {"lines": LINES, "prompts": PROMPTS, "screen": SCREEN}


class Prompt(NamedTuple):
    """Where somebody is: at a card, and perhaps further."""

    card: str
    seen: str
    """Words by which the card is known."""
    further: str = ""
    """What they do there."""


PROMPTS_OF_ALL_KINDS = {
    "start": Prompt("people_pleasing.2", "", "start"),
    "page": Prompt("page.preferences", THE_PACK.pages.preferences.title),
    "statement": Prompt("people_pleasing.2", "I hide what I want"),
    "choice": Prompt("keep_place", "May we keep your place"),
    "ticks": Prompt("origins", "Which of these feel true"),
    "text": Prompt("own_words", "Is there anything you would"),
    "mirror": Prompt("mirror.people_pleasing", "People-pleasing"),
    "results": Prompt("results", "What your answers suggest"),
    "keep": Prompt("keep", "Would you like to keep"),
    "support": Prompt("people_pleasing.2", "I hide what I want", "support"),
    "leaving": Prompt("people_pleasing.2", "I hide what I want", "leave"),
}


def arrive(terminal: AnyTerminal, way: Way, prompt: Prompt) -> None:
    """Until the prompt is there."""
    wait_for(terminal, "You stopped part-way")
    if prompt.further == "start":
        return
    terminal.press(way.go_on)
    wait_for(terminal, prompt.seen)
    if prompt.further == "support":
        terminal.press(way.support)
        wait_for(terminal, THE_PACK.support.title)
    if prompt.further == "leave":
        terminal.press(way.leave)
        wait_for(terminal, WORDS.leaving.ask)


def wait_for(terminal: AnyTerminal, words: str) -> None:
    """And for whoever asks below them."""
    terminal.until(words)
    if isinstance(terminal, Prompted):
        terminal.ready()


def interrupt(terminal: AnyTerminal, prompt: Prompt) -> int:
    """Ctrl+C asks how to leave, and a second one leaves at once."""
    terminal.press(CTRL_C)
    if prompt.further not in ("start", "leave"):
        wait_for(terminal, WORDS.leaving.ask)
        terminal.press(CTRL_C)
    on_the_start_card = prompt.further == "start" and isinstance(terminal, Screen)
    return exits.LEFT_EARLY if on_the_start_card else exits.INTERRUPTED  # which is how one leaves it


def end_input(terminal: AnyTerminal, prompt: Prompt) -> int:
    """Ctrl+D; on the full screen no input ends so, and the terminal goes instead."""
    terminal.press(CTRL_D)
    if isinstance(terminal, Screen):
        terminal.press("\x11\x11")
        return exits.LEFT_EARLY if prompt.further == "start" else exits.INTERRUPTED
    return exits.LEFT_EARLY


def terminate(terminal: AnyTerminal, _: Prompt) -> int:
    terminal.signal(signal.SIGTERM)
    return exits.TERMINATED


def hang_up(terminal: AnyTerminal, _: Prompt) -> int:
    terminal.signal(signal.SIGHUP)
    return exits.TERMINATED


def kill_with_int(terminal: AnyTerminal, prompt: Prompt) -> int:
    """As Ctrl+C, from elsewhere; the full screen, which knows Ctrl+C as a key, is gone at once."""
    terminal.signal(signal.SIGINT)
    if not isinstance(terminal, Screen) and prompt.further not in ("start", "leave"):
        wait_for(terminal, WORDS.leaving.ask)
        terminal.signal(signal.SIGINT)
    return exits.INTERRUPTED


ENDS = {"SIGINT": kill_with_int, "ctrl+c": interrupt, "ctrl+d": end_input, "SIGTERM": terminate, "SIGHUP": hang_up}


@a_few("end", ENDS, always=("ctrl+c", "SIGTERM"))
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@a_few("prompt", PROMPTS_OF_ALL_KINDS, always=("statement",))
def test_it_ends_well(prompt: Prompt, way: Way, end: Callable[[AnyTerminal, Prompt], int]) -> None:
    stopped_at(prompt.card)
    before = kept()
    assert before is not None
    with way.opened() as terminal:
        arrive(terminal, way, prompt)
        code = end(terminal, prompt)
        assert terminal.ended() == code
        assert b"Traceback" not in terminal.written
        assert terminal.modes_now() == terminal.modes
    after = kept()
    assert after is not None
    assert (after.place, after.answers) == (before.place, before.answers)


SIGNALS = pytest.mark.parametrize("end", [terminate, hang_up], ids=["SIGTERM", "SIGHUP"])
EVERY_WAY = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)


@SIGNALS
@EVERY_WAY
@pytest.mark.real
def test_what_was_being_written_is_kept(way: Way, end: Callable[[AnyTerminal, Prompt], int]) -> None:
    stopped_at("own_words")
    with way.opened() as terminal:
        arrive(terminal, way, PROMPTS_OF_ALL_KINDS["text"])
        if way is PROMPTS:
            terminal.press("\r")
            terminal.until(WORDS.prompts.writes)
        terminal.press("kiwi and more" + ("\r" if way is LINES else ""))
        terminal.until(WORDS.lines.ask_text_more if way is LINES else "kiwi and more")
        code = end(terminal, PROMPTS_OF_ALL_KINDS["text"])
        assert terminal.ended() == code
        assert terminal.modes_now() == terminal.modes
    after = kept()
    assert after is not None
    assert str(after.answers["own_words"]).endswith("kiwi and more")


@pytest.mark.parametrize("way", [PROMPTS, SCREEN], ids=["prompts", "screen"])
def test_what_was_being_ticked_is_kept(way: Way) -> None:
    stopped_at("origins")
    with way.opened() as terminal:
        arrive(terminal, way, PROMPTS_OF_ALL_KINDS["ticks"])
        terminal.press("1\x1b[B" if way is PROMPTS else "1")
        terminal.until("[ ] Being criticised" if way is PROMPTS else "· Being criticised")
        terminal.signal(signal.SIGTERM)
        assert terminal.ended() == exits.TERMINATED
    after = kept()
    assert after is not None
    assert isinstance(after.answers["origins"], tuple)
    assert "critical" not in after.answers["origins"]
    assert len(after.answers["origins"]) > 5


@SIGNALS
@EVERY_WAY
@pytest.mark.real
def test_where_another_folder_is_asked_for_the_place_stays(
    way: Way, end: Callable[[AnyTerminal, Prompt], int], tmp_path: Path
) -> None:
    stopped_at("keep")
    (tmp_path / "data").write_text("a file where the folder would be")
    with way.opened() as terminal:
        arrive(terminal, way, PROMPTS_OF_ALL_KINDS["keep"])
        terminal.press("1" if way is SCREEN else "1\r")
        terminal.until(WORDS.keeping.elsewhere[:20] if way is LINES else WORDS.screen.other_folder)
        code = end(terminal, PROMPTS_OF_ALL_KINDS["keep"])
        assert terminal.ended() == code
        assert b"Traceback" not in terminal.written
        assert terminal.modes_now() == terminal.modes
    assert kept() is not None
