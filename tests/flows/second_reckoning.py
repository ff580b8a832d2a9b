"""A second, independent reckoning, against which the tests hold the product's.

Written apart from the product's, from the rules alone (docs/reckoning.md, whose words it quotes), with its
own copy of the links. It reckons in exact fractions, so that no step here shares a
rounding error with the product; only what it hands back is in floats.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Levels = dict[str, Fraction | None]
Fits = dict[str, Fraction]
Tiers = tuple[tuple[str, ...], ...]

# The link matrix. Every row is in the order of its columns: CBT, PDT, CFT, ACT, PCT.
COLUMNS = ("cbt", "psychodynamic", "cft", "act", "person_centred")
PATTERN_LINKS: dict[str, tuple[int, ...]] = {
    "people_pleasing": (2, 2, 2, 2, 3),
    "perfectionism": (3, 2, 2, 2, 2),
    "avoidance": (2, 2, 1, 3, 1),
    "reassurance_seeking": (1, 2, 2, 1, 2),
    "self_criticism": (2, 2, 3, 2, 2),
}
ORIGIN_LINKS: dict[str, tuple[int, ...]] = {
    "critical": (1, 2, 2, 0, 1),
    "demanding": (1, 2, 1, 1, 1),
    "unmet": (0, 2, 2, 0, 2),
    "bullying": (1, 1, 2, 0, 1),
    "conditional": (0, 2, 1, 0, 2),
    "social": (2, 0, 0, 2, 0),
    "ideals": (1, 0, 1, 2, 0),
    "work": (2, 0, 0, 2, 1),
    "breakup": (0, 1, 1, 1, 2),
    "failure": (2, 1, 1, 1, 0),
    "temperament": (1, 0, 0, 2, 1),
}
STANCES: dict[str, tuple[int, ...]] = {
    "structure": (2, -2, 1, 1, -2),
    "past": (-1, 2, 0, -2, 0),
    "skills": (2, -2, 1, 1, -2),
    "lead": (1, -1, 1, 1, -2),
    "time": (2, -2, 0, 1, 0),
    "warm": (-1, -1, 2, 0, 2),
}

ORIGINS = (*ORIGIN_LINKS, "unfair")  # "`unfair` is reflected, never reckoned"
PREFERENCES = (*STANCES, "format")  # "`format` is never reckoned"
MIXES = ((5, 2, 3), (4, 2, 4), (6, 2, 2))  # pattern : origin : preference, the one that governs first
HAIR = Fraction(1, 10**9)
SAME_TIER = Fraction(4, 100) + HAIR  # "within .04 (+1e-9)"
CLEAR_SPAN = Fraction(5, 100) - HAIR  # "span less than .05 (-1e-9)"


@dataclass(frozen=True)
class Reckoning:
    """All that is reckoned from one person's answers; `patterns` are the levels after the mirrors."""

    patterns: dict[str, float | None]
    before_mirrors: dict[str, float | None]
    asked: dict[str, int]
    answered: dict[str, int]
    origins: dict[str, float | None]
    leans: dict[str, int | None]
    clear_lean: bool
    tiers: Tiers


def reckon(answers: Mapping[str, object], flow: str) -> Reckoning:
    """Reckon everything; the rules: "answers off the path [...] never reach a level"."""
    if flow not in ("reflection", "brief"):
        raise ValueError(f"no reckoning is written down for the flow {flow!r}")
    adult = answers.get("age") != "under_18"  # "under 18: [...] nothing reckoned"
    heard = answers if adult else {}
    paths = {pattern: _path(heard, pattern, flow) if adult else [] for pattern in PATTERN_LINKS}
    before = {pattern: _pattern_level(heard, path) for pattern, path in paths.items()}
    after = {p: None if _set_aside(heard, p, level, flow) else level for p, level in before.items()}
    origins = _origin_levels(heard, flow)
    leans = {preference: _number(heard, preference) for preference in PREFERENCES}
    clear_lean, tiers = leaning(after, origins, leans)
    return Reckoning(
        patterns=_floats(after),
        before_mirrors=_floats(before),
        asked={pattern: len(path) for pattern, path in paths.items()},
        answered={pattern: len(_ratings(heard, path)) for pattern, path in paths.items()},
        origins=_floats(origins),
        leans=leans,
        clear_lean=clear_lean,
        tiers=tiers,
    )


def _number(answers: Mapping[str, object], card: str) -> int | None:
    """The rules: "`null`, or an id that is absent, is passed over"."""
    value = answers.get(card)
    return value if isinstance(value, int) else None


def _ratings(answers: Mapping[str, object], cards: Sequence[str]) -> list[int]:
    """The ratings given on these cards; those passed over are left out."""
    return [value for card in cards if (value := _number(answers, card)) is not None]


def _floats(levels: Levels) -> dict[str, float | None]:
    """The rules: "Levels are unrounded" (each becomes the float nearest to it, nothing coarser)."""
    return {name: None if level is None else float(level) for name, level in levels.items()}


def _path(answers: Mapping[str, object], pattern: str, flow: str) -> list[str]:
    """The rules, "Routing": two first, the rest "when either is 2 or more", six for self-criticism.

    In `brief`: "two statements for each pattern, self-criticism included".
    """
    statements = [f"{pattern}.{number}" for number in range(1, 7)]
    first = statements[:2]
    if flow == "brief":
        return first
    deeper = pattern == "self_criticism" or any(rating >= 2 for rating in _ratings(answers, first))
    return statements if deeper else first


