"""Every file that this program wrote where it writes by itself: what "forget" takes away."""

from __future__ import annotations

import contextlib
from pathlib import Path

from flows import files, names


def traces(places: Path, summaries: Path) -> tuple[Path, ...]:
    """Kept places, summaries, and what a crash left half written; nothing else that lies in these folders."""
    found = (
        *places.glob(names.any_unfinished()),
        *summaries.glob(names.ANY_SUMMARY),
        *(left for folder in {places, summaries} for left in folder.glob(f"{files.MARK}*")),
    )
    return tuple(sorted(found))


def wipe(file: Path) -> None:
    """Delete it, and its folder with the last of them; ``OSError`` where it stays."""
    files.remove(file)
    with contextlib.suppress(OSError):  # there is something else in the folder
        file.parent.rmdir()
