"""What can be read on a screen."""

from __future__ import annotations

from collections.abc import Iterable

DRAWN = str.maketrans(dict.fromkeys("▁▂▃▄▅▆▇█▌", " "))
"""The scroll bar, and the edge of a text field."""


def undrawn(line: str) -> str:
    """A line without what is drawn beside its words."""
    return line.translate(DRAWN).rstrip()


def words_of(lines: Iterable[str]) -> str:
    """The words, wherever their lines break."""
    return " ".join(" ".join(map(undrawn, lines)).split())
