"""How much room there is, and what that changes. Without Textual: the first page is painted before that is loaded."""

from __future__ import annotations

LEAST_COLUMNS, LEAST_ROWS = 40, 15
"""The smallest window in which a card can be read."""
MEDIUM_COLUMNS, WIDE_COLUMNS = 64, 100
"""Below the first, keys stand close under short names."""
REGULAR_ROWS, TALL_ROWS = 23, 36
"""Below the first nothing has air around it; from the second on, what is pressed is as tall as a finger."""

BY_COLUMNS = [(0, "-slim"), (MEDIUM_COLUMNS, "-medium"), (WIDE_COLUMNS, "-wide")]
BY_ROWS = [(0, "-short"), (REGULAR_ROWS, "-regular"), (TALL_ROWS, "-tall")]
"""The classes by which worthwhile.tcss knows it."""


def is_too_small(columns: int, rows: int) -> bool:
    """Whether a card could not be read."""
    return columns < LEAST_COLUMNS or rows < LEAST_ROWS


def classes(columns: int, rows: int) -> str:
    """A screen that begins with these is right from its first frame: Textual gives them to screens only once it
    has drawn them."""
    return f"{_last(columns, BY_COLUMNS)} {_last(rows, BY_ROWS)}"


def _last(extent: int, steps: list[tuple[int, str]]) -> str:
    return [name for least, name in steps if extent >= least][-1]
