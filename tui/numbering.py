"""The digits by which a row is chosen, where every row is to be reached with digits alone."""

from __future__ import annotations


def digits(index: int) -> str:
    """Of a row, from 0; after the ninth, 0 and a number, so that no digit ever waits for another."""
    return str(index + 1) if index < 9 else f"0{index - 8}"
