"""Cards that no answers lead to."""

from __future__ import annotations

import random
from collections.abc import Iterator

from content.schema import Pack
from flows.cards import Answer, Asked, Pick
from flows.flow import FLOWS, Flow
from flows.path import Path

PEOPLE = 300
"""How many walk; the rarest card is met by about one in twenty."""


def unreachable(pack: Pack) -> tuple[str, ...]:
    """Ids of cards that stand in a flow's deck, and that none of many people who answer at random meets."""
    return tuple(card_id for make in FLOWS.values() for card_id in _unreachable_in(make(pack)))


def _unreachable_in(flow: Flow) -> Iterator[str]:
    chance = random.Random(1)
    met = {card_id for _ in range(PEOPLE) for card_id in _walk(flow, chance)}
    return (card.id for stage in flow.deck.values() for card in stage if card.id not in met)


def _walk(flow: Flow, chance: random.Random) -> Iterator[str]:
    asked = (card for stage in flow.deck.values() for card in stage if isinstance(card, Asked))
    answers = {card.id: _any(card, chance) for card in asked}
    return (card.id for _, card in Path(flow, answers))


def _any(card: Asked, chance: random.Random) -> Answer:
    values = [choice.value for choice in card.choices]
    if isinstance(card, Pick):
        return tuple(str(value) for value in values if chance.random() < 0.5)
    return chance.choice(values or [f"words of {card.id}", None])
