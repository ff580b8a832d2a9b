"""Which approaches some levels and leans point to: worked examples, and what holds for everyone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.schema import Link, Links, Pack
from flows import leaning
from flows.leaning import Leaning, fit, lean_towards, linked_part, preference_part
from tests.conftest import THE_PACK
from tests.people import CROWD

LINKS = THE_PACK.links
PATTERNS = tuple(LINKS.patterns)
ORIGINS = tuple(LINKS.origins)
PREFERENCES = tuple(LINKS.preferences)
APPROACHES = ("act", "cbt", "cft", "person_centred", "psychodynamic")
ALL_LEVEL = Leaning(clear=False, tiers=(APPROACHES,))

levels = st.one_of(st.none(), st.sampled_from([n / 6 for n in range(25)] + [n / 2 for n in range(9)]))


def some_levels(rows: tuple[str, ...]) -> st.SearchStrategy[dict[str, float | None]]:
    return st.fixed_dictionaries(dict.fromkeys(rows, levels))


some_leans = st.fixed_dictionaries({row: st.one_of(st.none(), st.integers(-2, 2)) for row in PREFERENCES})


def nothing(rows: tuple[str, ...], **some: float) -> dict[str, float | None]:
    return {**dict.fromkeys(rows, 0.0), **some}


def example(patterns: tuple[float, ...], origins: Mapping[str, float | None], leans: Mapping[str, int]) -> Leaning:
    return lean_towards(LINKS, dict(zip(PATTERNS, patterns, strict=True)), origins, leans)


def test_nothing_raised_leans_nowhere() -> None:
    assert example((0.5, 0.7, 0.5, 0.3, 0.7), nothing(ORIGINS, temperament=0.5), {}) == ALL_LEVEL


def test_everything_raised_leans_nowhere() -> None:
    assert example((4, 4, 4, 4, 4), dict.fromkeys(ORIGINS, 3.5), {}) == ALL_LEVEL


def test_the_polisher_leans_to_a_plan() -> None:
    found = example((0.7, 3.7, 1.3, 0.7, 2), nothing(ORIGINS, demanding=3.0), {"structure": 2, "skills": 2, "time": 1})
    assert found.clear
    assert found.tiers[:2] == (("cbt",), ("act", "cft"))


@pytest.mark.parametrize("mix", leaning.MIXES)
def test_the_polisher_leans_there_however_the_parts_are_mixed(mix: tuple[int, int, int]) -> None:
    parts = (
        linked_part(LINKS.patterns, dict(zip(PATTERNS, (0.7, 3.7, 1.3, 0.7, 2), strict=True))),
        linked_part(LINKS.origins, nothing(ORIGINS, demanding=3.0)),
        preference_part(LINKS, {"structure": 2, "skills": 2, "time": 1}),
    )
    fits = fit(parts, mix, APPROACHES)
    assert leaning.first_tier(fits) == {"cbt"}


def test_columns_are_balanced() -> None:
    for rows, total in ((LINKS.patterns, 10), (LINKS.origins, 11)):
        assert {a: sum(row[a].weight for row in rows.values()) for a in APPROACHES} == dict.fromkeys(APPROACHES, total)


@given(level=st.floats(0, 4))
def test_equal_levels_and_no_leans_come_out_level(level: float) -> None:
    patterns, origins = dict.fromkeys(PATTERNS, level), dict.fromkeys(ORIGINS, level)
    fits = fit(
        (linked_part(LINKS.patterns, patterns), linked_part(LINKS.origins, origins), None), (5, 2, 3), APPROACHES
    )
    assert max(fits.values()) - min(fits.values()) < 1e-9
    assert lean_towards(LINKS, patterns, origins, {}) == ALL_LEVEL


@settings(max_examples=250 * CROWD, deadline=None)
@given(patterns=some_levels(PATTERNS), origins=some_levels(ORIGINS), leans=some_leans)
def test_anything_can_be_passed_over(
    patterns: dict[str, float | None], origins: dict[str, float | None], leans: dict[str, int | None]
) -> None:
    found = lean_towards(LINKS, patterns, origins, leans)
    assert sorted(approach for tier in found.tiers for approach in tier) == list(APPROACHES)
    assert all(list(tier) == sorted(tier) for tier in found.tiers)
    assert found.clear or found == ALL_LEVEL
    assert not found.clear or len(found.tiers[0]) < leaning.TOO_MANY


@settings(max_examples=250 * CROWD, deadline=None)
@given(data=st.data(), patterns=some_levels(PATTERNS), origins=some_levels(ORIGINS))
def test_raising_a_level_never_lowers_the_approach_that_has_most_to_do_with_it(
    data: st.DataObject, patterns: dict[str, float | None], origins: dict[str, float | None]
) -> None:
    kind, rows = data.draw(st.sampled_from((("patterns", LINKS.patterns), ("origins", LINKS.origins))))
    before = {"patterns": patterns, "origins": origins}
    known = [row for row, level in before[kind].items() if level is not None]
    if not known:
        return
    row = data.draw(st.sampled_from(known))
    raised = data.draw(st.floats(before[kind][row] or 0, 4))
    after = {**before, kind: {**before[kind], row: raised}}
    for top in top_weighted(rows[row]):
        assert standing(top, after) <= standing(top, before)


def top_weighted(row: Mapping[str, Link]) -> list[str]:
    most = max(link.weight for link in row.values())
    return [approach for approach, link in row.items() if link.weight == most]


def standing(approach: str, levels_of: Mapping[str, Mapping[str, float | None]]) -> int:
    """How many approaches fit more than this one, on the raw fit and without leans."""
    parts = (linked_part(LINKS.patterns, levels_of["patterns"]), linked_part(LINKS.origins, levels_of["origins"]), None)
    fits = fit(parts, (5, 2, 3), APPROACHES)
    return sum(value > fits[approach] + 1e-12 for value in fits.values())


def test_fewer_than_three_patterns_say_nothing() -> None:
    two: dict[str, float | None] = {**dict.fromkeys(PATTERNS), "avoidance": 4.0, "perfectionism": 0.0}
    assert lean_towards(LINKS, two, {}, {}) == ALL_LEVEL
    three = {**two, "self_criticism": 0.0}
    assert lean_towards(LINKS, three, {}, {}).tiers[0] == ("act",)


def test_what_has_no_row_is_never_reckoned() -> None:
    with_them = lean_towards(LINKS, {}, {"unfair": 4.0}, {"format": 2})
    assert with_them == lean_towards(LINKS, {}, {}, {}) == ALL_LEVEL


def test_a_part_of_zeros_stays_and_a_part_of_nothing_drops_out() -> None:
    leans = {"structure": 2}
    alone = preference_part(LINKS, leans)
    assert alone is not None
    assert fit((None, None, alone), (5, 2, 3), APPROACHES) == pytest.approx(alone)
    diluted = fit((None, linked_part(LINKS.origins, nothing(ORIGINS)), alone), (5, 2, 3), APPROACHES)
    assert diluted == pytest.approx({approach: value * 3 / 5 for approach, value in alone.items()})


def test_leans_of_nothing_drop_out() -> None:
    assert preference_part(LINKS, {"structure": 0, "past": 0}) is None
    assert preference_part(LINKS, {"structure": 0, "past": 1}) == preference_part(LINKS, {"past": 1})


@pytest.mark.parametrize(("gap", "together"), [(0.04, True), (0.0401, False)])
def test_level_means_within_four_hundredths(gap: float, together: bool) -> None:
    assert (leaning.first_tier({"a": 0.5, "b": 0.5 - gap}) == {"a", "b"}) is together


def test_tiers_are_led_each_by_its_own_first() -> None:
    fits = {"a": 0.50, "b": 0.47, "c": 0.45, "d": 0.42, "e": 0.30}
    assert leaning.tiers(fits) == (("a", "b"), ("c", "d"), ("e",))


def test_the_matrix_is_the_packs_and_no_code(pack: Pack) -> None:
    heavier = {"avoidance": {a: Link(3 if a == "cbt" else 0, "x") for a in APPROACHES}}
    links = Links({**pack.links.patterns, **heavier}, pack.links.origins, pack.links.preferences)
    found = lean_towards(links, {**dict.fromkeys(PATTERNS, 0.0), "avoidance": 4.0}, {}, {})
    assert found.tiers[0] == ("cbt",)
