"""Plain prompts, from the first page on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from content.schema import Pack
from tui.lines.console import ROOM_FOR_A_LIST, standard
from tui.lines.prelude import write_ahead
from tui.plain.ahead import typed_ahead
from tui.ways import PREPARATION

if TYPE_CHECKING:
    from flows.store import Store
    from tui.requests import Steps
    from tui.saved import Known


def begin(read: Callable[[], Pack], flow: str | None, *, keeping: bool, shipped: bool) -> int:
    """The exit code, in the end. ``shipped``: the words are those that come with the program."""
    console = standard()
    with typed_ahead():
        if shipped:
            write_ahead(console, flow, keeping=keeping, spare=ROOM_FOR_A_LIST, asks=False)
        pack = read()

        from tui.dialogue.starting import converse  # while the first page is read
        from tui.plain.talk import PromptTalk
        from tui.starting import store_for

        return converse(PromptTalk(console, pack.interface), pack, flow, store_for(pack, keeping=keeping))


def look_back(pack: Pack, steps: Steps) -> int:
    """The same for looking back at what was saved."""
    from tui.dialogue.looking_back import follow
    from tui.plain.talk import PromptTalk

    with typed_ahead():
        return follow(PromptTalk(standard(), pack.interface), pack, steps)


def prepare(pack: Pack, store: Store, *, known: Known | None) -> int:
    """The same for a page for a first session."""
    from tui.dialogue.starting import converse
    from tui.plain.talk import PromptTalk

    with typed_ahead():
        talk = PromptTalk(standard(), pack.interface)
        return converse(talk, pack, PREPARATION, store, known=known)
