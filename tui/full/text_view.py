"""A few of the person's own words."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from flows.cards import Text
from flows.plain import harmless, plain
from tui.full.editing import acts
from tui.full.view import Reader, View
from tui.full.words import Words

A_LINE_OR_TWO = 240
"""Characters that take no more than four rows."""
NEARLY_FULL = 0.75
"""How much of the room is taken before it is told how much is left."""
SETTLED = 0.4
"""Seconds without a key after which what was written is kept."""


class Writing(TextArea):
    """Room to write. Enter goes on, Ctrl+J starts a new line; what cannot be read never gets in."""

    class Full(Message):
        """More came than fits."""

    def __init__(self, text: str, limit: int, *, is_offered: bool) -> None:
        """``is_offered``: nobody has said it yet, so what is typed takes its place."""
        super().__init__(text, soft_wrap=True, highlight_cursor_line=False)
        self.cursor_blink = False  # nothing moves while somebody thinks
        self._began_with, self._limit, self._is_offered = text, limit, is_offered
        self._is_left = False
        """Whether Enter or Tab was pressed: what comes next is not for this field, and may be here first."""

    def on_mount(self) -> None:
        """Whoever comes back writes on."""
        self.move_cursor(self.document.end)
        if self._is_offered:
            self.select_all()

    def on_focus(self) -> None:
        self._is_left = False

    async def _on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "tab", "shift+tab"):
            self._is_left = True
        if event.key == "enter":
            event.prevent_default()  # it bubbles to the view, which goes on
        elif event.key == "ctrl+j":
            self._take(event, "\n")
        elif event.is_printable and event.character:
            self._take(event, event.character)
        elif not self._is_left and await acts(self, event.key, ("delete", "cursor", "undo", "redo")):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    @property
    def is_replaced(self) -> bool:
        """Whether the next letter takes the place of all that is written."""
        return bool(self.text) and self.selected_text == self.text

    @property
    def is_as_it_was(self) -> bool:
        """Whether there are words, and none was changed since one came."""
        return bool(self.text) and self.text == self._began_with

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing is written, the left arrow leads back, as on any other card."""
        return super().check_action(action, parameters) and (action != "cursor_left" or bool(self.text))

    async def _on_paste(self, event: events.Paste) -> None:
        self._take(event, event.text)

    def _take(self, event: events.Event, text: str) -> None:
        """As much of it as fits, in the place of what is selected."""
        event.stop()
        event.prevent_default()
        text, room = harmless(text), self._limit - len(self.text) + len(self.selected_text)
        self.replace(text[: max(0, room)], *self.selection, maintain_selection_offset=False)
        if len(text) > room:
            self.post_message(self.Full())

    def action_delete_to_start_of_line(self) -> None:
        """The whole line, wherever in it the cursor is and into how many rows it is broken."""
        row, _ = self.cursor_location
        self.delete((row, 0), (row, len(self.document[row])))

    def action_cut(self) -> None:
        """Nothing goes to the clipboard, so nothing is taken away for it."""


class TextView(View[Text]):
    """What is asked, and room to write."""

    def __init__(self, reader: Reader, card: Text) -> None:
        super().__init__(reader, card)
        self._above = self.session.flow.above(card, self.session.path)
        self.writing = Writing(str(self.session.offered or ""), card.limit, is_offered=self.session.is_only_offered)
        self.writing.set_class(card.limit <= A_LINE_OR_TWO, "-small")
        self._keys = Words(self._how_to_write(), classes="hint")
        self._settling: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Words(self._above, classes="hint lead-in")
        yield Words(self.card.text, classes="question")
        yield Words(self.card.hint, classes="hint below")
        yield self.writing
        yield self._keys

    def _how_to_write(self) -> str:
        """What the next key does; and how much room there is, once there is little."""
        taken, limit = len(self.writing.text), self.card.limit
        room = self.words.room.format(number=max(0, limit - taken)) if taken >= NEARLY_FULL * limit else ""
        return " ".join(filter(None, (room, self._what_a_key_does())))

    def _what_a_key_does(self) -> str:
        if self.writing.is_replaced:
            return self.words.offered
        return self.words.writes_on if self.writing.is_as_it_was else self.words.writes

    def first_focus(self) -> Widget:
        return self.writing

    @property
    def draft(self) -> str | None:
        """What stands there, as it would be kept; None where nothing does and nothing did, and for what is only
        offered."""
        if not self.session.is_answered and self._written == (self.session.offered or ""):
            return None
        return self._written or ("" if self.session.remembered else None)

    @property
    def _written(self) -> str:
        return plain(self.writing.text)[: self.card.limit]

    def may_skip(self) -> bool:
        return self.may_drop(self.draft, self.words.skip_drops)

    @on(Writing.Full)
    def tell_full(self) -> None:
        """Nothing is cut without a word."""
        self.reader.tell(self._too_long)

    @property
    def _too_long(self) -> str:
        return self.pack.interface.lines.too_long.format(limit=self.card.limit)

    def on_mount(self) -> None:
        """Only now is it known what is selected."""
        self.call_after_refresh(self.tell_how)

    @on(TextArea.SelectionChanged)
    def tell_how(self) -> None:
        """What the next key does has changed."""
        self._keys.reword(self._how_to_write())

    @on(TextArea.Changed)
    def keep_soon(self) -> None:
        """Once the keys rest."""
        self.tell_how()
        if len(self.writing.text) < self.card.limit:
            self.reader.untell(self._too_long)
        if self._settling is not None:
            self._settling.stop()
        self._settling = self.set_timer(SETTLED, self._settle)

    def _settle(self) -> None:
        if self.draft is not None:
            self.reader.answer(self.card, self.draft)

    def action_enter(self) -> None:
        """Go on with what is written; nothing written is no answer."""
        self.reader.answer_and_go_on(self.card, self._written or None)
