"""A frame of its own over the reading: it asks something, and gives back what was said."""

from __future__ import annotations

import asyncio

from content.interface import Interface
from tui.full.frame import Body, Frame


class Aside(Frame[str]):
    """Holds one body from beginning to end."""

    CAN_GO_BACK = False

    def __init__(self, words: Interface, where: str, body: Body) -> None:
        super().__init__(words, body)
        self._where = where
        self._reply: asyncio.Future[str] | None = None
        """Who waits for the reply while this stays."""

    def on_mount(self) -> None:
        self.masthead.show(self._where, ())
        self.foot.show(back=self.CAN_GO_BACK, skip=False)

    def decline(self) -> bool:
        """What asking to leave means here, where it means no to what is asked; False where it means to leave."""
        return False

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
