"""What somebody takes along from a visit: each way is explained first, and happens only when it is agreed to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.binding import Binding

from content.interface import Interface
from content.kiosk import Offer
from flows.exports.pocket import to_pocket, wrapped
from flows.quoting import sentence
from flows.sealing import put, sealed
from flows.summary import Summary, to_json
from tui.full.aside import Succession
from tui.full.asking import Turning
from tui.full.key import Key
from tui.kiosk import codes
from tui.kiosk.code_screen import CodeScreen
from tui.kiosk.lockdown import may_write
from tui.kiosk.printing import gave
from tui.kiosk.telling import Telling

if TYPE_CHECKING:
    from tui.kiosk.app import Kiosk

FINISHED = "finished"
AGREED, READ = "agreed", "read"


SEEN = 1.0
"""Seconds that what is agreed to has stood on the screen, at least: two presses of one key are no consent."""


class Consent(Turning):
    """One way, explained; nothing is agreed to that has not been seen."""

    def __init__(self, app: Kiosk, where: str, text: str, options: Mapping[str, str], know: str) -> None:
        super().__init__(app.pack.interface, where, text, options, "", know=know)
        self._kiosk, self._shown_at = app, app.clock()

    def _chosen(self, index: int) -> None:
        if not self._options.choices.is_in_sight:
            self._options.scroll_end()
        elif self._values[index] != AGREED or self._is_meant:
            super()._chosen(index)

    @property
    def _is_meant(self) -> bool:
        """Not by a key that is still held down from before."""
        return not self._kiosk.watch_over.is_held and self._kiosk.clock() - self._shown_at >= SEEN

    def action_enter(self) -> None:
        if self._options.has_more:
            self._options.scroll_page_down()
        else:
            super().action_enter()


class Note(Telling):
    """As it would be taken along."""

    BINDINGS = [Binding("escape,left,b", "back", show=False)]
    CAN_GO_BACK = True

    def __init__(self, words: Interface, where: str, text: str) -> None:
        title, *lines = text.splitlines()
        super().__init__(words, where, title, tuple(lines), words.screen.back, self.action_back)

    @on(Key.Pressed, "#back")
    def action_back(self) -> None:
        self.give_back("")


class HandingOver:
    """At the end of a visit."""

    def __init__(self, app: Kiosk, summary: Summary, taken: dict[str, str]) -> None:
        self._app, self._summary = app, summary
        self._pack, self._config = app.pack, app.config
        self._words = app.pack.kiosk.hand_over
        self._where = sentence(app.pack.kiosk.where.hand_over)
        self._frames = Succession(app)
        self.taken = taken
        """What was taken so far: each way, and words about it that stay to be seen."""

    async def is_finished(self) -> bool:
        """Whether it was said what to take along; False for somebody who goes back to the results."""
        told = ""
        while (way := await self._frames.ask(self._ways(told))) not in ("", FINISHED):
            told = await self._offer(way)
        await self._frames.end()
        return way == FINISHED

    def _ways(self, told: str) -> Turning:
        """Only those that this centre has."""
        words = self._words
        offered = {
            "codes": words.codes.label if self._config.codes.show and self._parts else "",
            "paper": words.paper.label if self._config.paper else "",
            "counsellor": words.counsellor.label if self._config.counsellor and "counsellor" not in self.taken else "",
            FINISHED: words.finished if self.taken else words.nothing,
        }
        options = {way: label for way, label in offered.items() if label}
        return Turning(self._pack.interface, self._where, words.ask, options, told, *self.taken.values(), words.note)

    async def _offer(self, way: str) -> str:
        """Explain it, and do it once it is agreed to; what to tell."""
        while (said := await self._frames.ask(consent := self._consent(way))) == READ:
            await self._frames.ask(Note(self._pack.interface, self._where, self._text))
        if said != AGREED:
            return ""
        match way:
            case "codes":
                return await self._show_codes()
            case "paper":
                consent.tell(self._words.printing)
                return await self._print()
            case "counsellor":
                return self._seal()
        raise ValueError(way)

    def _consent(self, way: str) -> Consent:
        """A short note can be read before; a sealed one holds everything that was just read."""
        offer: Offer = getattr(self._words, way)
        read = {} if way == "counsellor" else {READ: self._words.read}
        options = {AGREED: offer.agree, **read, "": self._words.not_now}
        know = f"{offer.know} {self._number}" if way == "codes" else offer.know
        return Consent(self._app, self._where, offer.ask, options, know)

    @property
    def _number(self) -> str:
        """Of codes, for this screen."""
        number = len(self._parts)
        return self._words.number.format(number=number) if number > 1 else self._words.one

    async def _show_codes(self) -> str:
        if not (parts := self._parts):
            return self._words.no_room
        seconds, clock = self._config.codes.seconds, self._app.clock
        shown = CodeScreen(self._pack, parts, seconds, clock, halves=self._halves)
        await self._frames.ask(shown)
        return self._words.shown

    async def _print(self) -> str:
        paper = self._config.paper
        assert paper is not None
        with self._app.watch_over.busy():
            printed = await gave(paper, wrapped(self._text, paper.columns))
        if not printed:
            return self._words.not_printed
        self.taken["paper"] = self._words.printed
        return ""

    def _seal(self) -> str:
        centre = self._config.counsellor
        assert centre is not None
        note = sealed(to_json(self._summary), centre.recipient)
        try:
            with may_write():
                code = put(note, Path(centre.inbox))
        except OSError:
            return self._words.not_sealed
        self.taken["counsellor"] = self._words.sealed.format(code=code)
        return ""

    @property
    def _halves(self) -> bool:
        """Whether half a row can be drawn."""
        return not self._app.drawn_on.is_console

    @property
    def _parts(self) -> tuple[str, ...]:
        """The note, as it is cut for the screen as it is now."""
        return codes.parts(self._text, codes.room(*self._app.size, halves=self._halves))

    @property
    def _text(self) -> str:
        return to_pocket(self._pack, self._summary)
