"""Waiting for a line at a terminal: it ends with the line, or with a signal that ends the program."""

from __future__ import annotations

import os
import pty
import signal
import sys
import threading
import time
from collections.abc import Iterator
from typing import TextIO

import pytest

from tui.lines.waiting import wait_for_a_line

SOON = 0.1
"""Seconds."""


@pytest.fixture
def terminal() -> Iterator[tuple[int, TextIO]]:
    """Where somebody types, and what reads there."""
    master, slave = pty.openpty()
    with os.fdopen(slave, encoding="utf-8") as source:
        yield master, source
    os.close(master)


@pytest.fixture
def came() -> Iterator[list[int]]:
    """The signals that were heard, of a kind that changes nothing."""
    heard: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _: heard.append(number))
    yield heard
    signal.signal(signal.SIGUSR1, before)


def test_a_signal_that_changes_nothing_is_heard_and_the_line_is_waited_for(
    terminal: tuple[int, TextIO], came: list[int]
) -> None:
    master, source = terminal
    seen: list[list[int]] = []

    def somebody() -> None:
        os.kill(os.getpid(), signal.SIGUSR1)
        time.sleep(SOON)
        seen.append(list(came))
        os.write(master, b"a line\n")

    typing = threading.Timer(SOON, somebody)
    typing.start()
    wait_for_a_line(source)
    typing.join()
    assert seen == [[signal.SIGUSR1]]
    assert source.readline() == "a line\n"


def test_a_signal_that_ends_the_program_ends_the_waiting(terminal: tuple[int, TextIO]) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: sys.exit(143))
    try:
        threading.Timer(SOON, os.kill, (os.getpid(), signal.SIGUSR1)).start()
        with pytest.raises(SystemExit):
            wait_for_a_line(terminal[1])
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert signal.set_wakeup_fd(-1) == -1
