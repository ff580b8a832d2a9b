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
import textwrap
import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

from content import SHIPPED
from content.prose import blocks
from tui.first_page import first_page
from tui.full.colours import COLOURS, Colours
from tui.full.least import LEAST_COLUMNS, LEAST_ROWS

ENTER, LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?1049l\x1b[?25h"
PLAIN, BOLD = "\x1b[0m", "\x1b[1m"
COLUMN = 64
WIDEST = 130


class Written(NamedTuple):
    """A few words in one ink, and where: row and column from 0."""

    row: int
    column: int
    ink: str
    words: str


class Prelude:
    """The terminal as it was, and the page on it."""

    def __init__(self, theme: str, flow: str | None) -> None:
        self._before: list[Any] | None = None
        self._theme, self._flow = theme, flow

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
        true_colours = os.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
        if size.columns < LEAST_COLUMNS or size.lines < LEAST_ROWS or (colours and not true_colours):
            return
        self._before = termios.tcgetattr(0)
        _listen_quietly()
        os.write(1, (ENTER + page(size.columns, size.lines, self._flow, _inks(colours))).encode())

    def take_away(self) -> None:
        """Where the rest could not be loaded: the terminal as it was."""
        if self._before is not None:
            termios.tcsetattr(0, termios.TCSANOW, self._before)
            os.write(1, (PLAIN + LEAVE).encode())


def page(columns: int, rows: int, flow: str | None, inks: dict[str, str]) -> str:
    """All that is written to paint the page."""
    pieces = (
        f"\x1b[{piece.row + 1};{piece.column + 1}H{inks['paper']}{inks[piece.ink]}{piece.words}"
        for piece in layout(columns, rows, flow)
    )
    blank = (f"\x1b[{row};1H{' ' * columns}" for row in range(1, rows + 1))
    return "".join([inks["paper"], *blank, *pieces])


class Frame(NamedTuple):
    """Where things stand on a screen of some size, as worthwhile.tcss says; a test compares the two."""

    left: int
    """The first column of the band that everything is in."""
    right: int
    """The column after its last."""
    pad: int
    top: int
    """The row of the masthead."""
    card: int
    """The first row of the card."""
    foot: int
    """The row of the keys; the one above is the cue's."""
    slim: bool
    short: bool


def frame(columns: int, rows: int) -> Frame:
    """For so many columns and rows."""
    short, tall, slim = rows < 23, rows >= 36, columns < 64
    band = min(columns, WIDEST)
    left, top = (columns - band) // 2, 0 if short else 2 if tall else 1
    card, foot = top + (2 if short else 3), rows - (2 if tall else 1)
    return Frame(left, left + band, 2 if slim else 3, top, card, foot, slim, short)


def layout(columns: int, rows: int, flow: str | None) -> Iterator[Written]:
    """The first page, piece by piece."""
    words = tomllib.loads((SHIPPED / "interface.toml").read_text("utf-8"))
    where, at = words["stages"]["welcome"].capitalize(), frame(columns, rows)
    yield Written(at.top, at.left + at.pad, "name", words["screen"]["name"])
    yield Written(at.top, at.right - at.pad - len(where), "quiet", where)
    yield from _keys(at, words["screen"])
    title, body = first_page(flow)
    keys = words["screen"]["help"] if flow == "brief" else ()
    yield from _page(at, words["screen"], title, [*(block.text for block in blocks(body)), *keys])


def _keys(at: Frame, words: dict[str, str]) -> Iterator[Written]:
    leave, support = ("^Q", "F2") if at.slim else (" Ctrl+Q ", " F2 ")
    column = at.right - at.pad - len(words["support"])
    yield Written(at.foot, column, "accent", words["support"])
    yield Written(at.foot, column - 1 - len(support), "bold cap", support)
    column -= 1 + len(support) + (2 if at.slim else 3) + len(words["leave"])
    yield Written(at.foot, column, "plain", words["leave"])
    yield Written(at.foot, column - 1 - len(leave), "cap", leave)


def _page(at: Frame, words: dict[str, str], title: str, paragraphs: list[str]) -> Iterator[Written]:
    """Its lines from the middle, where they fit with the way on below them; else from the top, and a cue."""
    inside = at.right - at.left - (4 if at.slim else 2)
    width = min(COLUMN, inside)
    column = at.left + (2 if at.slim else 1 + (inside - width) // 2)
    lines = [("bold", title), *([] if at.short else [("plain", "")])]
    for paragraph in paragraphs:
        lines += [("plain", line) for line in textwrap.wrap(paragraph, width, break_on_hyphens=False)]
        lines.append(("plain", ""))
    room, used = at.foot - 1 - at.card, len(lines) + 1
    row = at.card + max(0, room - used - 1) // 2
    if used > room:
        row, lines = at.card, lines[:room]
        yield from _cue(at, words["more"])
    else:
        yield from _way_on(row + len(lines), column, width, words["go_on"])
    yield from (Written(row + number, column, ink, line) for number, (ink, line) in enumerate(lines))


def _way_on(row: int, column: int, width: int, words: str) -> Iterator[Written]:
    cap = f" {GO_ON_KEY} "
    yield Written(row, column, "here", cap)
    yield Written(row, column + len(cap), "lit", f" › {words}".ljust(width - len(cap)))


def _cue(at: Frame, words: str) -> Iterator[Written]:
    column = at.left + at.pad + (at.right - at.left - 2 * at.pad - len(words) - 2) // 2
    yield Written(at.foot - 1, column, "arrow", "↓")
    yield Written(at.foot - 1, column + 2, "quiet", words)


GO_ON_KEY = "Enter"


def _inks(colours: Colours | None) -> dict[str, str]:
    """Escape codes by what they say; each begins anew, so none needs an end."""
    if colours is None:
        plain = dict.fromkeys(("paper", "plain", "quiet", "cap"), PLAIN)
        bold = dict.fromkeys(("name", "bold", "accent", "bold cap", "arrow", "lit"), PLAIN + BOLD)
        return {**plain, **bold, "here": PLAIN + BOLD + "\x1b[7m"}
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


def _listen_quietly() -> None:
    """Keys are kept for later, whatever they are, and not shown."""
    mode = termios.tcgetattr(0)
    mode[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    mode[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    mode[6][termios.VMIN] = 1
    termios.tcsetattr(0, termios.TCSANOW, mode)
