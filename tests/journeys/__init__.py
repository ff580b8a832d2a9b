"""Recorded journeys: what someone answers, what they do on the way, and what comes of it.

``answers`` are the last ones. ``first`` are earlier answers to some cards, given on the first visit.
``on_the_way`` says what is done on first reaching a card: go ``back_to`` an earlier card, open
``support`` or ``help``, or ``leave`` and go on another day. Lines of a page that are put in other words are among the
``answers``, as ``wording.LINE``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from flows.cards import Answer
from flows.fitting import fitted
from flows.flow import FLOWS
from flows.preparing.parts import Line
from flows.session import Session
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.people import NOON, summed_up

HERE = Path(__file__).parent


class Journey(NamedTuple):
    """One of the files beside this one."""

    name: str
    about: str
    flow: str
    answers: dict[str, Answer]
    first: dict[str, Answer]
    on_the_way: dict[str, Any]
    expects: dict[str, Any]
    after: str = ""
    """The journey whose summary this one begins with."""


def known(journey: Journey) -> Summary | None:
    """That summary, as its file would be read."""
    if not journey.after:
        return None
    before = _journey(HERE / f"{journey.after}.json")
    return fitted(THE_PACK, summed_up(FLOWS[before.flow](THE_PACK), before.answers))


def setting_out(journey: Journey) -> Session:
    """The session that somebody takes it in."""
    return Session(FLOWS[journey.flow](THE_PACK), NOON, known=known(journey))


def added(session: Session, answer: Answer) -> str:
    """What is written after that with which the card begins."""
    offered, written = str(session.offered or ""), str(answer)
    assert written.startswith(offered), "a journey adds to what is there"
    return written.removeprefix(offered)


def puts_otherwise(session: Session, journey: Journey, line: Line) -> bool:
    """Whether a line of the page is still to be put in other words; then the session is where that is done."""
    card = f"wording.{line.id}"
    words = journey.answers.get(card)
    return words is not None and session.answers.get(card) != words and session.visit(card)


def journeys() -> list[Journey]:
    """All of them, by name."""
    return [_journey(file) for file in sorted(HERE.glob("*.json"))]


def _journey(file: Path) -> Journey:
    tree = json.loads(file.read_text("utf-8"))
    return Journey(
        file.stem,
        tree["about"],
        tree["flow"],
        _answers(tree["answers"]),
        _answers(tree.get("first", {})),
        tree.get("on_the_way", {}),
        tree["expects"],
        tree.get("after", ""),
    )


def _answers(tree: dict[str, Any]) -> dict[str, Answer]:
    return {name: tuple(answer) if isinstance(answer, list) else answer for name, answer in tree.items()}
