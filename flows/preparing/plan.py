"""The page summed up: what it says, and no more; what was left out leaves no trace."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeAlias

from flows.cards import Answer
from flows.path import Path
from flows.preparing.lines import SHEET, WORDING, lines, on_the_page
from flows.preparing.parts import STRENGTH, Line, leaning
from flows.summary import SCHEMA, Approaches, Plan, PlanLine, PreferenceSummary, Summary
from flows.summing_up import app, pack_id
from flows.withholding import KEEP_WORDS, withheld

Behind: TypeAlias = set[tuple[str, str]]
"""Cards that lines rest on, each with one option of it, or "" for all of its answer."""


def plan(path: Path, started_at: datetime.datetime, finished_at: datetime.datetime, *, finished: bool) -> Summary:
    """A summary of the page alone; of what was known, only what the page has of it."""
    pack, told = path.flow.pack, on_the_page(path)
    ids = {line.id for line in told}
    return Summary(
        schema=SCHEMA,
        app=app(),
        pack=pack_id(pack),
        flow=path.flow.name,
        status="finished" if finished else "stopped",
        started_at=started_at,
        finished_at=finished_at,
        answers=_answers(path, told),
        patterns=(),
        origins=(),
        preferences=tuple(_preferences(path, ids)),
        approaches=Approaches(clear_lean=False, tiers=(), reasons=()),
        strengths=tuple(line.text for line in told if line.id.startswith(STRENGTH)),
        own_words=None,
        ask_about=tuple(approach.id for approach in pack.approaches if f"ask_about.{approach.id}" in ids),
        notice=pack.about.notice,
        plan=Plan(lines=tuple(PlanLine(id=line.id, heading=line.heading, text=line.text) for line in told)),
    )


def _preferences(path: Path, ids: Iterable[str]) -> Iterable[PreferenceSummary]:
    for preference in path.flow.pack.preferences:
        if f"preference.{preference.id}" in ids:
            yield PreferenceSummary(id=preference.id, lean=leaning(preference, path))


def _answers(path: Path, told: tuple[Line, ...]) -> dict[str, int | str | tuple[str, ...]]:
    """Those that the page rests on, and those that it does not come from; whatever was let go leaves no trace."""
    answers = path.answers
    kept, left_out = _behind(told), _behind(line for line in lines(path) if line not in told) | {(SHEET, "")}
    never = {*withheld(path.flow, answers), *(card for card in answers if _is_let_go(card, answers[card], kept))}
    found = {card: _without(card, answer, left_out - kept) for card, answer in answers.items() if card not in never}
    return {card: answer for card, answer in found.items() if answer is not None}


def _is_let_go(card: str, answer: Answer, kept: Behind) -> bool:
    """The words of a line that is no more, and a no to keeping what was typed in a taste."""
    return (card.startswith(WORDING) and (card, "") not in kept) or (card.startswith(KEEP_WORDS) and answer == "no")


def _behind(some: Iterable[Line]) -> Behind:
    return {(card_id, option) for line in some for card_id, option in line.behind.items()}


def _without(card_id: str, answer: Answer, left_out: Behind) -> int | str | tuple[str, ...] | None:
    if (card_id, "") in left_out:
        return None
    if isinstance(answer, tuple):
        return tuple(option for option in answer if (card_id, option) not in left_out)
    return answer
