"""What someone types to take a journey: lines, or keys at plain prompts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from flows.cards import Answer, AnyCard, Asked, Pick, Sheet, Text
from flows.session import Session
from tests.journeys import Journey, added, puts_otherwise, setting_out
from tui.dialogue.cards import ticks
from tui.dialogue.sheet import headings


class Manner(Protocol):
    """How one answers, and does something else: what is typed before each Enter."""

    def reply(self, card: AnyCard, answer: Answer, session: Session) -> list[str]:
        """What gives one answer."""

    def command(self, card: AnyCard, key: str) -> list[str]:
        """What does something else."""


def sittings(journey: Journey, manner: Manner) -> list[list[str]]:
    """What is typed in each sitting; a new one begins wherever the journey leaves to go on another day."""
    session = setting_out(journey)
    typed: list[list[str]] = [[]]
    for lines, leaves in _moves(session, journey, manner):
        typed[-1] += lines
        if leaves:
            typed.append(["1"])  # go on where I stopped
    return typed


def _moves(session: Session, journey: Journey, manner: Manner) -> Iterator[tuple[list[str], bool]]:
    seen: set[str] = set()
    at = 1  # the heading of the page
    while True:
        card = session.card
        is_first_visit = card.id not in seen
        seen.add(card.id)
        yield from _detour(session, manner, journey.on_the_way.get(card.id, {}) if is_first_visit else {})
        if isinstance(card, Sheet):
            typed, at = _at_the_page(session, journey, at)
            yield [*(manner.reply(card, (), session) if is_first_visit else []), *typed], False
            if session.card is not card:
                continue
            session.answer(journey.answers.get(card.id) or ())
            assert session.onward()
            continue
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


def _at_the_page(session: Session, journey: Journey, at: int) -> tuple[list[str], int]:
    """To the next line that is put in other words; or, where none is left, to the end, leaving out what is to be.
    ``at``: the heading that one is at, from 1."""
    left_out, typed = journey.answers.get("sheet") or (), list[str]()
    assert isinstance(left_out, tuple)
    for heading in headings(session)[at - 1 :]:
        for number, line in enumerate(heading, 1):
            if puts_otherwise(session, journey, line):
                return [*typed, "c", *([str(number)] if len(heading) > 1 else [])], at
        typed += [*(str(number) for number, line in enumerate(heading, 1) if line.id in left_out), ""]
        at += 1
    return typed, at


class InLines:
    """Through a pipe, where a card comes in one piece."""

    def reply(self, card: AnyCard, answer: Answer, session: Session) -> list[str]:
        if not isinstance(card, Asked):
            return [""]
        if answer is None:
            return self.command(card, "s")
        if isinstance(card, Sheet):
            return [""]
        if isinstance(card, Text):
            return [""] if answer == session.offered else [*str(answer).split("\n"), ""]
        if isinstance(card, Pick):
            return [" ".join(map(str, _numbers(card, answer))) or ("0" if session.offered else "")]
        return [str(_number(card, answer))]

    def command(self, card: AnyCard, key: str) -> list[str]:
        return [f":{key}" if isinstance(card, Text) else key]


class AtPrompts:
    """At a terminal. A long card comes part by part there; Enter for each of them is not written here."""

    def reply(self, card: AnyCard, answer: Answer, session: Session) -> list[str]:
        if not isinstance(card, Asked):
            return [""]
        if isinstance(card, Sheet):
            return []
        if answer is None:
            return ["s"]
        if isinstance(card, Text):
            return ["", added(session, answer)]
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
