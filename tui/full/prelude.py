"""The first page, painted before the rest is loaded.

Loading all that draws and asks takes some twenty times longer than reading one page from its file and
painting it, and nobody answers a page before they have read it. What is painted here is what Textual
draws over it a moment later, cell by cell, but for the thread at the top and the scroll bar; keys that
are pressed meanwhile wait in the terminal.
"""

from __future__ import annotations

import os
import shutil
import termios
from typing import Any

from tui.full.colours import COLOURS, Colours
from tui.full.first_frame import layout
from tui.full.room import is_too_small
from tui.full.terminal import Terminal
from tui.modes import listen_quietly

ENTER, LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?1049l\x1b[?25h"
PLAIN, BOLD = "\x1b[0m", "\x1b[1m"
BLANK = PLAIN + "\x1b[2J\x1b[H"
"""Not every terminal brings back what was there before."""


class Prelude:
    """The terminal as it was, and the page on it."""

    def __init__(self, theme: str, flow: str | None, drawn_on: Terminal) -> None:
        self._before: list[Any] | None = None
        self._theme, self._flow, self._terminal = theme, flow, drawn_on

    @property
    def is_painted(self) -> bool:
        """Whether the page is on the screen, and nobody else looks after the terminal yet."""
        return self._before is not None

    def hand_over(self) -> list[Any] | None:
        """The terminal's modes as they were, to whoever looks after it from now on."""
        before, self._before = self._before, None
        return before

    def paint(self) -> None:
        """Where the page can be painted just as it will be drawn; elsewhere nothing happens."""
        size = shutil.get_terminal_size()
        colours = COLOURS.get(self._theme)
        in_other_colours = colours and self._terminal.colours != "all"
        if is_too_small(*size) or in_other_colours or self._terminal.is_slow:
            return
        self._before = listen_quietly(0)
        painted = page(size.columns, size.lines, self._flow, _inks(colours))
        os.write(1, (ENTER + painted.translate(self._terminal.glyphs)).encode())

    def take_away(self) -> None:
        """Where the rest could not be loaded: the terminal as it was."""
        if self._before is not None:
            termios.tcsetattr(0, termios.TCSANOW, self._before)
            os.write(1, (BLANK + LEAVE).encode())


def page(columns: int, rows: int, flow: str | None, inks: dict[str, str]) -> str:
    """All that is written to paint the page."""
    pieces = (
        f"\x1b[{piece.row + 1};{piece.column + 1}H{inks['paper']}{inks[piece.ink]}{piece.words}"
        for piece in layout(columns, rows, flow)
    )
    blank = (f"\x1b[{row};1H{' ' * columns}" for row in range(1, rows + 1))
    return "".join([inks["paper"], *blank, *pieces])


def _inks(colours: Colours | None) -> dict[str, str]:
    """Escape codes by what they say; each begins anew, so none needs an end."""
    if colours is None:
        plain = dict.fromkeys(("paper", "plain", "quiet", "cap"), PLAIN)
        bold = dict.fromkeys(("name", "bold", "accent", "bold cap", "arrow", "lit"), PLAIN + BOLD)
        return {**plain, **bold, "here": PLAIN + "\x1b[7m"}
    paper = PLAIN + _on(colours.background)
    return {
        "paper": paper,
        "plain": _in(colours.foreground),
        "quiet": _in(colours.quiet),
        "name": BOLD + _in(colours.primary),
        "bold": BOLD + _in(colours.foreground),
        "accent": BOLD + _in(colours.accent),
        "arrow": BOLD + _in(colours.accent),
        "cap": _in(colours.quiet) + _on(colours.panel),
        "bold cap": BOLD + _in(colours.quiet) + _on(colours.panel),
        "here": BOLD + _in(colours.on_primary) + _on(colours.primary),
        "lit": BOLD + _in(colours.foreground) + _on(colours.surface),
    }


def _in(colour: str) -> str:
    return f"\x1b[38;2;{_rgb(colour)}m"


def _on(colour: str) -> str:
    return f"\x1b[48;2;{_rgb(colour)}m"


def _rgb(colour: str) -> str:
    return ";".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
