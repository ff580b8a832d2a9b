"""The bytes of a whole reflection in each mode, and how long a slow line takes over them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import partial

from tests.journeys import journeys, pressed, typed
from tests.tui.full_terminal.screen import Screen
from tests.tui.lines.lined import Lined
from tests.tui.plain.prompted import Prompted

JOURNEY = next(journey for journey in journeys() if journey.name == "all_middle")
SCREENS: dict[str, Callable[[], Screen]] = {
    ", as it comes": lambda: Screen(TEXTUAL_ANIMATIONS="full"),
    ", nothing moves": Screen,
    ", 256 colours, nothing moves": lambda: Screen(COLORTERM=""),
    ", NO_COLOR, nothing moves": lambda: Screen(NO_COLOR="1"),
}
BYTES_A_SECOND = 960
"""At 9,600 baud: a start bit, eight bits and a stop bit for each."""


def main() -> None:
    """Print them."""
    print()
    _print("lines", in_lines)
    _print("prompts", at_prompts)
    for how, opened in SCREENS.items():
        _print(f"full screen{how}", partial(on_the_screen, opened))


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


def on_the_screen(opened: Callable[[], Screen]) -> int:
    (moves,) = pressed.sittings(JOURNEY)
    with opened() as screen:
        screen.take(moves)
        screen.ended()
        return len(screen.written)


def _print(mode: str, reflect: Callable[[], int]) -> None:
    """Of somebody who was never here before."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        written = reflect()
    print(f"{mode:40}{written:8,} bytes   {written / BYTES_A_SECOND:5.0f} s at 9,600 baud")


if __name__ == "__main__":
    main()
