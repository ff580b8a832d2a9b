"""Visits one after another: each in a process of its own, with the terminal wiped before and after."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import time
from pathlib import Path

from content.schema import Pack
from tui import exits
from tui.full.terminal import Terminal
from tui.kiosk import lockdown, reporting
from tui.kiosk.backing_off import BackingOff
from tui.kiosk.config import Config
from tui.kiosk.door import Door
from tui.kiosk.pin import Tries
from tui.kiosk.reporting import Pipe, Report
from tui.kiosk.stillness import clock
from tui.kiosk.terminal import Gone, KioskTerminal
from tui.kiosk.trouble import Trouble
from tui.kiosk.visiting import visit

ENDS_WITHIN = 1.0
"""Seconds that what a visit has left behind gets to end in, once it is killed; what waits for a device may take longer,
and is looked for again after the next visit."""


class Supervisor:
    """Never sees an answer."""

    def __init__(self, pack: Pack, config: Config, drawn_on: Terminal) -> None:
        self._pack, self._config, self._drawn_on = pack, config, drawn_on
        self._terminal = KioskTerminal()
        self._tries = Tries(clock)
        self._backing_off = BackingOff()
        self._visit = 0
        """The process of the visit, if there is one."""
        self._code: int | None = None

    def run(self) -> int:
        """The exit code, once staff or the system have ended it."""
        for number in lockdown.ENDS_IT:
            signal.signal(number, self._end)
        lockdown.inherit_orphans()
        gc.collect()
        gc.freeze()  # what a visit only reads is never copied for it
        try:
            while self._code is None:
                self._one_visit()
            return self._code
        except Gone:
            return exits.LEFT_EARLY
        finally:
            self._end_visit()
            self._terminal.give_back()

    def _one_visit(self) -> None:
        self._terminal.clear()
        began = time.monotonic()
        report = self._visited()
        if report.ended == reporting.CLOSED:
            self._code = exits.DONE
        self._backing_off.ended(time.monotonic() - began, well=report.ended == reporting.WIPED)
        if self._code is None and (wait := self._backing_off.wait):
            self._rest(wait, report.reason)

    def _visited(self) -> Report:
        """However it ends: it is gone from the screen at once, and then whatever it has left behind ends too."""
        pipe = Pipe()
        try:
            self._visit = self._forked(pipe)
        except OSError as problem:  # there is no room for another process: later there may be
            pipe.close()
            return Report(reporting.BROKE, reporting.where(problem))
        if self._code is not None:
            _kill(self._visit)
        report = pipe.report(self._tries.miss)
        self._end_visit()
        self._terminal.clear()
        _end_orphans()
        return report

    def _forked(self, pipe: Pipe) -> int:
        me, process = os.getpid(), os.fork()
        if not process:
            visit(self._pack, self._config, self._drawn_on, self._tries, pipe, me)
        return process

    def _rest(self, seconds: float, reason: str) -> None:
        """With a page for staff, who can close the kiosk from it."""
        door = Door(self._config.staff_pin, self._tries)
        trouble = Trouble(self._pack, self._terminal, door, self._backing_off.times, reason)
        until = time.monotonic() + seconds
        while self._code is None and (left := until - time.monotonic()) > 0:
            if trouble.is_closed(left):
                self._code = exits.DONE

    def _end(self, *_: object) -> None:
        """The system wants it."""
        self._code = exits.TERMINATED
        _kill(self._visit)

    def _end_visit(self) -> None:
        """One that is over, says nothing any more, or hangs at its very end."""
        if self._visit:
            _kill(self._visit)
            os.waitpid(self._visit, 0)
            self._visit = 0


def _kill(process: int) -> None:
    if process:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # a print command may have become somebody else
            os.kill(process, signal.SIGKILL)


def _end_orphans() -> None:
    """A print command, say, that hangs."""
    until = time.monotonic() + ENDS_WITHIN
    while (children := _children()) and time.monotonic() < until:
        for child in children:
            _kill(child)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        time.sleep(0.001)


def _children() -> list[int]:
    """One's own, as far as the system tells of them (CONFIG_PROC_CHILDREN)."""
    me = os.getpid()
    with contextlib.suppress(OSError):
        return [int(child) for child in Path(f"/proc/{me}/task/{me}/children").read_text().split()]
    return []
