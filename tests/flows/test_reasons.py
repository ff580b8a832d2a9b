"""Every reason rests on answers that were given: take them away, and it goes too."""

from __future__ import annotations

from collections.abc import Mapping

from flows.cards import Answer
from flows.flow import Flow
from flows.path import Path
from flows.reasons import Reason, reasons
from flows.reckoning import reckon
from tests.people import CROWD, adult, anyone, statements, summed_up


def found(flow: Flow, answers: Mapping[str, Answer]) -> dict[str, tuple[Reason, ...]]:
    """By approach."""
    reckoning = reckon(Path(flow, answers))
    return {approach.id: reasons(approach, flow.pack, reckoning) for approach in flow.pack.approaches}


def about(flow: Flow, approach_id: str, answers: Mapping[str, Answer]) -> tuple[Reason, ...]:
    (approach,) = (each for each in flow.pack.approaches if each.id == approach_id)
    return reasons(approach, flow.pack, reckon(Path(flow, answers)))


def causes(flow: Flow, answers: Mapping[str, Answer]) -> set[str]:
    return {reason.because for each in found(flow, answers).values() for reason in each}


def test_without_its_answers_a_reason_goes(whole: Flow) -> None:
    looked_at = 0
    for seed in range(300 * CROWD):
        answers = anyone(whole, seed)
        given = Path(whole, answers).answers
        of = {(r.because, r.answers): name for name, each in found(whole, answers).items() for r in each}
        for (because, ids), name in of.items():
            assert ids
            assert set(ids) <= set(given)
            left = {card_id: answer for card_id, answer in answers.items() if card_id not in ids}
            assert because not in {reason.because for reason in about(whole, name, left)}, (seed, because)
            looked_at += 1
    assert looked_at > 500


def test_a_reason_never_speaks_both_ways(whole: Flow) -> None:
    for seed in range(100 * CROWD):
        for each in found(whole, anyone(whole, seed)).values():
            assert len({reason.because for reason in each}) == len(each)


def test_a_reason_quotes_the_answer_it_rests_on(whole: Flow) -> None:
    answers = {
        **statements("avoidance", 3, 3, 3, 3, 3, 1),
        **statements("people_pleasing", 0, 0),
        **statements("self_criticism", 0, 0, 0, 0, 0, 0),
    }
    (reason,) = (each for each in found(whole, answers)["act"] if each.because == "avoidance")
    assert reason.speaks_for
    assert reason.text.startswith('You said "often" to "I turn down things I want because I might fail."')
    assert reason.answers == tuple(f"avoidance.{n}" for n in range(1, 7))


def test_a_slight_lean_is_said_more_softly_than_a_strong_one(whole: Flow) -> None:
    (strong,), (slight,) = (found(whole, {"structure": lean})["cbt"] for lean in (2, 1))
    assert strong.text.startswith("You said that you would like a clear plan for each session.")
    assert slight.text.startswith("You said that, if anything, you would like a clear plan for each session.")


def test_what_rings_false_is_no_reason(whole: Flow) -> None:
    answers = {name: a for p in whole.pack.patterns for name, a in statements(p.id, 3, 3, 3).items()}
    assert "avoidance" in causes(whole, answers)
    assert "avoidance" not in causes(whole, {**answers, "mirror.avoidance": "no"})
    assert "avoidance" in causes(whole, {**answers, "mirror.avoidance": "partly"})


def test_too_few_patterns_give_no_reasons(whole: Flow) -> None:
    assert causes(whole, statements("avoidance", 4, 4, 4, 4, 4, 4)) == set()


def test_being_treated_as_less_is_reflected_and_never_a_reason(whole: Flow) -> None:
    answers = adult(origins_gate="look", origins=("unfair",), **{"unfair.1": 4, "unfair.2": 4})
    assert causes(whole, answers) == set()
    assert next(each for each in summed_up(whole, answers).origins if each.id == "unfair").band == "a_lot"


def test_what_tells_approaches_apart_comes_first(whole: Flow) -> None:
    assert [reason.because for reason in found(whole, {"structure": 2, "warm": 1})["cbt"]] == ["structure", "warm"]
    assert [reason.because for reason in found(whole, {"structure": 1, "warm": 2})["cft"]] == ["warm", "structure"]