def _pattern_level(answers: Mapping[str, object], path: Sequence[str]) -> Fraction | None:
    """The mean of the answered, "if at least half were answered".

    The rules: "`.6` is reverse-keyed (4 - x)"; the half is of the statements on this flow's path.
    """
    given = [(card, rating) for card in path if (rating := _number(answers, card)) is not None]
    if not given or 2 * len(given) < len(path):
        return None
    keyed = [4 - rating if card.endswith(".6") else rating for card, rating in given]
    return Fraction(sum(keyed), len(keyed))


def _set_aside(answers: Mapping[str, object], pattern: str, level: Fraction | None, flow: str) -> bool:
    """The rules: '*Mirror "no"*: no level'; a mirror is shown "for each pattern whose level *before
    mirrors* is 2 or more", and `brief` has none.
    """
    shown = flow == "reflection" and level is not None and level >= 2
    return shown and answers.get(f"mirror.{pattern}") == "no"


def _origin_levels(answers: Mapping[str, object], flow: str) -> Levels:
    """The rules: "Gate skipped, or the ticking passed over (null): no origin has a level"; "an absent
    `origins_gate` is `skip`". `brief` has no gate, only the ticking.
    """
    ticked = answers.get("origins")
    gate_open = flow == "brief" or answers.get("origins_gate") == "look"
    if not gate_open or not isinstance(ticked, list | tuple):
        return dict.fromkeys(ORIGINS)
    return {origin: _origin_level(answers, origin, origin in ticked, flow) for origin in ORIGINS}


def _origin_level(answers: Mapping[str, object], origin: str, ticked: bool, flow: str) -> Fraction:
    """The rules: "an unticked origin has level 0; a ticked one the mean of its answered statements, or
    3 where none was answered (in `brief` none is asked)".
    """
    if not ticked:
        return Fraction(0)
    given = [] if flow == "brief" else _ratings(answers, [f"{origin}.1", f"{origin}.2"])
    return Fraction(sum(given), len(given)) if given else Fraction(3)


def leaning(patterns: Levels, origins: Levels, leans: Mapping[str, int | None]) -> tuple[bool, Tiers]:
    """The rules, "Tiers": whether there is a clear lean, and the tiers.

    Before that: "Fewer than three patterns with a level: no pattern part".
    """
    pattern_part = None
    if sum(level is not None for level in patterns.values()) >= 3:
        pattern_part = _link_part(patterns, PATTERN_LINKS)
    parts = (pattern_part, _link_part(origins, ORIGIN_LINKS), _preference_part(leans))
    no_clear_lean = (False, (tuple(sorted(COLUMNS)),))  # "No clear lean is one tier of all five"
    if all(part is None for part in parts):
        return no_clear_lean  # "No part at all: no clear lean"
    by_mix = [_fit(parts, mix) for mix in MIXES]
    governing = by_mix[0]
    if max(governing.values()) - min(governing.values()) < CLEAR_SPAN:
        return no_clear_lean
    leading = {approach for fits in by_mix for approach in _tiers(fits)[0]}  # "First the union"
    if len(leading) >= 4:
        return no_clear_lean  # "Four or five in it: no clear lean"
    others = {approach: fit for approach, fit in governing.items() if approach not in leading}
    return True, (tuple(sorted(leading)), *_tiers(others))  # "The others are then tiered afresh"


def _link_part(levels: Levels, links: Mapping[str, tuple[int, ...]]) -> Fits | None:
    """Sum of level x weight over sum of 4 x the row's mean weight.

    The rules: "levels below 1 count 0 in the sum and stay in the divisor"; "a part with no level in it
    drops out; a part of zeros stays".
    """
    known = {row: level for row in links if (level := levels.get(row)) is not None}
    if not known:
        return None
    divisor = sum((4 * Fraction(sum(links[row]), len(COLUMNS)) for row in known), Fraction(0))
    counted = {row: level for row, level in known.items() if level >= 1}
    return {
        approach: sum((level * links[row][column] for row, level in counted.items()), Fraction(0)) / divisor
        for column, approach in enumerate(COLUMNS)
    }


def _preference_part(leans: Mapping[str, int | None]) -> Fits | None:
    """How near each stance is to each lean, weighed by |lean|.

    The rules: "Leans of 0 have no weight"; "a preference part of such leans alone drops out".
    """
    held = {preference: lean for preference in STANCES if (lean := leans.get(preference))}
    if not held:
        return None
    weight = sum(abs(lean) for lean in held.values())
    return {
        approach: sum(
            (abs(lean) * (1 - Fraction(abs(lean - STANCES[name][column]), 4)) for name, lean in held.items()),
            Fraction(0),
        )
        / weight
        for column, approach in enumerate(COLUMNS)
    }


def _fit(parts: Sequence[Fits | None], mix: Sequence[int]) -> Fits:
    """The parts in this mix, where "missing parts drop out"."""
    present = [(part, share) for part, share in zip(parts, mix, strict=True) if part is not None]
    whole = sum(share for _, share in present)
    return {
        approach: sum((share * part[approach] for part, share in present), Fraction(0)) / whole for approach in COLUMNS
    }


def _tiers(fits: Fits) -> Tiers:
    """The rules: "ordered by fit; an approach joins the tier above while within .04 (+1e-9) of that
    tier's first"; "inside a tier, alphabetical by id".
    """
    tiers: list[list[str]] = []
    for approach in sorted(fits, key=lambda name: (-fits[name], name)):
        if tiers and fits[tiers[-1][0]] - fits[approach] <= SAME_TIER:
            tiers[-1].append(approach)
        else:
            tiers.append([approach])
    return tuple(tuple(sorted(tier)) for tier in tiers)
