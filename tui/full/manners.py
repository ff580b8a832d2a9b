"""What keys do wherever one is: people who can help, how to leave, and no key that does what nobody meant."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from textual.binding import Binding
from textual.events import Event, InputEvent, Key

from content.schema import Pack
from tui.full import room
from tui.full.choices import Choices
from tui.full.drawn import Drawn
from tui.full.driver import LoopDriver
from tui.full.stray import Stray
from tui.full.support_screen import Support
from tui.full.terminal import Terminal

SUPPORTS = ("f2", "f1", "ctrl+g")
"""Keys."""


class Manners(Drawn):
    """An app that speaks a pack's words."""

    CSS_PATH = [Path(__file__).with_name("worthwhile.tcss")]
    HORIZONTAL_BREAKPOINTS = room.BY_COLUMNS
    VERTICAL_BREAKPOINTS = room.BY_ROWS
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS = [
        Binding(",".join(SUPPORTS), "support", show=False, priority=True),
        Binding("ctrl+q,ctrl+c", "leave", show=False, priority=True),
    ]

    def __init__(self, pack: Pack, theme: str, drawn_on: Terminal) -> None:
        super().__init__(theme, drawn_on)
        self.pack = pack
        self._stray = Stray(self)
        self._supported_at = 0.0
        """When support was opened or closed last (monotonic seconds)."""

    async def on_event(self, event: Event) -> None:
        """A digit goes straight to the choices, past two queues. No key does anything for whoever has left, and no
        letter for whoever is still typing."""
        taken = (self._exit and isinstance(event, InputEvent)) or (isinstance(event, Key) and self._takes(event))
        if not taken:
            await super().on_event(event)

    def _takes(self, key: Key) -> bool:
        if key.key in SUPPORTS and key.time < self._supported_at:
            return True  # pressed before the last one was answered: it is held down
        chosen = isinstance(self.focused, Choices) and self.focused.take_digit(key.character or "")
        return chosen or self._stray.takes(key)

    def action_support(self) -> None:
        """People who can help, over whatever is on; the same key closes it."""
        if isinstance(self.screen, Support):
            self.screen.action_close()
        else:
            self.push_screen(Support(self.pack))
        self._supported_at = monotonic()

    def action_leave(self) -> None:
        """Ask how."""
        raise NotImplementedError

    def blank(self) -> None:
        """At once, before anything else happens."""
        if isinstance(self._driver, LoopDriver):
            self._driver.blank_at_once()
