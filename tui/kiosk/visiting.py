"""One visit in a process of its own, forked from one that is ready and has never seen an answer."""

from __future__ import annotations

import os
import signal
from typing import NoReturn

from content.schema import Pack
from tui.full.terminal import Terminal
from tui.kiosk import lockdown, reporting
from tui.kiosk.app import Kiosk
from tui.kiosk.config import Config
from tui.kiosk.door import Door
from tui.kiosk.pin import Tries
from tui.kiosk.reporting import Pipe
from tui.kiosk.silence import say_nothing


def visit(pack: Pack, config: Config, drawn_on: Terminal, tries: Tries, pipe: Pipe, parent: int) -> NoReturn:
    """Until it is over; nothing of it comes back but what is told on the pipe."""
    try:
        for number in lockdown.ENDS_IT:
            signal.signal(number, signal.SIG_IGN)  # until the app listens
        lockdown.die_with(parent)
        say_nothing()
        lockdown.forbid_files()
        pipe.tell(*_visited(pack, config, drawn_on, tries, pipe))
    except BaseException as problem:
        pipe.tell(reporting.BROKE, reporting.where(problem))
    finally:
        os._exit(0)


def _visited(pack: Pack, config: Config, drawn_on: Terminal, tries: Tries, pipe: Pipe) -> tuple[str, str]:
    """How it ended."""
    door = Door(config.staff_pin, tries, lambda: pipe.tell(reporting.MISSED))
    app = Kiosk(pack, config, door, drawn_on, alive=lambda: pipe.tell(reporting.ALIVE))
    app.run(mouse=drawn_on.tells_clicks)
    if app.failure is not None:
        return reporting.BROKE, reporting.where(app.failure)
    return reporting.CLOSED if app.is_closed_by_staff else reporting.WIPED, ""
