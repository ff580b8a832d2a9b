"""The tables: every stage and every card can be reached, and from each an end can be."""

from __future__ import annotations

from collections import defaultdict

import pytest

from flows.cards import Answer
from flows.flow import BRIEF, FLOWS, REFLECTION, Flow, Row
from flows.path import Path
from tests.conftest import THE_PACK
from tests.flows.preparing.getting_ready import POLISHER
from tests.people import anyone, asked_of, cards_of, highest, lowest, summed_up, walked

ALL = [make(THE_PACK) for make in FLOWS.values()]
flows = pytest.mark.parametrize("flow", ALL, ids=[flow.name for flow in ALL])


@flows
def test_every_stage_named_has_cards_and_words(flow: Flow) -> None:
    named = {row.source for row in flow.table} | {row.destination for row in flow.table}
    assert named == set(flow.deck)
    assert named <= set(flow.pack.interface.stages.__struct_fields__)


@flows
def test_a_stages_last_row_and_only_that_has_no_condition(flow: Flow) -> None:
    exits: dict[str, list[Row]] = defaultdict(list)
    for row in flow.table:
        exits[row.source].append(row)
    for rows in exits.values():
        assert [row.condition is None for row in rows] == [False] * (len(rows) - 1) + [True]


@flows
def test_a_stages_rows_stand_together(flow: Flow) -> None:
    sources = [row.source for row in flow.table]
    assert sources == sorted(sources, key=sources.index)


@flows
def test_nobody_can_go_round_in_a_circle(flow: Flow) -> None:
    order = list(flow.deck)
    assert all(order.index(row.source) < order.index(row.destination) for row in flow.table)


@flows
def test_ends_are_the_last_pages(flow: Flow) -> None:
    last = {"reflection": "goodbye", "brief": "hand_over", "preparation": "ready"}
    assert flow.ends == {"under_18", last[flow.name]}


@flows
def test_a_few_people_between_them_meet_every_card(flow: Flow) -> None:
    met: set[str] = set()
    for choose in (lowest, highest):
        met |= {step.card.id for step in walked(flow, choose).path.steps}
    met |= {step.card.id for step in Path(flow, {card.id: highest(card) for card in asked_of(flow)}).steps}
    met |= {step.card.id for step in Path(flow, {"age": "under_18"}).steps}
    met |= {step.card.id for step in Path(flow, {}, known=POLISHER).steps}
    assert {card.id for card in cards_of(flow)} == met


@flows
def test_every_path_runs_on_to_an_end(flow: Flow) -> None:
    for seed in range(300):
        steps = Path(flow, anyone(flow, seed)).steps
        assert steps[-1].stage in flow.ends
        assert len({step.card.id for step in steps}) == len(steps)


def test_the_order_of_the_reflection(whole: Flow) -> None:
    stages = list(dict.fromkeys(step.stage for step in walked(whole, highest).path.steps))
    assert stages == [
        "welcome", "age", "how_it_works", "keep_place", "patterns", "closer_look", "self_talk", "origins_gate",
        "origins", "origin_statements", "check_in", "grounding", "preferences", "own_words", "mirror",
        "check_in_results", "grounding_results", "results", "keep", "goodbye",
    ]  # fmt: skip


def test_the_order_of_the_brief_flow(short: Flow) -> None:
    stages = list(dict.fromkeys(step.stage for step in walked(short, lowest).path.steps))
    assert stages == [
        "welcome", "age", "patterns", "origins", "preferences", "check_in_results", "results", "keep", "hand_over",
    ]  # fmt: skip


def test_the_brief_flow_asks_two_statements_of_each_pattern(short: Flow) -> None:
    asked = [card.id for card in short.deck["patterns"][1:]]
    assert asked == [f"{pattern.id}.{n}" for pattern in short.pack.patterns for n in (1, 2)]


def test_a_screener_of_two_opens_the_statements_behind_it(whole: Flow) -> None:
    def asked(**answers: int) -> set[str]:
        return {step.card.id for step in Path(whole, {f"avoidance.{n[1:]}": a for n, a in answers.items()}).steps}

    assert "avoidance.3" not in asked(_1=1, _2=1)
    assert "avoidance.3" not in asked(_3=4)
    assert {"avoidance.3", "avoidance.6"} <= asked(_2=2)
    assert "perfectionism.3" not in asked(_2=2)


def test_everyone_is_asked_all_about_self_criticism(whole: Flow) -> None:
    asked = {step.card.id for step in Path(whole, {}).steps}
    assert {f"self_criticism.{n}" for n in range(1, 7)} <= asked


def test_without_anywhere_to_keep_things_nobody_is_asked(whole: Flow) -> None:
    asked = {step.card.id for step in Path(whole, {}, keeping=False).steps}
    assert not asked & {"keep", "keep_place"}


def test_a_mirror_is_shown_from_a_level_of_two_and_stays_when_it_rings_false(whole: Flow) -> None:
    shows = {"avoidance.1": 2, "avoidance.2": 2, "avoidance.3": 2}
    assert Path(whole, shows).find("mirror.avoidance")
    assert Path(whole, {**shows, "mirror.avoidance": "no"}).find("mirror.avoidance")
    assert not Path(whole, {**shows, "avoidance.3": 1}).find("mirror.avoidance")
    assert not Path(whole, {"avoidance.1": 4, "avoidance.2": 4}).find("mirror.avoidance")  # two of six: too little


def test_answers_off_the_path_reach_nothing(whole: Flow) -> None:
    on: dict[str, Answer] = {"age": "18_or_over", "avoidance.1": 0, "avoidance.2": 1, "structure": 2}
    off: dict[str, Answer] = {"avoidance.3": 4, "avoidance.6": 0, "mirror.avoidance": "no"}
    skipped: dict[str, Answer] = {"origins_gate": "skip", "origins": ("critical",), "critical.1": 4}
    with_them, without = summed_up(whole, {**on, **off, **skipped}), summed_up(whole, {**on, "origins_gate": "skip"})
    assert with_them == without


def test_tables_name_one_trigger() -> None:
    assert {row.trigger for row in (*REFLECTION, *BRIEF)} == {"onward"}
