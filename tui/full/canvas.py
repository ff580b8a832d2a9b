"""What stands on the terminal, cell by cell: of each frame, only what differs is written.

Textual writes every widget that it draws again in full. Written so, a page takes several times the bytes, which is
long on a slow line, and a screen reader, which speaks what is written, says it all again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from rich.cells import get_character_cell_size, split_graphemes
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Offset, Size
from textual.strip import Strip

from flows.private import private

KEPT = 1024
"""Pieces of text whose cells are remembered: most of a frame is as it was."""
NEAR = 4
"""Cells between two changes that are written again: to move over them takes as many bytes."""


@private
class Cell(NamedTuple):
    """One place on the screen."""

    text: str
    """A character, and the marks that belong to it."""
    codes: str
    """How it is inked, as in an escape code."""
    blank: str
    """How a blank is inked that looks as one would in that ink."""


Row: TypeAlias = list[Cell | None]
"""The cells from left to right; None where nobody knows what stands."""
COVERED = Cell("", "", "")
"""Under the right half of a wide character."""


class Canvas:
    """The terminal's cells."""

    def __init__(self, colours: ColorSystem | None, glyphs: dict[int, int]) -> None:
        """``glyphs``: what is written in place of characters that the terminal does not have."""
        self._colours, self._glyphs = colours, glyphs
        self._rows: list[Row] = []
        self._cells = lru_cache(maxsize=KEPT)(self._lay_out)

    def forget(self) -> None:
        """Nobody knows what stands there any more: the next frame is written whole."""
        self._rows = []

    def paint(self, update: CompositorUpdate, size: Size, cursor: Offset) -> str:
        """Take a frame in, and give the codes that bring the terminal in line with it.

        The row of the cursor comes last: it is what has just been chosen, and what comes last is what somebody who
        only hears it remembers.
        """
        if len(self._rows) != size.height or len(self._rows[0]) != size.width:
            self._rows = [[None] * size.width for _ in range(size.height)]
        changed: dict[int, set[int]] = {}
        for x, y, strip in _pieces(update):
            changed.setdefault(y, set()).update(self._take(x, self._rows[y], strip))
        rows = sorted(changed, key=lambda y: (y == cursor.y, y))
        return "".join(code for y in rows for code in _written(y, self._rows[y], sorted(changed[y])))

    def _take(self, start: int, row: Row, strip: Strip) -> Iterator[int]:
        """The columns that change."""
        x = start
        for text, style, _ in strip:
            marks, cells = self._cells(text, style)
            if marks and start < x <= len(row) and (before := row[x - 1]):
                row[x - 1] = before._replace(text=before.text + marks)
                yield x - 1
            end = x + len(cells)
            if row[x:end] != cells:
                for column, cell in enumerate(cells[: max(0, len(row) - x)], x):
                    if row[column] != cell:
                        row[column] = cell
                        yield column
            x = end

    def _lay_out(self, text: str, style: Style | None) -> tuple[str, list[Cell]]:
        """The marks at its start, which belong to the cell before, and the cells of the rest."""
        codes, blank = _codes(style, self._colours)
        characters = _characters(text.translate(self._glyphs))
        made = {
            (c, room): [Cell(c, blank if c == " " else codes, blank), *[COVERED] * (room - 1)]
            for c, room in set(characters)
            if room
        }
        marks = "".join(c for c, room in characters if not room)
        return marks, [cell for each in characters if each[1] for cell in made[each]]


class Difference(CompositorUpdate):
    """What a frame changes, which is found out when it is written, and not where nothing is."""

    def __init__(self, canvas: Canvas, update: CompositorUpdate, size: Size, cursor: Offset) -> None:
        self._canvas, self._update, self._size, self._cursor = canvas, update, size, cursor

    def render_segments(self, console: Console) -> str:
        return self._canvas.paint(self._update, self._size, self._cursor)


def _pieces(update: CompositorUpdate) -> Iterator[tuple[int, int, Strip]]:
    """What a frame consists of, and in which column and row: Textual's own two kinds of frame."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                yield x, y, strip
                x += strip.cell_length
    elif isinstance(update, ChopsUpdate):
        for y, first, last in update.spans:
            for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=True):
                if chop is not None and x < last and end > first:
                    yield x, y, chop.crop(0, min(end, last) - x)


def _characters(text: str) -> Sequence[tuple[str, int]]:
    """Each as it is seen, with the marks that belong to it, and how many cells Textual gives it."""
    if text.isascii():
        return [(character, 1) for character in text]
    return [(text[start:end], room) for start, end, room in split_graphemes(text)[0]]


@lru_cache(maxsize=1024)
def _codes(style: Style | None, colours: ColorSystem | None) -> tuple[str, str]:
    """Of a style, and of a blank in it, which looks the same in any ink."""
    if style is None or colours is None:
        return "", ""
    codes = style._make_ansi_codes(colours)
    is_plain = not (style.reverse or style.underline or style.strike or style.overline)
    return codes, Style(bgcolor=style.bgcolor)._make_ansi_codes(colours) if is_plain else codes


def _written(y: int, row: Row, columns: list[int]) -> Iterator[str]:
    """Runs of cells, each after a move. After what not every terminal gives the same room, there is a move too."""
    inked, blank, at = None, None, -1
    for column in _runs(row, columns):
        cell = row[column]
        if cell is None or cell is COVERED:
            continue
        if column != at:
            yield f"\x1b[{y + 1};{column + 1}H"
        if cell.codes != (blank if cell.text == " " else inked):
            inked, blank = cell.codes, cell.blank
            yield f"\x1b[0;{inked}m" if inked else "\x1b[0m"
        yield cell.text
        at = column + 1 if cell.text.isascii() or _is_sure(cell.text) else -1


def _is_sure(text: str) -> bool:
    """Whether every terminal gives it one cell."""
    return len(text) == 1 == get_character_cell_size(text)


def _runs(row: Row, columns: list[int]) -> Iterator[int]:
    """The columns to write: those that changed, and what little lies between."""
    at = columns[0] if columns else 0
    for column in columns:
        between = range(at, column)
        if len(between) <= NEAR and None not in row[at:column]:
            yield from between
        yield column
        at = column + 1
