"""Writes docs/faults.md: what becomes of a save of which one system call is broken. ``make docs`` runs it, on Linux."""

from __future__ import annotations

import tempfile
from itertools import groupby
from pathlib import Path

from tests.real.faults import ERRORS, KILLED, KINDS, NOT_OF_FILES, Break, Folder, Kind, Outcome, breaks, calls, tried

PAGE = Path(__file__).parents[1] / "faults.md"
HEAD = """# Every system call of a save, broken in turn

Made by `make docs`, with strace, from [`tests/real/faults.py`](../tests/real/faults.py). Each row is a call, in the
order in which a save makes them; each cell is a save of its own, in which this call was where the process was killed,
or was refused with that error. **Old** means that what was there before is there, whole (of a summary: nothing);
**new**, that what was to be saved is, whole. "Told" means that the program was told that it could not be made sure of,
and says so. Killed, a half-written file may stay behind, which nobody reads and the next start takes away. In each of
these {number} saves another try worked, and afterwards nothing half-written was left.
"""


def page() -> str:
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        tables = {kind: _tried(Path(folder) / str(kind), kind) for kind in KINDS}
    number = sum(map(len, tables.values()))
    return "\n".join([HEAD.format(number=number), *(_table(kind, tried) for kind, tried in tables.items())])


def _tried(folder: Path, kind: Kind) -> dict[Break, Outcome]:
    found = [(name, number) for name, number in calls(Folder(folder, kind)) if name not in NOT_OF_FILES]
    return {point: tried(Folder(folder / str(at), kind), point) for at, point in enumerate(breaks(found))}


def _table(kind: Kind, outcomes: dict[Break, Outcome]) -> str:
    heads = ["call", KILLED, *ERRORS]
    rows = [
        [f"`{name}` {number}", *(_cell(outcomes[point]) for point in points)]
        for (name, number), points in groupby(outcomes, lambda point: (point.call, point.number))
    ]
    lines = (f"| {' | '.join(row)} |" for row in [heads, ["-"] * len(heads), *rows])
    return "\n".join([f"## {str(kind).capitalize()}\n", *lines, ""])


def _cell(outcome: Outcome) -> str:
    return f"{outcome.there}, told" if outcome.said == "error" else outcome.there


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
