"""Two reckonings, written apart from the same two documents, must agree."""

from __future__ import annotations

import pytest

from flows.flow import Flow
from tests.flows.second_reckoning import reckon
from tests.people import CROWD, anyone, summed_up


@pytest.mark.parametrize(("name", "people"), [("whole", 250), ("short", 100)])
def test_both_agree_about_everyone(name: str, people: int, request: pytest.FixtureRequest) -> None:
    flow: Flow = request.getfixturevalue(name)
    leaders = set()
    for seed in range(people * CROWD):
        answers = anyone(flow, seed)
        summary, second = summed_up(flow, answers), reckon(answers, flow.name)
        assert {p.id: p.level for p in summary.patterns} == second.patterns, seed
        assert {p.id: p.asked for p in summary.patterns} == second.asked, seed
        assert {p.id: p.answered for p in summary.patterns} == second.answered, seed
        assert {o.id: o.level for o in summary.origins} == second.origins, seed
        assert {p.id: p.lean for p in summary.preferences} == second.leans, seed
        assert (summary.approaches.clear_lean, summary.approaches.tiers) == (second.clear_lean, second.tiers), seed
        leaders.add(summary.approaches.tiers[0])
    assert len(leaders) > 10  # the people differ enough for agreement to mean something


def test_under_18_nothing_is_reckoned(whole: Flow) -> None:
    answers = {**anyone(whole, 7), "age": "under_18"}
    summary, second = summed_up(whole, answers), reckon(answers, "reflection")
    assert summary.status == "stopped"
    assert summary.answers == {}
    assert {p.id: p.level for p in summary.patterns} == second.patterns == dict.fromkeys(second.patterns)
    assert summary.approaches.clear_lean is second.clear_lean is False
    assert summary.strengths == ()
