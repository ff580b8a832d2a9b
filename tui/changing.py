"""Which answer somebody would like to change, of those behind a result: the same questions for every front-end."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from flows.behind import Behind
from flows.cards import Asked
from flows.session import Session
from tui.requests import Ask, Request


def which(session: Session, behind: Sequence[Behind]) -> Generator[Request, str, str]:
    """The id of its card; "" for none. What there is only one of is not asked."""
    words = session.flow.pack.interface.changing
    groups = [Behind(each.title, cards) for each in behind if (cards := _on_path(session, each))]
    while True:
        if len(groups) == 1:
            chosen = "0"
        elif not (chosen := (yield Ask(words.what, {str(n): group.title for n, group in enumerate(groups)}))):
            return ""
        cards = groups[int(chosen)].cards
        if len(cards) == 1:
            return cards[0]
        card_id = yield Ask(words.which, {card: _said(session, card) for card in cards})
        if card_id or len(groups) == 1:
            return card_id


def _on_path(session: Session, behind: Behind) -> tuple[str, ...]:
    return tuple(card for card in behind.cards if session.path.find(card))


def _said(session: Session, card_id: str) -> str:
    """A question, and what was answered."""
    words, step = session.flow.pack.interface.changing, session.path.find(card_id)
    card, answer = step.card if step else None, session.path.answer(card_id)
    assert isinstance(card, Asked)
    said = [choice.text for choice in card.choices if choice.value == answer or _ticks(answer, choice.value)]
    template = words.said if said else words.skipped
    return template.format(question=card.text, answer="; ".join(said))


def _ticks(answer: object, value: object) -> bool:
    return isinstance(answer, tuple) and value in answer
