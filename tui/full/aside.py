"""A screen of its own over the reading: it asks something, and gives back what was said."""

from __future__ import annotations

import asyncio

from textual.app import App
from textual.screen import Screen

from content.interface import Interface
from tui.full.frame import Body, Frame

SOON = 0.05
"""Seconds."""


class Replies(Screen[str]):
    """Whoever has opened it waits for what is said; or it is closed by that."""

    _reply: asyncio.Future[str] | None = None
    """Who waits for the reply while this stays."""

    def reply(self) -> asyncio.Future[str]:
        """What will be said; this stays until something else is put in its place."""
        self._reply = asyncio.get_running_loop().create_future()
        return self._reply

    def give_back(self, said: str) -> None:
        """Once, however often a key was pressed; to nobody, where nobody waits any more."""
        if not self.is_active:
            return
        if self._reply is None or self._reply.cancelled():
            self.dismiss(said)
        elif not self._reply.done():
            self._reply.set_result(said)


class Aside(Replies, Frame[str]):
    """A frame that holds one body from beginning to end."""

    CAN_GO_BACK = False

    def __init__(self, words: Interface, where: str, body: Body) -> None:
        super().__init__(words, body)
        self._where = where

    def on_mount(self) -> None:
        self.masthead.show(self._where, ())
        self.foot.show(back=self.CAN_GO_BACK, skip=False)

    def decline(self) -> bool:
        """What asking to leave means here, where it means no to what is asked; False where it means to leave."""
        return False


class Succession:
    """Each takes the place of the one before, so that nothing shines through."""

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._shown: Replies | None = None

    async def ask(self, following: Replies) -> str:
        """What is said to it; in a worker, as Textual waits nowhere else."""
        reply = following.reply()
        await self._come_to_the_top()
        await (self._app.switch_screen(following) if self._shown else self._app.push_screen(following))
        self._shown = following
        return await reply

    def tell(self, words: str) -> None:
        """A word to the person, on the one that is shown."""
        if isinstance(self._shown, Frame):
            self._shown.tell(words)

    async def end(self, *, stays: bool = False) -> None:
        """The last is taken away, unless it ``stays`` for another to take its place."""
        await self._come_to_the_top()
        if self._shown and not stays:
            self._app.pop_screen()

    async def _come_to_the_top(self) -> None:
        """Once nothing lies over it any more: a key may have opened something while the last one was on its way."""
        while self._shown and self._app.screen is not self._shown:
            await asyncio.sleep(SOON)
