"""One visit on the screen, from the welcome to the end of its process."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from textual import events
from textual.screen import Screen

from content.schema import Pack
from flows.quoting import sentence
from tui import starting
from tui.full.asking import Asking
from tui.full.drawn import Drawn
from tui.full.driver import TerminalGone
from tui.full.manners import Manners
from tui.full.support_screen import Support
from tui.full.terminal import Terminal
from tui.kiosk.code_screen import CodeScreen
from tui.kiosk.config import Config
from tui.kiosk.handing_over import HandingOver
from tui.kiosk.life import Life
from tui.kiosk.staff import Door, StaffOnly
from tui.kiosk.still import Still
from tui.kiosk.stillness import Stillness
from tui.kiosk.visit import Visit
from tui.kiosk.welcome import Welcome

ALLOWED = ("support", "leave", "draw_anew", "focus_next", "focus_previous")
"""All that keys may do to the app."""
SIGNS_OF_LIFE = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""A mouse that is only moved may have been pushed by a passing bag."""
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
        clock: Callable[[], float] = time.monotonic,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        """``alive`` is called at every look."""
        super().__init__(pack, drawn_on.theme(config.theme), drawn_on)
        self.config, self.clock = config, clock
        self.life = Life()
        self.is_closed_by_staff = False
        self._door, self._alive = door, alive
        self._stillness = Stillness(clock, config.idle_seconds, config.warning_seconds)
        self._is_busy = False
        self._visit: Visit | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing else that Textual can do, or will be able to in a later version."""
        return action in ALLOWED

    # The life of a visit.

    def get_default_screen(self) -> Screen[str]:
        return Welcome(self.pack, self.config, self.begin)

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
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
        self.life.turn("finish")
        self.run_worker(self._hand_over(), exclusive=True)

    async def _hand_over(self) -> None:
        visit = self._visit
        assert visit is not None
        handing_over = HandingOver(self, visit.session.summary(starting.now()), visit.taken)
        is_finished = await handing_over.is_finished()
        visit.taken = handing_over.taken
        if is_finished:
            visit.close_it()
        else:
            self.life.turn("look_back")
            visit.go_back_to_results()

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

    # How one leaves.

    def action_leave(self) -> None:
        """A visitor is asked; before a visit, it is the way out for staff."""
        if isinstance(self.screen, StaffOnly):
            self.screen.action_back()
        elif not self.life.is_somebodys:
            self.push_screen(StaffOnly(self.pack, self._door), self._close)
        elif not self._is_open(Stopping):
            self.push_screen(Stopping(self.pack), self._stop)

    def _close(self, said: str | None) -> None:
        if said == "open":
            self.is_closed_by_staff = True
            self.wipe()

    def _stop(self, said: str | None) -> None:
        if said == "wipe":
            self.wipe()

    def _is_open(self, kind: type[Screen[str]]) -> bool:
        return any(isinstance(screen, kind) for screen in self.screen_stack)

    # Whether anybody is there.

    async def on_event(self, event: events.Event) -> None:
        """Whoever was asked whether they are there has answered with any key, which does nothing else."""
        if isinstance(event, SIGNS_OF_LIFE) and not self._exit:
            self._stillness.touch()
            if self._is_open(Still):
                self._take_still_away()
                return
        await super().on_event(event)

    def look(self) -> None:
        """Every so often."""
        self._alive()
        self._stillness.patience = self._patience
        if self._is_busy:
            self._stillness.touch()
        elif self._stillness.is_over:
            self._end_stillness()
        elif self._stillness.asks and self.life.is_somebodys:
            self._ask_or_count()
        elif isinstance(self.screen, CodeScreen):
            self.screen.look()

    @property
    def _patience(self) -> float:
        """Twice as long where one reads or writes."""
        reads = isinstance(self.screen, Support | CodeScreen)
        at_rest = reads or (isinstance(self.screen, Visit) and self.screen.is_read_or_written)
        if self._is_open(Still):
            return self._stillness.patience
        return self.config.idle_seconds * (2 if at_rest else 1)

    def _ask_or_count(self) -> None:
        asked = next((screen for screen in self.screen_stack if isinstance(screen, Still)), None)
        if asked:
            asked.count(self._stillness.left)
        else:
            self.push_screen(Still(self.pack, self._stillness.left, self._take_still_away))

    def _take_still_away(self) -> None:
        while self._is_open(Still):
            self.pop_screen()

    def _end_stillness(self) -> None:
        """On the welcome, only what lies over it is put away."""
        if self.life.is_somebodys:
            self.wipe("time_out")
        else:
            while not isinstance(self.screen, Welcome):
                self.pop_screen()
            self._stillness.touch()

    @contextlib.contextmanager
    def busy(self) -> Iterator[None]:
        """While something is under way that nobody needs to touch a key for."""
        self._is_busy = True
        try:
            yield
        finally:
            self._is_busy = False
            self._stillness.touch()


class Stopping(Asking):
    """Whether to stop part-way; the keys that led here lead no further."""

    def __init__(self, pack: Pack) -> None:
        words = pack.kiosk.stopping
        where = sentence(pack.kiosk.where.stopping)
        super().__init__(pack.interface, where, words.ask, {"stay": words.stay, "wipe": words.wipe}, words.note)
