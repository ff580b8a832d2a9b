"""Waiting for a line, so that no signal waits for it too."""

from __future__ import annotations

import os
import select
import signal
from typing import TextIO

SIGNALS = 4096
"""Bytes; one for each signal that came."""


def wait_for_a_line(source: TextIO) -> None:
    """Until a terminal has one. Python lets a signal act between two steps, and a read is one step: of a signal that
    comes just before, it would hear only after the next key. So each is written to a pipe, which is watched as well."""
    if not source.isatty():
        return
    typed, (reader, writer) = source.fileno(), os.pipe()
    os.set_blocking(writer, False)
    before = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    try:
        while typed not in select.select([typed, reader], [], [])[0]:
            os.read(reader, SIGNALS)
    finally:
        signal.set_wakeup_fd(before)
        os.close(reader)
        os.close(writer)
