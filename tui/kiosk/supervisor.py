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
from tui.kiosk.pin import Tries, matches
from tui.kiosk.reporting import Pipe, Report
from tui.kiosk.terminal import Gone, KioskTerminal
from tui.kiosk.trouble import Trouble
from tui.kiosk.visiting import visit


class Supervisor:
    """Never sees an answer. It gives its exit code once staff, or the system, have ended it."""

    def __init__(self, pack: Pack, config: Config, drawn_on: Terminal) -> None:
        self._pack, self._config, self._drawn_on = pack, config, drawn_on
        self._terminal = KioskTerminal()
        self._tries = Tries(time.monotonic)
        self._backing_off = BackingOff()
        self._visit = 0
        """The process of the visit, if there is one."""
        self._code: int | None = None

    def run(self) -> int:
        """Until it is ended."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)
        lockdown.inherit_orphans()
        gc.collect()
        gc.freeze()  # what a visit only reads is never copied for it
        try:
            while self._code is None:
                self._one_visit()
        except Gone:
            self._code = exits.LEFT_EARLY
        self._terminal.give_back()
        return self._code or exits.DONE

    def _one_visit(self) -> None:
        self._terminal.clear()
        began = time.monotonic()
        report = self._visited()
        self._terminal.clear()
        self._take(report)
        self._backing_off.ended(time.monotonic() - began, well=report.ended == reporting.WIPED)
        if self._code is None and (wait := self._backing_off.wait):
            self._rest(wait, report.reason)

    def _visited(self) -> Report:
        """However it ends; whatever it began and left behind ends with it."""
        pipe, me = Pipe(), os.getpid()
        self._visit = os.fork()
        if not self._visit:
            for number in (signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)  # until the app listens
            visit(self._pack, self._config, self._drawn_on, self._tries, pipe, me)
        if self._code is not None:
            self._end_visit()
        report = pipe.report()
        self._end_visit()  # one that says nothing any more, or hangs at its very end
        os.waitpid(self._visit, 0)
        self._visit = 0
        _end_orphans()
        return report

    def _take(self, report: Report) -> None:
        if report.ended == reporting.CLOSED:
            self._code = exits.DONE
        if report.missed:
            self._tries.wrong += report.missed
            self._tries.last = time.monotonic()

    def _rest(self, seconds: float, reason: str) -> None:
        """With a page for staff, who can close the kiosk from it."""
        trouble = Trouble(self._pack, self._terminal, self._backing_off.times, reason)
        until = time.monotonic() + seconds
        while self._code is None and (left := until - time.monotonic()) > 0:
            pin = trouble.show(left)
            if pin and not self._tries.wait:
                self._try(pin)
        self._terminal.clear()

    def _try(self, pin: str) -> None:
        if matches(pin, self._config.staff_pin):
            self._code = exits.DONE
        else:
            self._tries.miss()

    def _end(self, *_: object) -> None:
        """The system wants it."""
        self._code = exits.TERMINATED
        self._end_visit()

    def _end_visit(self) -> None:
        if self._visit:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._visit, signal.SIGKILL)


def _end_orphans() -> None:
    """A print command, say, that hangs."""
    me = os.getpid()
    while children := Path(f"/proc/{me}/task/{me}/children").read_text().split():
        for child in map(int, children):
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(child, 0)
