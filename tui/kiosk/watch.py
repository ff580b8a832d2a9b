"""Whether anybody is still there: asked after a while, answered by any key, and otherwise the end of a visit."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import events

from tui.full.enlarge import Enlarge
from tui.full.support_screen import Support
from tui.kiosk.code_screen import CodeScreen
from tui.kiosk.still import Still
from tui.kiosk.stillness import Stillness
from tui.kiosk.visit import Visit
from tui.kiosk.welcome import Welcome

if TYPE_CHECKING:
    from tui.kiosk.app import Kiosk

SIGNS_OF_LIFE = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""A mouse that is only moved may have been pushed by a passing bag."""
REPEATS = 0.25
"""Seconds within which the same key again is one that is held down, by a hand or by a book that lies on it."""


class Watch:
    """Looks every so often, and at every key."""

    def __init__(self, app: Kiosk) -> None:
        self._app = app
        self._stillness = Stillness(app.clock, app.config.idle_seconds, app.config.warning_seconds)
        self._is_busy = False
        self._last, self._last_at = "", 0.0
        self.is_held = False
        """Whether the last key was the one before, held down."""

    def takes(self, event: events.Event) -> bool:
        """Whether it was only an answer to whether anybody is there, and does nothing else."""
        if not isinstance(event, SIGNS_OF_LIFE):
            return False
        key, now = event.key if isinstance(event, events.Key) else "", self._app.clock()
        self.is_held = bool(key) and key == self._last and now - self._last_at < REPEATS
        self._last, self._last_at = key, now
        asked = self._is_asked
        if not self.is_held:
            self.hear()
        return asked

    def hear(self) -> None:
        """Somebody is there."""
        self._stillness.touch()
        self.go_on()

    @property
    def _is_asked(self) -> bool:
        """It lies on top, but for what covers everything in a small window."""
        return any(isinstance(screen, Still) for screen in self._app.screen_stack[-2:]) and isinstance(
            self._app.screen, Still | Enlarge
        )

    def go_on(self) -> None:
        """Back to where one was."""
        while self._is_asked:
            self._app.pop_screen()

    def look(self) -> None:
        """Has the time come to ask, or to end it?"""
        self._be_patient()
        if self._is_busy:
            self._stillness.touch()
        elif self._stillness.is_over:
            self._end()
        elif self._stillness.asks and self._app.life.is_somebodys:
            self._ask()
        elif isinstance(self._app.screen, CodeScreen):
            self._app.screen.look()

    def _be_patient(self) -> None:
        """Twice as long where one reads or writes; whoever is being asked keeps what they had."""
        screen = self._app.screen
        if not isinstance(screen, Still | Enlarge):
            reads = isinstance(screen, Support | CodeScreen) or (
                isinstance(screen, Visit) and screen.is_read_or_written
            )
            self._stillness.have(self._app.config.idle_seconds * (2 if reads else 1))

    def _ask(self) -> None:
        left = self._stillness.left
        for screen in self._app.screen_stack:
            if isinstance(screen, Still):
                screen.count(left)
                return
        self._app.push_screen(Still(self._app.pack, left, self.go_on))

    def _end(self) -> None:
        """On the welcome, only what lies over it is put away."""
        if self._app.life.is_somebodys:
            self._app.wipe("time_out")
            return
        while not isinstance(self._app.screen, Welcome):
            self._app.pop_screen()
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
