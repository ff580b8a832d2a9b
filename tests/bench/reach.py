"""The bytes of a whole reflection in each mode, and how long a slow line takes over them."""

from __future__ import annotations

import os
import tempfile

from flows.flow import FLOWS
from tests.conftest import THE_PACK
from tests.journeys import journeys, pressed, typed
from tests.tui.full_terminal.screen import Screen
from tests.tui.lines.lined import Lined
from tests.tui.plain.prompted import Prompted

JOURNEY = next(journey for journey in journeys() if journey.name == "all_middle")
FLOW = FLOWS[JOURNEY.flow](THE_PACK)
BYTES_A_SECOND = 960
"""At 9,600 baud: a start bit, eight bits and a stop bit for each."""


def main() -> None:
    """Print them."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        print()
        _print("lines", in_lines())
        _print("prompts", at_prompts())
        _print("full screen, as it comes", on_the_screen(Screen(TEXTUAL_ANIMATIONS="full")))
        _print("full screen, nothing moves", on_the_screen(Screen()))
        _print("full screen, 256 colours, nothing moves", on_the_screen(Screen(COLORTERM="")))
        _print("full screen, NO_COLOR, nothing moves", on_the_screen(Screen(NO_COLOR="1")))


def in_lines() -> int:
    (lines,) = typed.sittings(JOURNEY, typed.InLines())
    with Lined() as terminal:
        terminal.enter(lines)
        terminal.ended()
        return len(terminal.written)


def at_prompts() -> int:
    (keys,) = typed.sittings(JOURNEY, typed.AtPrompts())
    with Prompted() as terminal:
        terminal.enter(keys)
        terminal.ended()
        return len(terminal.written)


def on_the_screen(opened: Screen) -> int:
    (moves,) = pressed.sittings(JOURNEY)
    with opened as screen:
        screen.take(moves)
        screen.ended()
        return len(screen.written)


def _print(mode: str, written: int) -> None:
    print(f"{mode:40}{written:8,} bytes   {written / BYTES_A_SECOND:5.0f} s at 9,600 baud")


if __name__ == "__main__":
    main()
