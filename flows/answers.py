"""Whether a card takes an answer."""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Mapping
from typing import Literal

from flows.cards import Answer, Card, Choice, Mirror, Pick, Rating, Text
from flows.plain import plain

Complaint = Literal["one_of", "some_of", "too_many", "text", "too_long", "not_text", "required", "takes_none"]


class InvalidAnswer(ValueError):
    """The card does not take this value. Carries no value, so that nobody's words reach a message by accident."""

    def __init__(self, card: Card, complaint: Complaint) -> None:
        super().__init__(f"{card.id}: {complaint}")
        self.card = card
        self.complaint = complaint


def accept(card: Card, value: object) -> Answer:
    """The value as the card keeps it; ``InvalidAnswer`` where it takes no such value."""
    match card:
        case Rating() | Choice() | Mirror():
            return _one_of(card, value)
        case Pick():
            return _some_of(card, value)
        case Text():
            return _text(card, value)
        case _:
            raise InvalidAnswer(card, "takes_none")


def still_taken(cards: Mapping[str, Card], answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Of what was answered another time, that which the cards of these ids take now."""
    taken: dict[str, Answer] = {}
    for card_id, value in answers.items():
        with contextlib.suppress(KeyError, InvalidAnswer):
            taken[card_id] = accept(cards[card_id], value)
    return taken


def _one_of(card: Rating | Choice | Mirror, value: object) -> Answer:
    if value is None:
        if card.required:
            raise InvalidAnswer(card, "required")
        return None
    for choice in card.choices:
        if choice.value == value and type(choice.value) is type(value):  # True is no 1
            return choice.value
    raise InvalidAnswer(card, "one_of")


def _some_of(card: Pick, value: object) -> Answer:
    """Ticked ids in the card's own order, so that the order of ticking leaves no trace."""
    if value is None:
        return None
    offered = [str(choice.value) for choice in card.choices]
    if not isinstance(value, list | tuple) or not all(isinstance(tick, str) and tick in offered for tick in value):
        raise InvalidAnswer(card, "some_of")
    if len(set(value)) < len(value):
        raise InvalidAnswer(card, "some_of")
    if card.most and len(value) > card.most:
        raise InvalidAnswer(card, "too_many")
    return tuple(tick for tick in offered if tick in value)


def _text(card: Text, value: object) -> Answer:
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidAnswer(card, "text")
    if any(unicodedata.category(character) == "Cs" for character in value):
        raise InvalidAnswer(card, "not_text")
    if len(words := plain(value)) > card.limit:
        raise InvalidAnswer(card, "too_long")
    return words or None
