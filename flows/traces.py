"""Every file that this program wrote where it writes by itself: what "forget" takes away."""

from __future__ import annotations

import contextlib
from pathlib import Path

from flows import files, names, protection


def traces(places: Path, summaries: Path) -> tuple[Path, ...]:
    """Kept places, summaries, how they are protected, a report of an error, and what a crash left half written; nothing
    else that lies in these folders."""
    found = (
        *kept(places, summaries),
        *places.glob(names.REPORT),
        *(left for folder in {places, summaries} for left in folder.glob(f"{files.MARK}*")),
    )
    protects = (*summaries.glob(protection.NAME), *summaries.glob(f"*{protection.KEY.format(number='*')}"))
    return (*sorted(found), *protects)  # a key last: while something says that it protects, it is there


def kept(places: Path, summaries: Path) -> tuple[Path, ...]:
    """Every kept place and summary."""
    return (*places.glob(names.any_unfinished()), *summaries.glob(names.ANY_SUMMARY))


def wipe(file: Path) -> None:
    """Delete it, and its folder with the last of them; ``OSError`` where it stays."""
    files.remove(file)
    with contextlib.suppress(OSError):  # there is something else in the folder
        file.parent.rmdir()
