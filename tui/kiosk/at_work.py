"""Whether a program has come to rest, however busy its machine is: what is pressed before that comes too early."""

from __future__ import annotations

from pathlib import Path

FRAME = 1 / 60
"""Seconds after which Textual draws what has changed; it sleeps until then."""
SILENCE = 1.5 * FRAME
"""Seconds without another byte, of a program that is not at work: its screen is drawn."""
SLEEPS, IS_DEAD = "S", "Z"


def is_at_work(process: int) -> bool:
    """Whether it, or what it began, runs or waits for its turn to."""
    try:
        states = [stat.read_text().rpartition(") ")[2][0] for stat in Path(f"/proc/{process}/task").glob("*/stat")]
        return any(state not in (SLEEPS, IS_DEAD) for state in states) or any(map(is_at_work, children_of(process)))
    except (FileNotFoundError, ProcessLookupError):  # it ends
        return False


def children_of(process: int) -> list[int]:
    """Those of its first thread."""
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
