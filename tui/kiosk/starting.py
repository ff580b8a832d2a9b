"""The kiosk's command: everything is checked before the terminal is touched."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from content.loading import load
from content.schema import Pack
from tui.exits import USAGE, Refused
from tui.full.starting import set_switches
from tui.full.terminal import terminal
from tui.kiosk import lockdown
from tui.kiosk.config import USUAL, Config, read
from tui.kiosk.isolation import is_isolated, isolate
from tui.ways import can_draw


def start(file: Path | None, task: str | None, unit: str | None) -> int:
    """Visits, until staff end them; or what staff do before the first."""
    if sys.platform != "linux":
        raise Refused("the kiosk needs Linux. Everywhere else, type worthwhile", USAGE)
    file = (file or USUAL).absolute()
    if unit:
        from tui.kiosk.units import printed

        return printed(unit, file)
    if task == "set_pin":
        from tui.kiosk.setting_pin import set_pin

        return set_pin(load().kiosk.set_pin, file)
    if not is_isolated():
        isolate(["kiosk", "--config", str(file), *(["--self-test"] if task else [])])
    config = read(file)
    pack = load(Path(config.content)) if config.content else load()
    if task:
        from tui.kiosk.self_test import self_test

        return self_test(pack, config, file)
    if not can_draw():
        raise Refused("the kiosk needs a terminal to draw on. Start it at one, with TERM set", USAGE)
    lockdown.forbid_dumps()
    return serve(pack, config)


def serve(pack: Pack, config: Config) -> int:
    """Visitors at this terminal, until staff or the system end that: the exit code."""
    lockdown.be_deaf()
    gc.disable()  # what is loaded now stays: looking through it for rubbish would only take time
    drawn_on = terminal(os.environ, 1)
    set_switches(drawn_on)
    from tui import starting  # Textual reads its switches when it is loaded
    from tui.kiosk.ready import ready
    from tui.kiosk.supervisor import Supervisor

    ready(pack, config, starting.now())
    return Supervisor(pack, config, drawn_on).run()
