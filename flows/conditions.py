"""What the tables of the flows ask of the answers: plain questions over the path walked so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from content.schema import by_id
from flows.cards import Asked, Card
from flows.levels import before_mirror
from flows.path import Answered, Path

Condition: TypeAlias = Callable[[Path], bool]

RAISED = 2
"""Of 4: from here a screener opens the statements behind it, and a pattern has its mirror."""


def is_under_18(path: Path) -> bool:
    return path.answer("age") == "under_18"


def may_keep(path: Path) -> bool:
    return path.keeping


def something_shows(path: Path) -> bool:
    return any(is_raised(path, pattern.id) for pattern in path.flow.pack.patterns if not pattern.ask_all)


def looks_at_origins(path: Path) -> bool:
    return path.answer("origins_gate") == "look"


def ticked_any(path: Path) -> bool:
    return bool(path.answer("origins"))


def stirred_by_origins(path: Path) -> bool:
    return path.answer("check_in.origins") in ("stirred", "rough")


def stirred_before_results(path: Path) -> bool:
    return path.answer("check_in.results") in ("stirred", "rough")


def is_rough(path: Path, stage: str) -> bool:
    """Whether a pause follows a check-in that was answered with "rough"."""
    check_in = {"grounding": "check_in.origins", "grounding_results": "check_in.results"}.get(stage, "")
    return path.answer(check_in) == "rough"


def has_a_mirror(path: Path) -> bool:
    return any(shows_enough(path, pattern.id) for pattern in path.flow.pack.patterns)


def is_raised(path: Answered, pattern_id: str) -> bool:
    """Whether a screener of this pattern was answered 2 or more."""
    statements = by_id(path.flow.pack.patterns, pattern_id).statements
    return any(_at_least(path.answer(statement.id), RAISED) for statement in statements if statement.screener)


def shows_enough(path: Answered, pattern_id: str) -> bool:
    """Whether this pattern's level, before mirrors, is 2 or more."""
    level = before_mirror(by_id(path.flow.pack.patterns, pattern_id), path)
    return level is not None and level >= RAISED


def is_ticked(path: Answered, origin_id: str) -> bool:
    ticks = path.answer("origins")
    return isinstance(ticks, tuple) and origin_id in ticks


def _at_least(answer: object, bound: int) -> bool:
    return isinstance(answer, int) and answer >= bound


def about(test: Callable[[Answered, str], bool]) -> Callable[[Card, Answered], bool]:
    """A stage's filter: its pages, and those of its cards whose pattern or origin passes the test."""
    return lambda card, path: not isinstance(card, Asked) or test(path, card.about)


ONLY: dict[str, Callable[[Card, Answered], bool]] = {
    "closer_look": about(is_raised),
    "origin_statements": about(is_ticked),
    "mirror": about(shows_enough),
}
"""Which of a stage's cards are asked; every card of any other stage is."""


def is_asked(stage: str, card: Card, path: Answered) -> bool:
    """Whether a stage that the path comes to asks this card."""
    return stage not in ONLY or ONLY[stage](card, path)
