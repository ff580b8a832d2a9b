"""What someone types in plain lines to take a journey."""

from __future__ import annotations

from collections.abc import Iterator

from flows.cards import Answer, Asked, Card, Pick, Text
from flows.flow import Flow
from flows.session import Session
from tests.journeys import Journey
from tests.people import NOON


def sittings(flow: Flow, journey: Journey) -> list[list[str]]:
    """The lines of each sitting; a new one begins wherever the journey leaves to go on another day."""
    typed: list[list[str]] = [[]]
    for lines, leaves in _moves(Session(flow, NOON), journey):
        typed[-1] += lines
        if leaves:
            typed.append(["1"])  # go on where I stopped
    return typed


def _moves(session: Session, journey: Journey) -> Iterator[tuple[list[str], bool]]:
    seen: set[str] = set()
    while True:
        card = session.card
        is_first_visit = card.id not in seen
        seen.add(card.id)
        detour = journey.on_the_way.get(card.id, {}) if is_first_visit else {}
        yield from _detour(session, card, detour)
        if session.card is not card:
            continue
        said = journey.first if is_first_visit and card.id in journey.first else journey.answers
        yield reply(card, said.get(card.id), session), False
        if isinstance(card, Asked):
            session.answer(said.get(card.id))
        if not session.onward():
            return


def _detour(session: Session, card: Card, detour: dict[str, str]) -> Iterator[tuple[list[str], bool]]:
    colon = ":" if isinstance(card, Text) else ""
    if "support" in detour:
        yield [f"{colon}h", "m", ""], False
    if "help" in detour:
        yield [f"{colon}?"], False
    if "leave" in detour:
        yield [f"{colon}q", "1"], True
    if "back_to" in detour:
        while session.card.id != detour["back_to"]:
            yield [":b" if isinstance(session.card, Text) else "b"], False
            assert session.back()


def reply(card: Card, answer: Answer, session: Session) -> list[str]:
    """The lines that give one answer."""
    if not isinstance(card, Asked):
        return [""]
    if isinstance(card, Text):
        return [":s"] if answer is None else [*str(answer).split("\n"), ""]
    if answer is None:
        return ["s"]
    numbers = {choice.value: str(number) for number, choice in enumerate(card.choices, 1)}
    if isinstance(card, Pick):
        assert isinstance(answer, tuple)
        return [" ".join(numbers[tick] for tick in answer) or ("0" if session.is_answered else "")]
    assert isinstance(answer, int | str)
    return [numbers[answer]]
