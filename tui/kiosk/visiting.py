"""One visit in a process of its own, forked from one that is ready and has never seen an answer."""

from __future__ import annotations

import os
from typing import NoReturn

from content.schema import Pack
from tui.full.terminal import Terminal
from tui.kiosk import lockdown, reporting
from tui.kiosk.app import Kiosk
from tui.kiosk.config import Config
from tui.kiosk.pin import Tries
from tui.kiosk.reporting import Pipe
from tui.kiosk.staff import Door


def visit(pack: Pack, config: Config, drawn_on: Terminal, tries: Tries, pipe: Pipe, parent: int) -> NoReturn:
    """Until it is over; nothing of it comes back but what is told on the pipe."""
    told = (reporting.BROKE, "")
    try:
        lockdown.die_with(parent)
        lockdown.say_nothing()
        lockdown.forbid_files()
        door = Door(config.staff_pin, tries, lambda: pipe.tell(reporting.MISSED))
        app = Kiosk(pack, config, door, drawn_on, alive=lambda: pipe.tell(reporting.ALIVE))
        app.run(mouse=drawn_on.tells_clicks)
        told = _how_it_ended(app)
    except BaseException as problem:
        told = (reporting.BROKE, reporting.where(problem))
    finally:
        pipe.tell(*told)
        os._exit(0)


def _how_it_ended(app: Kiosk) -> tuple[str, str]:
    if app.failure is not None:
        return reporting.BROKE, reporting.where(app.failure)
    return reporting.CLOSED if app.is_closed_by_staff else reporting.WIPED, ""
