"""A copy of a summary for its owner to take along: private, whole or not there, and never over something else."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from content.schema import Pack
from flows import files, names
from flows.exports.formats import Format, exported
from flows.summary import Summary


def copy_into(folder: Path, pack: Pack, summary: Summary, form: Format) -> Path:
    """Under a name that is free; where it is. ``OSError`` where that cannot be."""
    content = exported(pack, summary, form)
    for number in count(1):
        file = folder / names.copy(summary.finished_at, form, number)
        try:
            files.write_new(file, content)
        except FileExistsError:
            continue
        return file
    raise AssertionError  # there is always another number


def write_to(file: Path, content: bytes, *, replace: bool) -> None:
    """``FileExistsError`` where something is there that is not to be replaced, or is no file."""
    if replace and (file.is_file() or not file.exists()):
        files.write(file, content)
    else:
        files.write_new(file, content)
