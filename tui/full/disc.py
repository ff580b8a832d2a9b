"""A disc in half blocks, which are about as wide as they are high."""

from __future__ import annotations

from functools import lru_cache

BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
"""By what is filled, above and below."""


@lru_cache(maxsize=256)
def disc(radius: float, rows: int) -> tuple[str, ...]:
    """So many lines, twice as many cells wide; ``radius`` in half blocks, of which a line has two."""
    return tuple(
        "".join(
            BLOCKS[_is_inside(x, 2 * y, radius, rows), _is_inside(x, 2 * y + 1, radius, rows)] for x in range(2 * rows)
        )
        for y in range(rows)
    )


def _is_inside(x: int, y: int, radius: float, rows: int) -> bool:
    return (x + 0.5 - rows) ** 2 + (y + 0.5 - rows) ** 2 <= radius**2
