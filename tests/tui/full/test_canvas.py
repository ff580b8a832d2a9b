"""What is written of a frame brings any terminal from the frame before to this one."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Offset, Region, Size
from textual.strip import Strip

from tui.full.canvas import Canvas

COLUMNS, ROWS = 12, 3
SIZE, NOWHERE = Size(COLUMNS, ROWS), Offset(0, -1)
STYLES = [Style.parse(style) for style in ("none", "bold", "white on blue", "red on blue", "underline", "reverse red")]
CHARACTERS = "ab  ›é"
"""A cell each; what pyte makes of half a wide one is its own affair."""
PIECES = st.lists(st.tuples(st.text(CHARACTERS, max_size=6), st.sampled_from(STYLES)), max_size=5)


def strip(pieces: list[tuple[str, Style]], width: int) -> Strip:
    return Strip([Segment(*piece) for piece in pieces]).adjust_cell_length(width, STYLES[0])


def whole(lines: list[list[tuple[str, Style]]]) -> LayoutUpdate:
    return LayoutUpdate([[strip(pieces, COLUMNS)] for pieces in lines], Region(0, 0, COLUMNS, ROWS))


def part(x: int, y: int, pieces: list[tuple[str, Style]]) -> ChopsUpdate:
    ends = [x, COLUMNS] if x else [COLUMNS]
    chop = strip(pieces, COLUMNS - x)
    chops: list[dict[int, Strip | None]] = [{0: None, x: chop} if x else {0: chop} for _ in range(ROWS)]
    return ChopsUpdate(chops, [(y, x, COLUMNS)], [ends] * ROWS)


def terminal() -> pyte.Screen:
    return pyte.Screen(COLUMNS, ROWS)


def feed(screen: pyte.Screen, codes: str) -> None:
    pyte.Stream(screen).feed(codes)


def cells(screen: pyte.Screen) -> list[tuple[object, ...]]:
    """What can be seen: a blank has no ink of its own."""
    found = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            cell = screen.buffer[row][column]
            shows_ink = cell.data.strip() or cell.reverse or cell.underscore
            found.append((cell.data, cell.bg, cell.reverse, *((cell.fg, cell.bold) if shows_ink else ())))
    return found


FRAMES = st.lists(
    st.one_of(
        st.lists(PIECES, min_size=ROWS, max_size=ROWS).map(whole),
        st.builds(part, st.sampled_from([0, 5]), st.integers(0, ROWS - 1), PIECES),
    ),
    max_size=6,
)


@given(st.lists(PIECES, min_size=ROWS, max_size=ROWS).map(whole), FRAMES)
def test_the_terminal_shows_what_it_would_show_if_all_was_written(
    first: LayoutUpdate, frames: list[CompositorUpdate]
) -> None:
    from rich.console import Console

    console = Console(force_terminal=True, color_system="standard")
    canvas, lean, full = Canvas(ColorSystem.STANDARD, {}), terminal(), terminal()
    for frame in (first, *frames):
        feed(lean, canvas.paint(frame, SIZE, NOWHERE))
        feed(full, frame.render_segments(console))
        assert cells(lean) == cells(full)


UNEVEN = ["👨\u200d👩\u200d👧", "❤\ufe0f", "🇬🇧", "e\u0301", "\u0301", "語", "a", " "]


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(UNEVEN), max_size=10).map("".join), st.sampled_from(STYLES)), max_size=5
    )
)
def test_every_character_has_the_room_that_textual_gives_it(pieces: list[tuple[str, Style]]) -> None:
    canvas = Canvas(ColorSystem.STANDARD, {})
    line = Strip([Segment(*piece) for piece in [("|", STYLES[0]), *pieces, ("|", STYLES[0])]])
    frame = LayoutUpdate([[line], [], []], Region(0, 0, 120, ROWS))
    canvas.paint(frame, Size(120, ROWS), NOWHERE)
    cells = canvas._rows[0]
    (last,) = (column for column, cell in enumerate(cells) if column and cell and cell.text.startswith("|"))
    assert last == line.cell_length - 1
    assert "".join(cell.text for cell in cells if cell) == line.text


@given(st.lists(st.sampled_from(UNEVEN), max_size=40).map("".join))
def test_more_than_fits_is_cut(text: str) -> None:
    frame = LayoutUpdate([[Strip([Segment(text), Segment("more", STYLES[1])])], [], []], Region(0, 0, COLUMNS, ROWS))
    canvas = Canvas(ColorSystem.STANDARD, {})
    canvas.paint(frame, SIZE, NOWHERE)
    assert len(canvas._rows[0]) == COLUMNS


def test_nothing_is_written_where_nothing_differs() -> None:
    canvas, frame = Canvas(ColorSystem.STANDARD, {}), whole([[("one", STYLES[1])], [("two", STYLES[0])], []])
    assert "one" in canvas.paint(frame, SIZE, NOWHERE)
    assert canvas.paint(frame, SIZE, NOWHERE) == ""
    canvas.forget()
    assert "one" in canvas.paint(frame, SIZE, NOWHERE)


@pytest.mark.parametrize(("row", "order"), [(0, ["three", "one"]), (2, ["one", "three"])])
def test_the_row_of_the_cursor_comes_last(row: int, order: list[str]) -> None:
    canvas = Canvas(ColorSystem.STANDARD, {})
    written = canvas.paint(whole([[("one", STYLES[1])], [], [("three", STYLES[1])]]), SIZE, Offset(0, row))
    assert sorted(order, key=written.index) == order


def test_what_a_terminal_does_not_have_is_written_otherwise() -> None:
    canvas = Canvas(ColorSystem.STANDARD, str.maketrans("›", ">"))
    assert "> a" in canvas.paint(whole([[("› a", STYLES[0])], [], []]), SIZE, NOWHERE)
