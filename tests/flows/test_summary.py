"""The summary as JSON: what its schema says, and what a reader may count on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from flows.flow import Flow
from flows.summary import Summary, json_schema, to_json
from flows.version import NAME, VERSION
from tests.people import CROWD, adult, anyone, summed_up

SAVED = Path(__file__).parents[1] / "summaries"
SHIPPED_SCHEMA = Path(__file__).parents[2] / "docs" / "summary.schema.json"


def tree(summary: Summary) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(to_json(summary))
    return parsed


def test_every_summary_is_valid_against_its_schema(whole: Flow, short: Flow) -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for flow in (whole, short):
        for seed in range(50 * CROWD):
            validator.validate(tree(summed_up(flow, anyone(flow, seed))))


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("schema", "worthwhile/summary/2"),
        ("status", "paused"),
        ("answers", {"x": 1.5}),
        ("patterns", [{"id": "x"}]),
        ("notice", None),
    ],
)
def test_the_schema_refuses_what_is_no_summary(whole: Flow, part: str, wrong: object) -> None:
    validator = Draft202012Validator(json_schema())
    good = tree(summed_up(whole, adult()))
    assert validator.is_valid(good)
    assert not validator.is_valid({**good, part: wrong})
    assert not validator.is_valid({name: value for name, value in good.items() if name != part})


def test_the_schema_in_the_docs_is_current() -> None:
    assert json.loads(SHIPPED_SCHEMA.read_text("utf-8")) == json_schema()


def test_it_names_the_program_and_the_words_it_was_made_with(whole: Flow) -> None:
    summary = tree(summed_up(whole, adult()))
    assert summary["app"] == {"name": NAME, "version": VERSION}
    assert summary["pack"]["id"] == "insecurity"
    assert len(summary["pack"]["sha256"]) == 64
    assert "not a diagnosis" in summary["notice"]


def test_keys_are_sorted_and_times_are_utc(whole: Flow) -> None:
    text = to_json(summed_up(whole, adult())).decode()
    assert text.endswith("}\n")
    assert '"started_at": "2026-03-01T12:00:00Z"' in text
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_every_pattern_origin_and_preference_is_there_in_the_packs_order(whole: Flow) -> None:
    summary = tree(summed_up(whole, adult()))
    for part in ("patterns", "origins", "preferences"):
        assert [each["id"] for each in summary[part]] == [each.id for each in getattr(whole.pack, part)]
    assert [each["approach"] for each in summary["approaches"]["reasons"]] == [a.id for a in whole.pack.approaches]


def test_what_was_passed_over_is_not_among_the_answers(whole: Flow) -> None:
    assert tree(summed_up(whole, adult(structure=None, past=0)))["answers"] == {"past": 0}


@pytest.mark.parametrize(
    ("level", "band"),
    [(0, "hardly"), (5, "hardly"), (6, "a_little"), (12, "quite_a_bit"), (18, "a_lot"), (24, "a_lot")],
)
def test_levels_have_bands(whole: Flow, level: int, band: str) -> None:
    """Self-criticism's six statements, the keyed answers adding up to `level`."""
    keyed = [min(4, max(0, level - 4 * n)) for n in range(6)]
    given = {f"self_criticism.{n}": a if n < 6 else 4 - a for n, a in enumerate(keyed, 1)}
    (shown,) = (p for p in summed_up(whole, adult(**given)).patterns if p.id == "self_criticism")
    assert (shown.level, shown.band, shown.answered, shown.asked) == (level / 6, band, 6, 6)


def test_half_the_answers_are_enough_and_fewer_are_not(whole: Flow) -> None:
    def level(answered: int) -> float | None:
        given = {f"self_criticism.{n}": 2 for n in range(1, answered + 1)}
        return summed_up(whole, adult(**given)).patterns[-1].level

    assert [level(n) for n in range(6)] == [None, None, None, 2, 2, 2]


def test_far_apart_answers_are_mixed(whole: Flow) -> None:
    def mixed(*given: int) -> bool:
        return summed_up(whole, adult(**{f"self_criticism.{n}": a for n, a in enumerate(given, 1)})).patterns[-1].mixed

    assert mixed(0, 3, 1)
    assert not mixed(1, 3, 2)
    assert mixed(3, 3, 3, 3, 3, 4)  # the last is worded as a strength
    assert not mixed(3, 3, 3, 3, 3, 1)


def test_an_origin_ticked_and_not_rated_has_a_level_of_three(whole: Flow, short: Flow) -> None:
    for flow in (whole, short):
        ticked = summed_up(flow, adult(origins_gate="look", origins=("work",)))
        levels = {origin.id: origin.level for origin in ticked.origins}
        assert levels["work"] == 3
        assert set(levels.values()) == {0, 3}
    assert {o.level for o in summed_up(whole, adult(origins_gate="skip", origins=("work",))).origins} == {None}
    assert {o.level for o in summed_up(whole, adult(origins_gate="look")).origins} == {None}


@pytest.mark.parametrize("file", sorted(SAVED.glob("*.json")), ids=lambda file: file.stem)
def test_what_earlier_versions_saved_can_still_be_read(file: Path) -> None:
    summary = msgspec.json.decode(file.read_bytes(), type=Summary)
    assert json.loads(to_json(summary)) == json.loads(file.read_bytes())
