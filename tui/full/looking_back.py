"""Looking back on the screen: each thing that is asked or shown in a frame of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Sequence
from typing import Any, TypeVar

from textual import on
from textual.app import App
from textual.binding import Binding

from content.schema import Pack
from flows.quoting import sentence
from flows.unfolding import Section, sections
from tui.full.aside import Aside, Succession
from tui.full.asking import Asking, Turning
from tui.full.elsewhere import Naming
from tui.full.key import Key
from tui.full.unfolded import Unfolded
from tui.requests import Ask, Open, Read, Request, Type, Wait

T = TypeVar("T")


async def through(
    app: App[Any], pack: Pack, steps: Generator[Request, str, T], where: str = "", *, stays: bool = False
) -> T:
    """To its end, and what came of it; ``where``: over each frame; the last ``stays``, for another to take its
    place."""
    where = where or sentence(pack.interface.history.title)
    frames = Succession(app)
    try:
        request = next(steps)
        while True:
            where = sentence(request.where) if isinstance(request, Ask) and request.where else where
            if isinstance(request, Wait):
                request = steps.send(await waited(frames, request))
            else:
                request = steps.send(await frames.ask(frame(pack, request, where)))
    except StopIteration as ended:
        await frames.end(stays=stays)
        result: T = ended.value
        return result


async def waited(frames: Succession, request: Wait) -> str:
    """Told where one is, while everything goes on; whoever leaves does not wait."""
    frames.tell(request.text)
    try:
        await asyncio.to_thread(request.work.wait)
    finally:
        request.work.stop()
    return ""


def frame(pack: Pack, request: Ask | Open | Read | Type, where: str) -> Aside:
    """What asks or shows it, and gives back the reply."""
    words = pack.interface
    match request:
        case Ask(text, options, note, is_first=True):
            return Asking(words, where, text, options, note)
        case Ask(text, options, note):
            return Turning(words, where, text, options, note)
        case Open(summary):
            return Opened(pack, where, sections(pack, summary))
        case Read(parts):
            return Opened(pack, where, [Section(part.title, part.lines) for part in parts])
        case Type():
            return Naming(words, where, request)


class Saved(Unfolded):
    """What was saved, page by page."""

    def __init__(self, pack: Pack, parts: Sequence[Section]) -> None:
        super().__init__()
        self.words = pack.interface.screen
        self.parts = tuple(parts)

    def finish(self) -> None:
        opened = self.screen
        assert isinstance(opened, Opened)
        opened.give_back("")

    def action_close(self) -> None:
        """What was opened last: a row, or all of it."""
        if not self._is_open:
            self.finish()
        super().action_close()


class Opened(Aside):
    """Closed by going on from the last page, or back from the first."""

    BINDINGS = [Binding("left,b", "back", show=False)]
    CAN_GO_BACK = True

    def __init__(self, pack: Pack, where: str, parts: Sequence[Section]) -> None:
        self._saved = Saved(pack, parts)
        super().__init__(pack.interface, where, self._saved)

    @on(Key.Pressed, "#back")
    def action_back(self) -> None:
        """To what was before; from the first page, to where this was opened."""
        if not self._saved.back():
            self.give_back("")
