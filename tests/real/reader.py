"""What a screen reader says: yasr (Debian's ``yasr``) over a program, speaking into a pipe instead of to a voice."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

YASR = "/usr/bin/yasr"
SETTINGS = """\
[options]
cursor tracking=full
synthesizer=emacspeak server
synthesizer port={pipe}
key echo=off
up and down arrows=speak line
[dict]
{marks}
"""
"""Debian's, without keys of its own. A port without a ``|`` is opened like a file, so a named pipe will do."""
MARKS = "".join(f"{ord(mark):#x}={mark}\n" for mark in r'[]{}\|_@#^*<>"`~')
"""yasr drops these for such a server, although a voice may well read them out: so they are given back."""
SPOKEN = re.compile(rb"(?:q \{(.*?)\}\rd|l \{(.)\})\r", re.DOTALL)
KEY = re.compile(r"\x1b[\[O][0-9;]*[A-Za-z~]|.", re.DOTALL)
TYPING = 0.02
"""Seconds between two keys: one that comes before the echo of the last would be read out."""
PATIENCE = 10.0


def squeezed(*words: str) -> str:
    """Without any space."""
    return "".join("".join(words).split())


class Reader:
    """A program on a terminal, and somebody who only hears it."""

    silence = 0.2  # seconds

    def __init__(
        self, command: Sequence[str | Path], folder: Path, *, columns: int = 80, rows: int = 24, **environment: str
    ) -> None:
        """``folder`` is empty, and for this reader alone."""
        self.written = b""  # every byte for the screen
        self._heard, self._from = b"", 0
        os.mkfifo(pipe := folder / "speech")
        self._speech = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # and so it never ends
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        env = os.environ | {"LANG": "C.UTF-8", "TERM": "linux"} | environment
        # It does not own the terminal: a hangup would kill the reader alone, while the end of the input ends both.
        self.process = subprocess.Popen(
            self._over(command, folder, pipe), stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env=env
        )
        os.close(slave)

    def _over(self, command: Sequence[str | Path], folder: Path, pipe: Path) -> list[str | Path]:
        settings = folder / "yasr.conf"
        settings.write_text(SETTINGS.format(pipe=pipe, marks=MARKS))
        return [YASR, "-C", settings, "--", *command]

    def press(self, keys: str) -> None:
        """Press keys one after the other; what was said before them is not heard again."""
        self._from = len(self._heard)
        for key in KEY.findall(keys):
            os.write(self._master, key.encode())
            while self._read(TYPING):
                pass

    def heard(self, until: str = "") -> list[str]:
        """What is said since the last keys, up to the first silence after these words. Spaces do not count: yasr reads
        255 bytes at once, and now and then cuts what it says there, in the middle of a word."""
        deadline = time.monotonic() + PATIENCE
        while True:
            is_silent = not self._read(self.silence)
            if is_silent and self.said() and squeezed(until) in squeezed(*self.said()):
                return self.said()
            if time.monotonic() > deadline or (is_silent and self.process.poll() is not None):
                raise AssertionError(f"{until!r} was not said, or it never fell silent, after {self.said()}")

    def said(self) -> list[str]:
        """The same, as far as it has come."""
        texts = (text.decode(errors="replace").split() for text in self._texts(self._heard[self._from :]))
        return [" ".join(words) for words in texts if words]

    def _texts(self, speech: bytes) -> Iterable[bytes]:
        return (words + character for words, character in SPOKEN.findall(speech))

    def _read(self, seconds: float) -> bool:
        """Take what comes in so much time, at most up to the next speech; whether there was any."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            ready = select.select([self._master, self._speech], [], [], left)[0]
            if self._speech in ready:
                self._heard += os.read(self._speech, 65536)
                return True
            if ready:
                try:
                    self.written += os.read(self._master, 65536)
                except OSError:  # Linux says so when the other side has closed, and would go on saying so
                    time.sleep(min(left, 0.01))
        return False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """The input ends, so the reader ends the program, and goes."""
        os.close(self._master)
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self._speech)
