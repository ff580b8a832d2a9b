"""What a visit tells its supervisor, on a pipe: a few words of ours, and nothing of the visitor's."""

from __future__ import annotations

import contextlib
import os
import select
from collections.abc import Callable
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
            os.write(self._write, f"{kind} {reason}\n".encode(errors="replace"))

    def report(self, missed: Callable[[], None]) -> Report:
        """Listen until the visit is over, which closes its end, or is silent for too long; ``missed`` is called at once
        for every wrong PIN."""
        os.close(self._write)
        report, begun = Report(), b""
        with os.fdopen(self._read, "rb", buffering=0) as heard:
            while select.select([heard], [], [], SILENCE)[0]:
                if not (piece := heard.read(MOST)):
                    return report
                *lines, begun = (begun + piece).split(b"\n")
                for kind, _, reason in (line.decode(errors="replace").partition(" ") for line in lines):
                    if kind == MISSED:
                        missed()
                    elif kind != ALIVE:
                        report = Report(kind, reason)
        return Report(SILENT)

    def close(self) -> None:
        """Nobody will tell anything."""
        os.close(self._read)
        os.close(self._write)


def where(problem: BaseException) -> str:
    """The kind of an error, and its place in our code or another's; never what it says, which may be somebody's
    words. Of a worker, that which Textual has wrapped."""
    problem = getattr(problem, "error", problem)
    kind, trace = type(problem).__name__, problem.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{kind}, {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else kind
