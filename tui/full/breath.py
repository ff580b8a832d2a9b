"""One slow breath as a schedule: how wide the shape is, and when that changes.

Out is longer than in, as slow breathing with a long out-breath is what compassion-focused therapy begins with.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

IN, OUT = 4.0, 6.0
LASTS = IN + OUT
"""Seconds."""
SMALLEST = 0.3
"""Of the widest."""
STEP = 0.25
"""Half blocks by which the radius changes from frame to frame."""


class Frame(NamedTuple):
    """What is shown from a moment on."""

    at: float
    """Seconds since the breath began."""
    radius: float
    """Half blocks."""
    inward: bool


def breath(widest: int) -> tuple[Frame, ...]:
    """Every frame of one breath; ``widest``: the radius at its height, in half blocks. It begins small."""
    return (*_phase(widest, 0, IN, inward=True), *_phase(widest, IN, OUT, inward=False))


def _phase(widest: int, start: float, seconds: float, *, inward: bool) -> Iterator[Frame]:
    """As a breath goes: slow, quicker in the middle, slow; a frame wherever the shape is another."""
    steps = max(1, round(widest * (1 - SMALLEST) / STEP))
    for step in range(steps):
        share = step / steps
        at = start + seconds * math.acos(1 - 2 * share) / math.pi
        grown = share if inward else 1 - share
        yield Frame(at, widest * (SMALLEST + (1 - SMALLEST) * grown), inward)
