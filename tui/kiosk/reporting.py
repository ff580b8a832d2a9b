"""What a visit tells its supervisor, on a pipe: a few words of ours, and nothing of the visitor's."""

from __future__ import annotations

import contextlib
import os
import select
import traceback
from pathlib import Path
from typing import NamedTuple

ALIVE, MISSED, WIPED, CLOSED, BROKE, SILENT = "alive", "missed", "wiped", "closed", "broke", "silent"
"""It still draws; a wrong PIN; the visit ended as it should; staff closed the kiosk; something went wrong; and what is
said of one that says nothing any more."""
SILENCE = 20.0
"""Seconds without a word, after which a visit is frozen, or put to sleep: twice a second it says that it is alive."""
MOST = 65536
"""Bytes read at once."""


class Report(NamedTuple):
    """What is known of a visit that has ended; its exit code is no part of it, as anything may have made that."""

    missed: int = 0
    """Wrong PINs."""
    ended: str = ""
    """"" where it did not say."""
    reason: str = ""
    """What kind of error, and where."""


class Pipe:
    """From a visit to its supervisor."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)

    def tell(self, kind: str, reason: str = "") -> None:
        """One line, at once: the process may end at any moment. Nobody waits for a supervisor that does not listen."""
        with contextlib.suppress(OSError):
            os.write(self._write, f"{kind} {reason}\n".encode())

    def report(self) -> Report:
        """Listen until the visit is over, which closes its end, or is silent for too long."""
        os.close(self._write)
        told = b""
        with os.fdopen(self._read, "rb", buffering=0) as heard:
            while select.select([heard], [], [], SILENCE)[0]:
                if not (piece := heard.read(MOST)):
                    return _report(told)
                told = (told + piece).replace(BEAT, b"")
        return _report(told)._replace(ended=SILENT)


BEAT = f"{ALIVE} \n".encode()
"""How it says that: nothing that needs to be kept."""


def _report(told: bytes) -> Report:
    lines = told.decode(errors="replace").splitlines()
    missed = sum(line.startswith(MISSED) for line in lines)
    ended, _, reason = next((line for line in reversed(lines) if not line.startswith(MISSED)), "").partition(" ")
    return Report(missed, ended, reason)


def where(problem: BaseException) -> str:
    """The kind of an error, and its place in our code or another's; never what it says, which may be somebody's
    words."""
    *_, frame = traceback.extract_tb(problem.__traceback__) or [None]
    return f"{type(problem).__name__}, {Path(frame.filename).name}:{frame.lineno}" if frame else type(problem).__name__
