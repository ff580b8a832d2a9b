"""The program in a real terminal of its own, driven by keys."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

WORTHWHILE = Path(sys.executable).with_name("worthwhile")
PATIENCE = 10
"""Seconds to wait for words that never come."""


def without_a_size() -> dict[str, str]:
    """The environment, but for what would hide how large a terminal is."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}


def _own_the_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Pty:
    """A pseudo-terminal with a program on it; ``written`` is every byte that came from there."""

    def __init__(self, command: Sequence[str | Path], columns: int, rows: int, **environment: str) -> None:
        self.written = b""
        self._master, slave = pty.openpty()
        os.set_blocking(self._master, False)
        self._is_open = True
        self.resize(columns, rows)
        self.modes = termios.tcgetattr(slave)
        """Of the terminal, before anything ran on it."""
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=without_a_size() | environment,
            preexec_fn=_own_the_terminal,
        )
        os.close(slave)

    def press(self, keys: str | bytes) -> None:
        """Press some keys; ``\\x03`` is Ctrl+C, ``\\x04`` Ctrl+D. What comes meanwhile is read, as terminals do: else
        each might wait for the other."""
        left = keys if isinstance(keys, bytes) else keys.encode()
        deadline = time.monotonic() + PATIENCE
        while left and self.process.poll() is None:
            assert time.monotonic() < deadline, f"nobody takes {left!r}"
            read, write, _ = select.select([self._master], [self._master], [], 1)
            if write:
                left = left[self._write(left) :]
            elif read:
                self._read(deadline)

    def _write(self, keys: bytes) -> int:
        try:
            return os.write(self._master, keys)
        except BlockingIOError:
            return 0

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller; the system tells the program."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def ended(self) -> int:
        """Read to the end: the exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        return self.process.wait(PATIENCE)

    def modes_now(self) -> list[object]:
        """Of the terminal, which outlives the program."""
        return termios.tcgetattr(self._master)

    def hang_up(self) -> None:
        """Close the window."""
        if self._is_open:
            os.close(self._master)
        self._is_open = False

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(0, deadline - time.monotonic()))
        try:
            piece = os.read(self._master, 65536) if ready else b""
        except OSError:  # Linux says so when the other side has closed
            piece = b""
        self.written += piece
        self._take(piece)
        return bool(piece)

    def _take(self, piece: bytes) -> None:
        """What came."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.hang_up()


class Terminal(Pty):
    """``worthwhile``, or another program, and ``text``, all that it has written."""

    def __init__(self, *args: str | Path, columns: int = 80, rows: int = 24, program: str | Path = WORTHWHILE) -> None:
        self.text = ""
        self._read_to = 0
        super().__init__([program, *args], columns, rows)

    def until(self, *words: str) -> str:
        """Read on until any of these words come: what came up to them since the last that were waited for."""
        deadline = time.monotonic() + PATIENCE
        awaited = re.compile("|".join(map(re.escape, words)))
        while not (found := awaited.search(self.text, self._read_to)):
            if not self._read(deadline):
                raise AssertionError(f"{words!r} never came after {self.text[self._read_to :]!r}")
        start, self._read_to = self._read_to, found.end()
        return self.text[start : self._read_to]

    def _take(self, piece: bytes) -> None:
        self.text += piece.decode("utf-8", "replace").replace("\r\n", "\n")
