"""The page summed up: what it says, and no more; what was left out leaves no trace."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from flows.cards import Answer
from flows.path import Path
from flows.preparing.lines import lines, on_the_page
from flows.preparing.parts import Line
from flows.summary import SCHEMA, Approaches, Plan, PlanLine, PreferenceSummary, Summary
from flows.summing_up import app, pack_id
from flows.withholding import KEEP_WORDS, withheld

SHEET = "sheet"


def plan(path: Path, started_at: datetime.datetime, finished_at: datetime.datetime, *, finished: bool) -> Summary:
    """A summary of the page alone; of what was known, only what the page has of it."""
    pack, told = path.flow.pack, on_the_page(path)
    ids = {line.id for line in told}
    known = path.known
    return Summary(
        schema=SCHEMA,
        app=app(),
        pack=pack_id(pack),
        flow=path.flow.name,
        status="finished" if finished else "stopped",
        started_at=started_at,
        finished_at=finished_at,
        answers=_answers(path, told),
        patterns=tuple(shown for shown in known.patterns if f"noticed.{shown.id}" in ids) if known else (),
        origins=(),
        preferences=tuple(_preferences(path, ids)),
        approaches=Approaches(clear_lean=False, tiers=(), reasons=()),
        strengths=tuple(line.text for line in told if line.id.startswith("strength.")),
        own_words=None,
        ask_about=tuple(approach.id for approach in pack.approaches if f"ask_about.{approach.id}" in ids),
        notice=pack.about.notice,
        plan=Plan(lines=tuple(PlanLine(id=line.id, heading=line.heading, text=line.text) for line in told)),
    )


def _preferences(path: Path, ids: Iterable[str]) -> Iterable[PreferenceSummary]:
    for preference in path.flow.pack.preferences:
        if f"preference.{preference.id}" in ids:
            lean = path.answer(preference.id)
            leans = {shown.id: shown.lean for shown in path.known.preferences} if path.known else {}
            told = lean if isinstance(lean, int) else leans.get(preference.id)
            yield PreferenceSummary(id=preference.id, lean=told)


def _answers(path: Path, told: tuple[Line, ...]) -> dict[str, int | str | tuple[str, ...]]:
    """Those that the page rests on, and those that it does not come from; that something was let go leaves no trace
    either."""
    kept, left_out = _behind(told), _behind(line for line in lines(path) if line not in told) | {(SHEET, "")}
    hidden = withheld(path.flow, path.answers)
    answers = {
        card_id: answer
        for card_id, answer in path.answers.items()
        if card_id not in hidden and not (card_id.startswith(KEEP_WORDS) and answer == "no")
    }
    found = {card_id: _without(card_id, answer, left_out - kept) for card_id, answer in answers.items()}
    return {card_id: answer for card_id, answer in found.items() if answer is not None}


def _behind(some: Iterable[Line]) -> set[tuple[str, str]]:
    return {(card_id, option) for line in some for card_id, option in line.behind.items()}


def _without(card_id: str, answer: Answer, left_out: set[tuple[str, str]]) -> int | str | tuple[str, ...] | None:
    if (card_id, "") in left_out:
        return None
    if isinstance(answer, tuple):
        return tuple(option for option in answer if (card_id, option) not in left_out)
    return answer
