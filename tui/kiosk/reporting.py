"""What a visit tells its supervisor, on a pipe: a few words of ours, and nothing of the visitor's."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import NamedTuple

MISSED, WIPED, CLOSED, BROKE = "missed", "wiped", "closed", "broke"
"""A wrong PIN; the visit ended as it should; staff closed the kiosk; something went wrong."""
MOST = 65536
"""Bytes; a pipe holds no more."""


class Report(NamedTuple):
    """What is known of a visit that has ended; its exit code is no part of it, as anything may have made that."""

    missed: int = 0
    """Wrong PINs in a row."""
    ended: str = ""
    reason: str = ""
    """What kind of error, and where."""


class Pipe:
    """From a visit to its supervisor."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)

    def tell(self, kind: str, reason: str = "") -> None:
        """One line, at once: the process may end at any moment."""
        os.write(self._write, f"{kind} {reason}\n".encode())

    def report(self) -> Report:
        """What was told until the visit ended; and the pipe is closed."""
        os.close(self._write)
        with os.fdopen(self._read, "rb") as told:
            lines = told.read(MOST).decode(errors="replace").splitlines()
        missed = sum(line.startswith(MISSED) for line in lines)
        ended, _, reason = next((line for line in reversed(lines) if not line.startswith(MISSED)), "").partition(" ")
        return Report(missed, ended, reason)


def where(problem: BaseException) -> str:
    """The kind of an error, and its place in our code or another's; never what it says, which may be somebody's
    words."""
    *_, frame = traceback.extract_tb(problem.__traceback__) or [None]
    return f"{type(problem).__name__}, {Path(frame.filename).name}:{frame.lineno}" if frame else type(problem).__name__
