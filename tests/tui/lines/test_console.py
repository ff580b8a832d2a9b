"""How words are laid out in a window."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.lines.console import Console

LINES = st.lists(st.sampled_from(["", "one", "two words", "a line that is longer than the window is wide " * 2]))


class Window(io.StringIO):
    """Somebody sits at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True, scope="module")
def small() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "40")
        patch.setenv("LINES", "15")
        yield


def rows(lines: Sequence[str]) -> int:
    window = Window()
    Console(window, window).say(*lines)
    return window.getvalue().count("\n")


@given(LINES)
def test_pages_fit_and_nothing_is_lost(part: list[str]) -> None:
    pages = Console(Window(), Window()).paged([part], 3)
    assert [line for page in pages for line in page if line] == [line for line in part if line]
    assert all(rows(page) <= 15 - 3 for page in pages)


@given(st.lists(LINES, min_size=1))
def test_for_a_file_all_parts_are_one(parts: list[list[str]]) -> None:
    (page,) = Console(io.StringIO(), io.StringIO()).paged(parts, 3)
    assert [line for line in page if line] == [line for part in parts for line in part if line]
