"""Cards that no answers lead to."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

from content.schema import Pack
from flows.cards import Answer, Asked, Pick
from flows.flow import FLOWS, Flow
from flows.path import Path
from flows.summary import Summary

PEOPLE = 300
"""How many walk; the rarest card is met by about one in twenty."""
REFLECTIONS = 12


def unreachable(pack: Pack) -> tuple[str, ...]:
    """Ids of cards that stand in a flow's deck, and that none of many people who answer at random meets."""
    return tuple(card_id for make in FLOWS.values() for card_id in _unreachable_in(make(pack)))


def _unreachable_in(flow: Flow) -> Iterator[str]:
    chance = random.Random(1)
    known = [None, *_reflections(flow.pack, chance)] if flow.prepares else [None]
    met = {card_id for _ in range(PEOPLE) for card_id in _walk(flow, chance, chance.choice(known))}
    return (card_id for card_id in flow.every_card if card_id not in met)


def _reflections(pack: Pack, chance: random.Random) -> Iterator[Summary]:
    """What some people said who then get ready for a first session."""
    flow, moment = FLOWS["reflection"](pack), datetime.datetime.fromtimestamp(0, datetime.UTC)
    paths = (Path(flow, _answers(flow, chance)) for _ in range(REFLECTIONS))
    return (flow.sum_up(path, moment, moment, finished=True) for path in paths)


def _walk(flow: Flow, chance: random.Random, known: Summary | None) -> Iterator[str]:
    return (card.id for _, card in Path(flow, _answers(flow, chance), known=known))


def _answers(flow: Flow, chance: random.Random) -> dict[str, Answer]:
    """Of someone who answers at random; one in ten passes everything over."""
    return {} if chance.random() < 0.1 else {card_id: _any(card, chance) for card_id, card in flow.asked.items()}


def _any(card: Asked, chance: random.Random) -> Answer:
    values = [choice.value for choice in card.choices]
    if isinstance(card, Pick):
        return tuple(str(value) for value in values if chance.random() < 0.5)
    return chance.choice(values or [f"words of {card.id}", None])
