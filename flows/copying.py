"""A copy of a summary for its owner to take along: private, whole or not there, and never over something else."""

from __future__ import annotations

from pathlib import Path

from content.schema import Pack
from flows import files, names
from flows.exports.formats import Format, exported
from flows.summary import Summary


class NotAFile(ValueError):
    """A folder, a pipe or a device: nothing to put in its place."""


def copy_into(folder: Path, pack: Pack, summary: Summary, form: Format) -> Path:
    """Under a name that is free; where it is. ``OSError`` where that cannot be."""
    content = exported(pack, summary, form)
    number = 1
    while True:
        file = folder / names.copy(summary.finished_at, "page" if summary.plan else "summary", form, number)
        try:
            files.write_new(file, content)
        except FileExistsError:
            number += 1
        else:
            return file


def write_to(file: Path, content: bytes, *, replace: bool) -> None:
    """``FileExistsError`` where something is there that is not to be replaced; ``NotAFile`` where it cannot be. A link
    stays one, and what it leads to is replaced."""
    if not replace:
        files.write_new(file, content)
        return
    file = file.resolve()
    if file.exists() and not file.is_file():
        raise NotAFile
    files.write(file, content)
