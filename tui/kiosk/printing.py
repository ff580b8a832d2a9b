"""A note to a printer: a program that a centre names, run without a shell, reads it from its standard input."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process

from tui.kiosk.config import COMMANDS, Paper
from tui.kiosk.lockdown import may_write

AFTERWARDS = 1.0
"""Seconds; one that waits for a device may not end at once, even when it is killed."""
ENVIRONMENT = {"PATH": COMMANDS, "LANG": "C.UTF-8", "HOME": "/nonexistent"}


async def gave(paper: Paper, text: str) -> bool:
    """Whether the program ended well, in time; one that did not is ended, with all that it began. That it has read
    the note, it has to know itself. Nothing that it says is read, or shown to anybody.
    """
    try:
        process = await _started(paper)
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode()), paper.seconds)
    except TimeoutError:
        return False
    finally:
        if process.returncode is None:
            await _end(process)
    return process.returncode == 0


async def _started(paper: Paper) -> Process:
    with may_write():  # which it inherits
        return await asyncio.create_subprocess_exec(
            *paper.command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, cwd="/", env=ENVIRONMENT, start_new_session=True
        )


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):  # it may have become somebody else
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), AFTERWARDS)
