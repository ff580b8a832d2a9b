"""What a process of the kiosk may not do, whatever happens in it. For Linux."""

from __future__ import annotations

import contextlib
import ctypes
import io
import logging
import os
import resource
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import NoReturn

KEPT = ("TERM", "COLORTERM")
"""What the kiosk is told of the terminal. Nothing else in the environment reaches it."""
GIVEN = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TEXTUAL_DISABLE_KITTY_KEY": "1"}
DEAF_TO = (
    *(signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU),
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGPIPE),
)
"""Signals that would end it, put it to sleep, or come from a key."""
SET_DEATH_SIGNAL, SET_DUMPABLE, SET_CHILD_SUBREAPER = 1, 4, 36
"""As prctl(2) numbers them."""


def is_isolated() -> bool:
    """Whether nothing of the environment has had a say."""
    return bool(sys.flags.isolated) and dict(os.environ) == environment(os.environ)


def isolate(arguments: Sequence[str]) -> NoReturn:
    """Begin again, without whatever the environment could slip in: switches, other modules, a ``sitecustomize``."""
    command = [sys.executable, "-I", "-B", "-m", "tui", *arguments]
    os.execve(sys.executable, command, environment(os.environ))


def environment(outside: Mapping[str, str]) -> dict[str, str]:
    """All that the kiosk has of it."""
    return {name: outside[name] for name in KEPT if name in outside} | GIVEN


def forbid_dumps() -> None:
    """No core file, and nobody of the same account can look into the memory."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _control(SET_DUMPABLE, 0)


def forbid_files() -> None:
    """What is written to any file but a device or a pipe fails; an inbox is let through on purpose."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))
    os.umask(0o077)


@contextlib.contextmanager
def may_write() -> Iterator[None]:
    """Something that was asked for: a note for the inbox, or whatever a print command needs to write."""
    least, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (least, most))


def be_deaf() -> None:
    """To every signal that a key could send, or that would suspend."""
    for number in DEAF_TO:
        signal.signal(number, signal.SIG_IGN)


def die_with(parent: int) -> None:
    """Whoever is left without it, is not left at all."""
    _control(SET_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def inherit_orphans() -> None:
    """What a child began and left behind becomes one's own, to be ended."""
    _control(SET_CHILD_SUBREAPER, 1)


def say_nothing() -> None:
    """What Python would print of an error, it prints nowhere: an error may hold somebody's words."""
    sys.stdout = sys.stderr = Nowhere()
    sys.excepthook = lambda *_: None
    sys.unraisablehook = lambda *_: None
    logging.disable()


class Nowhere(io.TextIOBase):
    """Where words go that nobody is to read."""

    def write(self, words: str, /) -> int:
        """Gone."""
        return len(words)


def _control(option: int, value: int) -> None:
    """prctl(2)."""
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
