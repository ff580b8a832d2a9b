"""Files with a key in them: named by the person, or where they are said to be."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from content.schema import Pack
from flows import files
from flows.private import private
from flows.protection import LARGEST
from tui.requests import Request, Type
from tui.safekeeping import folder_of


@private
class KeyFile(NamedTuple):
    """One that was found."""

    file: Path
    content: bytes


def named_key(pack: Pack, asks: partial[Type], note: str = "") -> Generator[Request, str, KeyFile | None]:
    """The file that the person names; ``None`` for none."""
    while typed := (yield asks(note=note)):
        try:
            file = folder_of(typed).absolute()
            return KeyFile(file, files.read(file, LARGEST))
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or pack.interface.saved.not_a_file
            note = pack.interface.protecting.no_file.format(reason=reason)
    return None


def read_key(file: Path) -> KeyFile | None:
    """The file itself; ``None`` where it is not there, or cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        return KeyFile(file, files.read(file, LARGEST))
    return None
