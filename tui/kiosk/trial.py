"""The kiosk on a terminal of its own, and somebody who walks through it by its keys."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable

import pyte

from tui.kiosk.at_work import SILENCE, children_of, is_at_work

PATIENCE = 30.0
"""Seconds, after which something never comes."""
ALTERNATE = re.compile(rb"\x1b\[\?1049h.*?(?:\x1b\[\?1049l|\Z)", re.DOTALL)
"""What a terminal keeps no history of."""
CODES = re.compile(rb"\x1b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|\x18")
TURNS = 400
"""Keys; a whole reflection takes some 150."""


class Stuck(Exception):
    """What was waited for never came; says what."""


class Trial:
    """A visitor, who reads the screen."""

    def __init__(self, serve: Callable[[], int], columns: int, rows: int) -> None:
        """``serve`` runs the kiosk in a process of its own, with that terminal as its input, output and errors."""
        self.process, self._master = pty.fork()
        if not self.process:
            os._exit(_served(serve, columns, rows))
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        """Everything that came to the terminal."""

    @property
    def words(self) -> str:
        """All that stands on the screen, wherever its lines break."""
        return " ".join(" ".join(self._screen.display).split())

    @property
    def history(self) -> bytes:
        """What was written where a terminal keeps a history, but for codes that are not seen."""
        return CODES.sub(b"", ALTERNATE.sub(b"", self.written)).strip()

    @property
    def visit(self) -> int:
        """The process of the visit that is on."""
        deadline = time.monotonic() + PATIENCE
        while not (children := children_of(self.process)):
            if time.monotonic() > deadline:
                raise Stuck(f"/proc/{self.process}")
            self.settle()
        return children[0]

    def press(self, keys: str) -> None:
        """And see what comes of it."""
        os.write(self._master, keys.encode())
        self.settle()

    def settle(self) -> None:
        """Read until nothing more comes, nor is on its way."""
        deadline = time.monotonic() + PATIENCE
        while self._reads(SILENCE) or (is_at_work(self.process) and time.monotonic() < deadline):
            pass

    def look(self, seconds: float) -> None:
        """As somebody who reads."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._reads(left)

    def _reads(self, seconds: float) -> bool:
        """Whether something came within so long."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            piece = os.read(self._master, 65536)
        except OSError:  # nobody holds the other end any more
            return False
        self.written += piece
        self._stream.feed(piece)
        return True

    def until(self, *words: str) -> None:
        """Wait for any of these; ``Stuck`` where they never come."""
        deadline = time.monotonic() + PATIENCE
        while not any(each in self.words for each in words):
            if time.monotonic() > deadline:
                raise Stuck(words[0])
            self.settle()

    def walk_to(self, words: str, keys: str = "1\r") -> None:
        """Choose the first of everything and go on, until words come; ``Stuck`` where they never do."""
        for turn in range(TURNS):
            if words in self.words:
                return
            self.press(keys[turn % len(keys)])
        raise Stuck(words)

    def end(self) -> None:
        """Whatever is on."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGTERM)
        self.settle()
        os.waitpid(self.process, 0)
        self.settle()
        os.close(self._master)


def _served(serve: Callable[[], int], columns: int, rows: int) -> int:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    try:
        return serve()
    except BaseException:
        return 1
