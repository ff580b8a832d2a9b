"""The full screen: what lies on top of what, how one leaves, and what can never happen."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from content.schema import Pack
from flows.keeping import Keeping
from flows.quoting import sentence
from flows.store import Store
from tui import exits, starting
from tui.full.aside import Aside
from tui.full.asking import Leaving
from tui.full.driver import TerminalGone
from tui.full.manners import Manners
from tui.full.prelude import Prelude
from tui.full.reading import Reading
from tui.full.terminal import Terminal
from tui.requests import Errand
from tui.ways import PREPARATION

if TYPE_CHECKING:
    from flows.store import Kept
    from flows.summary import Summary
    from tui.saved import Known


class Worthwhile(Manners):
    """Gives back an exit code."""

    def __init__(
        self,
        pack: Pack,
        flow: str | None,
        store: Store,
        theme: str,
        drawn_on: Terminal | None = None,
        prelude: Prelude | None = None,
        errand: Errand | None = None,
        known: Known | None = None,
    ) -> None:
        """``errand``: what to do in place of a reflection. ``known``: what to get ready with for a first session."""
        super().__init__(pack, theme, drawn_on or Terminal())
        self.flow, self.store = flow, store
        self.prelude = prelude
        """What is on the screen before this is."""
        self.errand, self.known = errand, known
        self.found = starting.Found() if errand else starting.look(store, flow)
        self.last_words: tuple[str, ...] = ()
        """What is said in the terminal after the screen is gone."""
        self.reading: Reading | None = None
        self._saved_before: tuple[str, ...] = ()
        """Where the reflection is that led to this."""

    # Where one begins.

    def get_default_screen(self) -> Screen[Any]:
        asks = self.found.anything or self.errand or self.flow == PREPARATION
        return Screen() if asks else self._begin(starting.anew(self.pack, self.flow, self.store))

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.stop, exits.TERMINATED)
        loop.add_signal_handler(signal.SIGHUP, self.stop, exits.TERMINATED)
        loop.add_signal_handler(signal.SIGINT, self.stop, exits.INTERRUPTED)
        if self.errand:
            self.run_worker(self._do(self.errand))
        elif self.reading is None:
            self.run_worker(self._ask_where_to_begin())

    async def _do(self, errand: Errand) -> None:
        """An errand to its end, and that is all."""
        from tui.full.looking_back import through

        await through(self, self.pack, errand)
        self._end(exits.DONE)

    async def _ask_where_to_begin(self) -> None:
        from tui.beginning import beginning
        from tui.full.looking_back import through

        asked = beginning(self.pack, self.flow, self.store, self.found, self.known)
        begun = await through(self, self.pack, asked, sentence(self.pack.interface.stages.start), stays=True)
        if begun is None:
            self._leave_before_beginning()
        else:
            reading = self._begin(begun.keeping, begun.given_up)
            is_asked = isinstance(self.screen, Aside)
            await (self.switch_screen(reading) if is_asked else self.push_screen(reading))

    def _leave_before_beginning(self) -> None:
        kept = self.pack.interface.keeping.place_kept if self.found.is_part_way else ""
        self._end(exits.DONE if self.errand else exits.LEFT_EARLY, kept)

    def _begin(self, keeping: Keeping, given_up: Kept | None = None) -> Reading:
        told = self.pack.interface.keeping.place_unreadable if self.found.unreadable and not self.reading else ""
        self.reading = Reading(keeping, starting.now, told)
        if given_up:
            self.reading.problem = self.reading.safekeeping.forget_place(given_up)
        return self.reading

    def _is_open(self, kind: type[Screen[Any]]) -> bool:
        """Whether it lies anywhere, on top or not."""
        return any(isinstance(screen, kind) for screen in self.screen_stack)

    # How one leaves.

    def action_leave(self) -> None:
        """Ask how; asked while asking, blank the screen and be gone."""
        reading = self.reading
        if isinstance(self.screen, Aside) and self.screen.decline():
            return
        if self._is_open(Leaving):
            self.stop(exits.INTERRUPTED)
        elif reading is None:
            self._leave_before_beginning()
        elif reading.session.finished:
            self._leave_after_the_end(reading)
        else:
            reading.tell(reading.keep_draft())
            self.push_screen(Leaving(self.pack.interface, reading.safekeeping.ways_to_leave()), self._leave_as)

    def _leave_after_the_end(self, reading: Reading) -> None:
        """Where it asks where to save, perhaps with help over it, that means to go without."""
        from tui.full.elsewhere import Elsewhere  # with its field, which nothing else needs

        if self._is_open(Elsewhere):
            self._end(exits.DONE, reading.go_without_summary(), *reading.closing())
        else:
            reading.close()

    def _leave_as(self, choice: str | None) -> None:
        assert self.reading is not None
        safekeeping = self.reading.safekeeping
        if choice == "keep":
            words = safekeeping.leave()
            if safekeeping.place_is_kept:
                self._end(exits.LEFT_EARLY, words)
            else:
                self.reading.tell(words)
        elif choice == "forget":
            self._end(exits.DONE, safekeeping.forget())

    def on_reading_done(self) -> None:
        """The last page was read; where the summary is stays in the terminal, to be found again."""
        assert self.reading is not None
        self._end(exits.DONE, *self.reading.safekeeping.where_saved())

    def on_detours_prepares(self) -> None:
        """A reflection leads to a page for a first session."""
        assert self.reading is not None
        self.run_worker(self._prepare_with(self.reading.session.summary(starting.now())), exclusive=True)

    async def _prepare_with(self, summary: Summary) -> None:
        from tui.beginning import preparing_with
        from tui.full.looking_back import through
        from tui.saved import Known

        asked = preparing_with(self.pack, self.store, Known(summary))
        if begun := await through(self, self.pack, asked):
            self._saved_before = self.reading.safekeeping.where_saved() if self.reading else ()
            await self.push_screen(self._begin(begun.keeping, begun.given_up))

    def on_terminal_gone(self, _: TerminalGone) -> None:
        """Nobody is there any more."""
        self.stop(exits.LEFT_EARLY)

    def stop(self, code: int) -> None:
        """Be gone at once: the screen is blank before anything else happens. The place stays kept, if it was."""
        self.blank()
        if self.reading is not None and not self.reading.session.finished:
            self.reading.keep_draft()
        self.exit(code)

    def _end(self, code: int, *words: str) -> None:
        self.last_words = tuple(filter(None, (*self._saved_before, *words)))
        self.exit(code)
