"""What someone types to take a journey: lines, or keys at plain prompts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from flows.cards import Answer, AnyCard, Asked, Pick, Text
from flows.flow import Flow
from flows.session import Session
from tests.journeys import Journey
from tests.people import NOON
from tui.dialogue.cards import ticks


class Manner(Protocol):
    """How one answers, and does something else: what is typed before each Enter."""

    def reply(self, card: AnyCard, answer: Answer, session: Session) -> list[str]:
        """What gives one answer."""

    def command(self, card: AnyCard, key: str) -> list[str]:
        """What does something else."""


def sittings(flow: Flow, journey: Journey, manner: Manner) -> list[list[str]]:
    """What is typed in each sitting; a new one begins wherever the journey leaves to go on another day."""
    typed: list[list[str]] = [[]]
    for lines, leaves in _moves(Session(flow, NOON), journey, manner):
        typed[-1] += lines
        if leaves:
            typed.append(["1"])  # go on where I stopped
    return typed


def _moves(session: Session, journey: Journey, manner: Manner) -> Iterator[tuple[list[str], bool]]:
    seen: set[str] = set()
    while True:
        card = session.card
        is_first_visit = card.id not in seen
        seen.add(card.id)
        yield from _detour(session, manner, journey.on_the_way.get(card.id, {}) if is_first_visit else {})
        if session.card is not card:
            continue
        said = journey.first if is_first_visit and card.id in journey.first else journey.answers
        yield manner.reply(card, said.get(card.id), session), False
        if isinstance(card, Asked):
            session.answer(said.get(card.id))
        if not session.onward():
            return


def _detour(session: Session, manner: Manner, detour: dict[str, str]) -> Iterator[tuple[list[str], bool]]:
    if "support" in detour:
        yield [*manner.command(session.card, "h"), "m", "4", ""], False
    if "help" in detour:
        yield manner.command(session.card, "?"), False
    if "leave" in detour:
        yield [*manner.command(session.card, "q"), "1"], True
    if "back_to" in detour:
        while session.card.id != detour["back_to"]:
            yield manner.command(session.card, "b"), False
            assert session.back()


class InLines:
    """Through a pipe, where a card comes in one piece."""

    def reply(self, card: AnyCard, answer: Answer, session: Session) -> list[str]:
        if not isinstance(card, Asked):
            return [""]
        if answer is None:
            return self.command(card, "s")
        if isinstance(card, Text):
            return [*str(answer).split("\n"), ""]
        if isinstance(card, Pick):
            return [" ".join(map(str, _numbers(card, answer))) or ("0" if session.is_answered else "")]
        return [str(_number(card, answer))]

    def command(self, card: AnyCard, key: str) -> list[str]:
        return [f":{key}" if isinstance(card, Text) else key]


class AtPrompts:
    """At a terminal. A long card comes part by part there; Enter for each of them is not written here."""

    def reply(self, card: AnyCard, answer: Answer, session: Session) -> list[str]:
        if not isinstance(card, Asked):
            return [""]
        if answer is None:
            return ["s"]
        if isinstance(card, Text):
            return ["", str(answer)]
        if isinstance(card, Pick):
            before = {index + 1 for index in ticks(session)}
            return ["".join(_key(number) for number in before ^ {*_numbers(card, answer)})]
        return [str(_number(card, answer))]

    def command(self, card: AnyCard, key: str) -> list[str]:
        return [] if key == "?" else [key]


def _number(card: Asked, value: Answer) -> int:
    return [choice.value for choice in card.choices].index(value) + 1  # type: ignore[arg-type]


def _numbers(card: Pick, answer: Answer) -> list[int]:
    assert isinstance(answer, tuple)
    return [_number(card, tick) for tick in answer]


def _key(number: int) -> str:
    return str(number) if number < 10 else f"0{number - 9}"
