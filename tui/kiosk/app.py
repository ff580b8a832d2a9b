"""One visit on the screen, from the welcome to the end of its process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from textual import events
from textual.binding import Binding
from textual.screen import Screen

from content.schema import Pack
from flows.quoting import sentence
from tui import starting
from tui.full.asking import Asking
from tui.full.drawn import Drawn
from tui.full.driver import TerminalGone, UnknownKey
from tui.full.manners import Manners
from tui.full.terminal import Terminal
from tui.kiosk.config import Config
from tui.kiosk.door import Door
from tui.kiosk.handing_over import HandingOver
from tui.kiosk.life import Life
from tui.kiosk.lockdown import ENDS_IT, be_deaf
from tui.kiosk.staff import StaffOnly
from tui.kiosk.stillness import clock as since_start
from tui.kiosk.visit import Visit
from tui.kiosk.watch import Watch
from tui.kiosk.welcome import Welcome

ALLOWED = ("support", "leave", "draw_anew", "focus_next", "focus_previous")
"""All that keys may do to the app."""
LOOKS = 0.5
"""Seconds between two looks at whether anybody is there."""


class Kiosk(Manners, inherit_bindings=False):
    """Ends when the visit does; then everything in its memory is gone with its process."""

    CSS_PATH = [*Manners.CSS_PATH, Path(__file__).with_name("kiosk.tcss")]
    BINDINGS = [*Drawn.BINDINGS, *Manners.BINDINGS]
    COMMANDS = set()
    ESCAPE_TO_MINIMIZE = False

    def __init__(
        self,
        pack: Pack,
        config: Config,
        door: Door,
        drawn_on: Terminal,
        clock: Callable[[], float] = since_start,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        """``alive`` is called at every look."""
        super().__init__(pack, drawn_on.theme(config.theme), drawn_on)
        self.config, self.clock = config, clock
        self.life = Life()
        self.watch_over = Watch(self)
        self.is_closed_by_staff = False
        self._door, self._alive = door, alive
        self._visit: Visit | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing else that Textual can do, or will be able to in a later version."""
        return action in ALLOWED

    # The life of a visit.

    def get_default_screen(self) -> Screen[str]:
        return Welcome(self.pack, self.config, self.begin)

    def on_mount(self) -> None:
        be_deaf()  # once more: Textual lets some signals put it to sleep
        loop = asyncio.get_running_loop()
        for number in ENDS_IT:
            loop.add_signal_handler(number, self.wipe)
        self.set_interval(LOOKS, self.look)

    def begin(self) -> None:
        """Somebody has come."""
        if self.life.state == "welcome":
            self.life.turn("begin")
            self._visit = Visit(self.pack, self.config.flow, starting.now)
            self.push_screen(self._visit)

    def on_visit_hands_over(self) -> None:
        """Everything has been read."""
        assert self._visit is not None
        self.life.turn("finish")
        self.run_worker(self._hand_over(self._visit), exclusive=True)

    async def _hand_over(self, visit: Visit) -> None:
        handing_over = HandingOver(self, visit.session.summary(visit.clock()), visit.taken)
        is_finished = await handing_over.is_finished()
        if is_finished:
            visit.turn_to_last_page()
        else:
            self.life.turn("look_back")
            visit.come_back()

    def on_visit_looks_back(self) -> None:
        """From the last page."""
        self.life.turn("look_back")

    def on_reading_done(self) -> None:
        """The last page was read."""
        self.wipe()

    def wipe(self, because: str = "stop") -> None:
        """The screen at once, and everything else with the process."""
        if self.life.is_somebodys:
            self.life.turn(because)
        self.blank()
        self.exit(0)

    def on_terminal_gone(self, _: TerminalGone) -> None:
        """Nobody is there any more."""
        self.wipe()

    def on_unknown_key(self, _: UnknownKey) -> None:
        """It does nothing, but somebody has pressed it."""
        self.watch_over.hear()

    # How one leaves.

    def action_leave(self) -> None:
        """A visitor is asked; before a visit, it is the way out for staff."""
        if isinstance(self.screen, StaffOnly):
            self.screen.action_back()
        elif not self.life.is_somebodys:
            self.push_screen(StaffOnly(self.pack, self._door), self._close)
        elif not any(isinstance(screen, Stopping) for screen in self.screen_stack):
            taken = tuple(self._visit.taken.values()) if self._visit else ()
            self.push_screen(Stopping(self.pack, taken), self._stop)

    def _close(self, said: str | None) -> None:
        if said == "open":
            self.is_closed_by_staff = True
            self.wipe()

    def _stop(self, said: str | None) -> None:
        if said == "wipe":
            self.wipe()

    # Whether anybody is there.

    async def on_event(self, event: events.Event) -> None:
        if self._exit or not self.watch_over.takes(event):
            await super().on_event(event)

    def look(self) -> None:
        """Tell the supervisor that this still draws, and look whether anybody is there."""
        self._alive()
        if not self._exit:
            self.watch_over.look()


class Stopping(Asking):
    """Whether to stop part-way; the keys that led here lead no further."""

    BINDINGS = [Binding("escape,left,b", "stay", show=False)]

    def __init__(self, pack: Pack, taken: tuple[str, ...]) -> None:
        """``taken``: what stays, in words."""
        words, where = pack.kiosk.stopping, sentence(pack.kiosk.where.stopping)
        notes = (words.kept, *taken) if taken else (words.note,)
        super().__init__(pack.interface, where, words.ask, {"stay": words.stay, "wipe": words.wipe}, *notes)

    def action_stay(self) -> None:
        self.give_back("stay")
