"""The fullest and the emptiest summaries, and old ones: what every export is looked at with."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace

from flows.cards import Answer
from flows.flow import Flow
from flows.summary import Approaches, ApproachReasons, ReasonSummary, Summary
from tests.people import adult, summed_up

SAVED = Path(__file__).parents[2] / "summaries"
NONE_LEADS = {"structure": -1, "past": 1, "skills": 1, "lead": 1, "time": 1, "warm": -1, "format": 1}
ONE_LEADS = {"structure": -2, "past": 1, "skills": 1, "lead": 1, "time": -2, "warm": -1, "format": 1}
TWO_LEAD = {"structure": -2, "past": 1, "skills": 1, "lead": -1, "time": -1, "warm": -1, "format": 1}
THREE_LEAD = {"structure": -2, "past": 2, "skills": 1, "lead": 1, "time": 1, "warm": -1, "format": 2}
"""Of thousands at random, those whose pages are the longest where everything else is as full as it gets."""
SENTENCE = "I rewrite each email five times, and in the end I send none of them. "


def fullest(flow: Flow, leans: dict[str, int]) -> Summary:
    """Everything at its highest, every strength and every origin as well, and as many words as there can be."""
    pack = flow.pack
    answers: dict[str, Answer] = {s.id: 4 for pattern in pack.patterns for s in pattern.statements}
    answers |= {s.id: 4 for origin in pack.origins for s in origin.statements}
    answers |= {f"mirror.{pattern.id}": "partly" for pattern in pack.patterns}
    answers |= {"origins_gate": "look", "origins": tuple(origin.id for origin in pack.origins)}
    answers |= {"own_words": (SENTENCE * 30)[:2000], "ask_about": tuple(approach.id for approach in pack.approaches)}
    return summed_up(flow, {**adult(), **answers, **leans})


def emptiest(flow: Flow) -> Summary:
    """Everything passed over."""
    return summed_up(flow, adult())


def saved(name: str) -> Summary:
    return msgspec.json.decode((SAVED / f"{name}.json").read_bytes(), type=Summary)


def in_words_of(anybody: str, summary: Summary) -> Summary:
    """A file whose every free text is somebody's own; the ids that lead to a pack's words stay."""
    return replace(
        summary,
        app=replace(summary.app, name=anybody, version=anybody),
        pack=replace(summary.pack, id=anybody, version=anybody, language=anybody, sha256=anybody),
        flow=anybody,
        answers={**summary.answers, anybody: anybody},
        approaches=_approaches_in(anybody, summary.approaches),
        strengths=(anybody, anybody),
        own_words=anybody,
        ask_about=(*summary.ask_about, anybody),
        notice=anybody,
    )


def _approaches_in(anybody: str, approaches: Approaches) -> Approaches:
    reason = ReasonSummary(because=anybody, text=anybody, answers=(anybody,))
    reasons = (
        ApproachReasons(approach=each.approach, speaking_for=(reason,), against=(reason,), sure=anybody)
        for each in approaches.reasons
    )
    return replace(approaches, reasons=tuple(reasons))
