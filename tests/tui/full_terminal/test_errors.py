"""Whatever goes wrong in whatever part, nobody's words are in what is said of it, and the terminal is as it was."""

from __future__ import annotations

import sys
import time

from flows import names
from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, kept, stopped_at
from tests.tui.terminal import PATIENCE
from tui import exits, places

CANARY = "kookaburra"
LEAVES = b"\x1b[?1049l"
BROKEN = """
import {module} as module
def breaks(self, *rest):
    words = self.app.reading.view.writing.text
    if {canary!r} in words:
        raise ValueError(words)
    return original(self, *rest)
original = module.{name}
module.{name} = breaks
from tui.__main__ import main
main()
"""
PARTS = {
    "a key": ("tui.full.text_view", "Writing._on_key"),
    "a timer": ("tui.full.text_view", "TextView._settle"),
    "an action": ("tui.full.text_view", "TextView.action_enter"),
    "drawing": ("tui.full.text_view", "Writing.render_line"),
    "the way back": ("tui.full.reading", "Reading.action_back"),
}


@a_few("part", PARTS.keys(), always=("a key",))
def test_an_error_in_any_part_tells_its_kind_and_no_more(part: str) -> None:
    module, name = PARTS[part]
    stopped_at("own_words")
    code = BROKEN.format(module=module, name=name, canary=CANARY)
    with Screen(command=(sys.executable, "-c", code)) as screen:
        go_on(screen)
        screen.until("my own words")
        screen.press(CANARY)
        screen.press("\r" if part == "an action" else "\t\x1b[D" if part == "the way back" else "x")
        assert screen.ended() == exits.FAILED
        assert screen.modes_now() == screen.modes
        afterwards = screen.written.rpartition(LEAVES)[2].decode()
    assert "something went wrong (ValueError)" in afterwards
    assert CANARY not in afterwards
    assert "Traceback" not in afterwards
    assert kept() is not None
    report = (places.unfinished() / names.REPORT).read_text()
    assert "ValueError\n" in report
    assert CANARY not in report


UNSEEN = """
import asyncio, threading, time, tui.full.text_view as module
class Lost:
    def __init__(self, words):
        self.words = words
    def __del__(self):
        raise ValueError(self.words)
def breaks(self, *rest):
    words = self.writing.text
    async def fails():
        raise ValueError(words)
    def fails_later():
        while outlive:
            time.sleep(0.05)
        raise ValueError(words)
    outlive[:] = [asyncio.ensure_future(fails()), Lost(words)]
    threading.Thread(target=fails_later).start()
    return original(self, *rest)
outlive = []
original = module.TextView._settle
module.TextView._settle = breaks
from tui.__main__ import main
try:
    main()
finally:
    outlive.clear()
"""


def written_and_kept() -> str:
    """Once it is: half a second after the last key."""
    deadline = time.monotonic() + PATIENCE
    while CANARY not in (words := str(place.answers["own_words"]) if (place := kept()) else ""):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return words


def test_what_python_would_print_by_itself_is_printed_nowhere() -> None:
    """A task or a thread that nobody waits for, and an object that is taken away."""
    stopped_at("own_words")
    with Screen(command=(sys.executable, "-c", UNSEEN)) as screen:
        go_on(screen)
        screen.until("my own words")
        screen.press(CANARY)
        assert CANARY in written_and_kept()
        screen.press("\x11\x11")
        assert screen.ended() == exits.INTERRUPTED
        assert b"Traceback" not in screen.written
        assert b"ValueError" not in screen.written
