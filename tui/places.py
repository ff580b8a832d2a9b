"""Where things are kept, in the folders that the system has for this (XDG honoured)."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

from flows.version import NAME

_DIRS = PlatformDirs(NAME, appauthor=False)


def unfinished() -> Path:
    """The folder of reflections that were stopped part-way."""
    return Path(_DIRS.user_state_dir)


def finished() -> Path:
    """The folder of summaries."""
    return Path(_DIRS.user_data_dir)
