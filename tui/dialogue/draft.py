"""What was written or ticked on a card and is no answer yet."""

from __future__ import annotations

from content.questions import Option
from flows.cards import Pick, Sheet, Text
from flows.plain import plain
from flows.session import Session
from tui.dialogue.cards import ticks


class Draft:
    """Of the card at hand."""

    def __init__(self, session: Session) -> None:
        self.written: list[str] = []
        """Line by line."""
        self.ticked: list[int] = []
        """The numbers of choices, from 0."""
        self._session = session
        self._words = session.flow.pack.interface.lines

    def begin(self) -> None:
        """On another card, with what it begins with."""
        self.written.clear()
        self.ticked[:] = ticks(self._session)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The values of what is ticked."""
        return tuple(str(choice.value) for choice in self._choices)

    @property
    def _choices(self) -> list[Option]:
        card = self._session.card
        return [card.choices[index] for index in self.ticked] if isinstance(card, Pick) else []

    def keep(self) -> str:
        """Make an answer of it, where anything was done; what to tell of words that are too many."""
        card, text = self._session.card, plain("\n".join(self.written))
        if isinstance(card, Pick) and not isinstance(card, Sheet) and self.ticked != ticks(self._session):
            self._session.answer(self.chosen)
        if not isinstance(card, Text) or not self.written:
            return ""
        self._session.answer(text[: card.limit] or None)
        return self._words.too_long.format(limit=card.limit) if len(text) > card.limit else ""

    def told(self) -> str:
        """What is ticked, in words; nothing where the card was passed over."""
        if names := "; ".join(choice.text.rstrip(".") for choice in self._choices):
            return self._words.ticked.format(names=names).replace("?.", "?")
        return "" if self._session.remembered is None else self._words.ticked_none
