"""Past reflections: the summaries in a folder."""

from __future__ import annotations

import datetime
import fnmatch
import os
import re
from pathlib import Path

from flows import names
from flows.names import YEARS

_SUMMARY = re.compile(fnmatch.translate(names.ANY_SUMMARY))


def past(folder: Path) -> tuple[Path, ...]:
    """All of them, newest first, told by their names alone: none is opened before somebody looks at it."""
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name for entry in entries if _SUMMARY.match(entry.name)), reverse=True)
    except OSError:
        return ()
    return tuple(folder / name for name in found)


def has_past(folder: Path) -> bool:
    """Whether there is any."""
    try:
        with os.scandir(folder) as entries:
            return any(_SUMMARY.match(entry.name) for entry in entries)
    except OSError:
        return False


def finished_at(file: Path) -> datetime.datetime | None:
    """When it was finished (UTC), by its name; ``None`` where that is no date that a clock shows."""
    try:
        moment = names.moment(file.name)
    except ValueError:
        return None
    return moment if moment.year in YEARS else None
