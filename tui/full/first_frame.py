"""The first page as it is laid out on a screen of some size, without Textual: as worthwhile.tcss says.

A test holds that Textual draws the same, cell by cell, but for the thread at the top and the scroll bar.
"""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

from content import SHIPPED
from content.prose import blocks
from tui.first_page import first_page
from tui.full.room import MEDIUM_COLUMNS, REGULAR_ROWS, TALL_ROWS

COLUMN = 64
WIDEST = 130
GO_ON_KEY = "Enter"


class Written(NamedTuple):
    """A few words in one ink, and where: row and column from 0."""

    row: int
    column: int
    ink: str
    words: str


class Geometry(NamedTuple):
    """Where things stand."""

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


def geometry(columns: int, rows: int) -> Geometry:
    """For so many columns and rows."""
    short, tall, slim = rows < REGULAR_ROWS, rows >= TALL_ROWS, columns < MEDIUM_COLUMNS
    band = min(columns, WIDEST)
    left, top = (columns - band) // 2, 0 if short else 2 if tall else 1
    card, foot = top + (2 if short else 3), rows - (2 if tall else 1)
    return Geometry(left, left + band, 2 if slim else 3, top, card, foot, slim, short)


def layout(columns: int, rows: int, flow: str | None) -> Iterator[Written]:
    """The first page, piece by piece."""
    words = tomllib.loads((SHIPPED / "interface.toml").read_text("utf-8"))
    where, at = words["stages"]["welcome"].capitalize(), geometry(columns, rows)
    yield Written(at.top, at.left + at.pad, "name", words["screen"]["name"])
    yield Written(at.top, at.right - at.pad - len(where), "quiet", where)
    yield from _keys(at, words["screen"])
    title, body = first_page(flow)
    keys = words["screen"]["help"] if flow == "brief" else ()
    yield from _page(at, words["screen"], title, [*(block.text for block in blocks(body)), *keys])


def _keys(at: Geometry, words: dict[str, str]) -> Iterator[Written]:
    leave, support = ("^Q", "F2") if at.slim else (" Ctrl+Q ", " F2 ")
    column = at.right - at.pad - len(words["support"])
    yield Written(at.foot, column, "accent", words["support"])
    yield Written(at.foot, column - 1 - len(support), "bold cap", support)
    column -= 1 + len(support) + (2 if at.slim else 3) + len(words["leave"])
    yield Written(at.foot, column, "plain", words["leave"])
    yield Written(at.foot, column - 1 - len(leave), "cap", leave)


def _page(at: Geometry, words: dict[str, str], title: str, paragraphs: list[str]) -> Iterator[Written]:
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


def _cue(at: Geometry, words: str) -> Iterator[Written]:
    column = at.left + at.pad + (at.right - at.left - 2 * at.pad - len(words) - 2) // 2
    yield Written(at.foot - 1, column, "arrow", "↓")
    yield Written(at.foot - 1, column + 2, "quiet", words)
