"""The program in a real terminal of its own, driven by keys."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

WORTHWHILE = Path(sys.executable).with_name("worthwhile")
PATIENCE = 10
"""Seconds to wait for words that never come."""


def _own_the_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A pseudo-terminal with ``worthwhile`` on it; ``text`` is all that it has written."""

    def __init__(self, *args: str, columns: int = 80, rows: int = 24) -> None:
        self.text = ""
        self._read_to = 0
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            [WORTHWHILE, *args],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")},
            preexec_fn=_own_the_terminal,
        )
        os.close(slave)

    def until(self, words: str) -> str:
        """Read on until these words come: what came up to them since the last that were waited for."""
        deadline = time.monotonic() + PATIENCE
        while (found := self.text.find(words, self._read_to)) < 0:
            if not self._read(deadline):
                raise AssertionError(f"{words!r} never came after {self.text[self._read_to :]!r}")
        start, self._read_to = self._read_to, found + len(words)
        return self.text[start : self._read_to]

    def press(self, keys: str) -> None:
        """Press some keys; ``\\x03`` is Ctrl+C, ``\\x04`` Ctrl+D."""
        os.write(self._master, keys.encode())

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def ended(self) -> int:
        """Read to the end: the exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        return self.process.wait(PATIENCE)

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(0, deadline - time.monotonic()))
        try:
            piece = os.read(self._master, 65536) if ready else b""
        except OSError:  # Linux says so when the other side has closed
            piece = b""
        self.text += piece.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(piece)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)
