"""What is written nowhere: the age, and what was typed in private, unless the person says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from flows.cards import Answer, Text

if TYPE_CHECKING:
    from flows.flow import Flow

AGE = "age"
KEEP_WORDS = "keep_words."
"""Begins the id of the card that asks whether to keep what was typed about something."""


def withheld(flow: Flow, answers: Mapping[str, Answer]) -> frozenset[str]:
    """The ids of the cards whose answers stay in memory."""
    private = (card for card in flow.every_card.values() if isinstance(card, Text) and card.is_private)
    return frozenset({AGE, *(card.id for card in private if answers.get(f"{KEEP_WORDS}{card.about}") != "yes")})
