"""Whatever goes wrong in whatever part, nobody's words are in what is said of it, and the terminal is as it was."""

from __future__ import annotations

import sys

from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, kept, stopped_at
from tui import exits

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


@a_few("part", PARTS.keys(), always=("a key", "the way back"))
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
