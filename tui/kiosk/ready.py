"""Everything that a visit needs, loaded before the first: then a visit begins at once, and opens no file."""

from __future__ import annotations

import datetime
import importlib

from content.schema import Pack
from flows.exports.pocket import to_pocket
from flows.flow import FLOWS
from flows.sealing import sealed
from flows.session import Session
from flows.summary import to_json
from flows.unfolding import sections
from tui.kiosk import codes
from tui.kiosk.config import Config
from tui.kiosk.life import Life

LATER = (
    *("tui.full.text_view", "tui.full.mirror_view", "tui.full.results_view", "tui.full.breathing_view"),
    *("textual.pilot", "textual.scrollbar", "textual.drivers.headless_driver", "textual.layouts.factory"),
    *("textual.layouts.horizontal", "textual.layouts.stream", "rich._unicode_data.unicode17-0-0"),
)
"""What is loaded when it is first met; a test with strace finds what is missing here."""


def ready(pack: Pack, config: Config, now: datetime.datetime) -> None:
    """Nobody's walk through everything, without an answer."""
    for name in LATER:
        importlib.import_module(name)
    session = Session(FLOWS[config.flow](pack), now, keeping=False)
    session.go_to_end()
    summary = session.summary(now)
    sections(pack, summary)
    codes.modules(to_pocket(pack, summary)[:32])
    if config.counsellor:
        sealed(to_json(summary), config.counsellor.recipient)
    Life()
