"""What a process of the kiosk may not do, whatever happens in it. For Linux."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
from collections.abc import Iterator

DEAF_TO = (
    *(signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU),
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGPIPE),
)
"""Signals that would end it, put it to sleep, or come from a key."""
ENDS_IT = (signal.SIGTERM, signal.SIGHUP)
"""The system's own."""
SET_DEATH_SIGNAL, SET_DUMPABLE, SET_CHILD_SUBREAPER = 1, 4, 36
"""As prctl(2) numbers them."""


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
    """To every signal that a key could send, or that would suspend; and hear of every child that ends."""
    for number in DEAF_TO:
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def die_with(parent: int) -> None:
    """Whoever is left without it, is not left at all."""
    _control(SET_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def inherit_orphans() -> None:
    """What a child began and left behind becomes one's own, to be ended."""
    _control(SET_CHILD_SUBREAPER, 1)


def _control(option: int, value: int) -> None:
    """prctl(2); ``OSError`` where the system will not."""
    if ctypes.CDLL(None, use_errno=True).prctl(option, ctypes.c_ulong(value), 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")
