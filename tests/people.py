"""People who answer at random, and the walks that they take."""

from __future__ import annotations

import datetime
import os
import random
from collections.abc import Callable, Mapping

from flows.cards import Answer, AnyCard, Asked, Mirror, Pick, Text
from flows.flow import Flow
from flows.session import Session
from flows.summary import Summary

CROWD = int(os.environ.get("WORTHWHILE_CROWD", "1"))
"""``make soak`` asks for many times as many people."""
LOWEST_FIGURE = 1
"""Of how possible a goal feels; it opens the most."""
NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)


def adult(**answers: Answer) -> dict[str, Answer]:
    """Answers of someone who is 18 or over."""
    return {"age": "18_or_over", **answers}


def statements(pattern: str, *given: int) -> dict[str, Answer]:
    """Answers to a pattern's statements, in their order."""
    return {f"{pattern}.{number}": answer for number, answer in enumerate(given, 1)}


def cards_of(flow: Flow) -> list[AnyCard]:
    """Every card that a flow may show."""
    return list(flow.every_card.values())


def asked_of(flow: Flow) -> list[Asked]:
    """Every card that takes an answer."""
    return [card for card in cards_of(flow) if isinstance(card, Asked)]


def anyone(flow: Flow, seed: int) -> dict[str, Answer]:
    """Answers to any of a flow's cards, on the path or off it, some passed over, some never given."""
    chance = random.Random(seed)
    silent = chance.choice((0.0, 0.1, 0.4, 0.8))
    low, high = sorted((chance.randrange(5), chance.randrange(5)))
    answers: dict[str, Answer] = {"age": "18_or_over"}
    for card in asked_of(flow):
        if card.id == "age" or chance.random() < silent:
            continue
        answers[card.id] = None if chance.random() < silent / 4 else _any(card, chance, low, high)
    return answers


def _any(card: Asked, chance: random.Random, low: int, high: int) -> Answer:
    values = [choice.value for choice in card.choices]
    match card:
        case Pick():
            few = chance.random()
            ticks = tuple(str(value) for value in values if chance.random() < few)
            return ticks[: card.most or None]
        case Text():
            return chance.choice(("a line", "two\nlines", "[/nope] {gap}"))
        case Mirror():
            return chance.choice(values)
        case _:
            return values[chance.randint(low, high)] if len(values) == 5 else chance.choice(values)


def summed_up(flow: Flow, answers: Mapping[str, Answer]) -> Summary:
    """The summary for some answers, at noon."""
    session = Session(flow, NOON, answers)
    session.go_to_end()
    return session.summary(NOON)


def walked(flow: Flow, choose: Callable[[Asked], Answer]) -> Session:
    """A session in which someone answers every card in one way, to the end."""
    session = Session(flow, NOON)
    while not session.finished:
        if isinstance(session.card, Asked):
            session.answer(choose(session.card))
        assert session.onward()
    return session


def lowest(card: Asked) -> Answer:
    """The first of everything; every origin and approach left unticked."""
    return () if isinstance(card, Pick) else card.choices[0].value if card.choices else None


def highest(card: Asked) -> Answer:
    """The last of everything, everything ticked, but of age and looking at origins."""
    if card.id in ("age", "origins_gate"):
        return card.choices[0].value
    if isinstance(card, Pick):
        return tuple(str(choice.value) for choice in card.choices)[-card.most :]
    if card.id.startswith("goal."):
        return LOWEST_FIGURE if card.choices else f"words on {card.id}"
    return card.choices[-1].value if card.choices else "my own words"
