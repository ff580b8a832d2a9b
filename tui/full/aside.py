"""A frame of its own over the reading: it asks something, and gives back what was said."""

from __future__ import annotations

from content.interface import Interface
from tui.full.frame import Body, Frame


class Aside(Frame[str]):
    """Holds one body from beginning to end."""

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

    def give_back(self, said: str) -> None:
        """Once, however often a key was pressed."""
        if self.is_active:
            self.dismiss(said)
