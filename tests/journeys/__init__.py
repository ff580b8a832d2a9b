"""Recorded journeys: what someone answers, what they do on the way, and what comes of it.

``answers`` are the last ones. ``first`` are earlier answers to some cards, given on the first visit.
``on_the_way`` says what is done on first reaching a card: go ``back_to`` an earlier card, open
``support`` or ``help``, or ``leave`` and go on another day.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from flows.cards import Answer

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
    )


def _answers(tree: dict[str, Any]) -> dict[str, Answer]:
    return {name: tuple(answer) if isinstance(answer, list) else answer for name, answer in tree.items()}
