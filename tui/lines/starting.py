"""Plain lines, from the first page on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from content.schema import Pack
from tui.lines.console import ROOM_FOR_A_LINE, standard
from tui.lines.prelude import write_ahead
from tui.ways import PREPARATION

if TYPE_CHECKING:
    from flows.store import Store
    from tui.requests import Steps
    from tui.saved import Known


def begin(read: Callable[[], Pack], flow: str | None, *, keeping: bool, shipped: bool) -> int:
    """The exit code, in the end. ``shipped``: the words are those that come with the program."""
    console = standard()
    if shipped:
        write_ahead(console, flow, keeping=keeping, spare=ROOM_FOR_A_LINE, asks=True)
    pack = read()

    from tui.dialogue.starting import converse  # while the first page is read
    from tui.lines.talk import LineTalk
    from tui.starting import store_for

    return converse(LineTalk(console, pack.interface), pack, flow, store_for(pack, keeping=keeping))


def look_back(pack: Pack, steps: Steps) -> int:
    """The same for looking back at what was saved."""
    from tui.dialogue.looking_back import follow
    from tui.lines.talk import LineTalk

    return follow(LineTalk(standard(), pack.interface), pack, steps)


def prepare(pack: Pack, store: Store, *, known: Known | None) -> int:
    """The same for a page for a first session."""
    from tui.dialogue.starting import converse
    from tui.lines.talk import LineTalk

    return converse(LineTalk(standard(), pack.interface), pack, PREPARATION, store, known=known)
