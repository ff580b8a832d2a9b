"""The digits by which a row is chosen, where every row is to be reached with digits alone."""

from __future__ import annotations


def digits(index: int) -> str:
    """Of a row, from 0; after the ninth, 0 and a number, so that no digit ever waits for another."""
    return str(index + 1) if index < 9 else f"0{index - 8}"


class TypedDigits:
    """The digits that were typed one after another, and the row to which they lead; ``None`` for no row yet."""

    def __init__(self) -> None:
        self._before = ""

    def forget(self) -> None:
        """The next digit is the first."""
        self._before = ""

    def row(self, digit: str, rows: int) -> int | None:
        """Of so many, by ``digits``."""
        after_zero, self._before = bool(self._before), "0" if digit == "0" and rows > 9 else ""
        index = int(digit) + (8 if after_zero else -1)
        return index if not self._before and 0 <= index < rows else None

    def on_scale(self, digit: str, rows: int) -> int | None:
        """Of numbers from 1 that stand for themselves, so that a digit may be the first of two."""
        number = next((n for n in (int(self._before + digit), int(digit)) if n <= rows), 0)
        self._before = str(number or "")
        return number - 1 if number else None
