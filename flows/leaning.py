"""Which approaches someone's answers lean towards, if any: pure reckoning over levels and leans.

Never a score: what a person sees of it is a first tier, "worth asking about", and the others.
The weights 5 : 2 : 3 were chosen by judgement. How closely the help resembles what someone would
prefer has the best evidence (Swift et al., 2018), so preferences weigh strongly; where self-doubt
began has the least (Kuzminskaite et al., 2022), so origins weigh least.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from content.schema import Link, Links
from flows.levels import HIGHEST
from flows.private import private

MIXES = ((5, 2, 3), (4, 2, 4), (6, 2, 2))
"""Patterns, origins, preferences: how we weigh them, and two other ways that must agree on the first tier."""
LEVEL_WITH = 0.04 + 1e-9
"""An approach stands level with a tier's first within this distance."""
SPREAD = 0.05 - 1e-9
"""Under this distance from first to last there is no lean."""
TOO_MANY = 4
"""So many in the first tier say nothing."""
FEWEST_PATTERNS = 3
"""With fewer patterns that have a level, patterns say nothing."""
COUNTS = 1.0
"""A level below this counts 0 in a part's sum, and stays in its divisor."""

Tiers = tuple[tuple[str, ...], ...]
Fits = dict[str, float] | None
"""A part's fit for every approach; ``None`` where nothing is known."""


@private
class Leaning(Struct, frozen=True):
    """What the answers lean to."""

    clear: bool
    tiers: Tiers
    """Ids of approaches, each tier alphabetical; one tier of all where the lean is not clear."""


def lean_towards(
    links: Links,
    patterns: Mapping[str, float | None],
    origins: Mapping[str, float | None],
    leans: Mapping[str, float | None],
) -> Leaning:
    """Levels of patterns and origins (0 to 4) and leans of preferences (-2 to 2), as an order of approaches.

    Ids that have no row in the matrix (``unfair``, ``format``) are reflected and never reckoned.
    """
    parts = (
        linked_part(links.patterns, patterns) if enough_patterns(patterns) else None,
        linked_part(links.origins, origins),
        preference_part(links, leans),
    )
    approaches = sorted(next(iter(links.patterns.values())))
    fits = [fit(parts, mix, approaches) for mix in MIXES]
    if not (ours := fits[0]) or max(ours.values()) - min(ours.values()) < SPREAD:
        return Leaning(clear=False, tiers=(tuple(approaches),))
    first = tuple(sorted(set().union(*(first_tier(each) for each in fits))))
    if len(first) >= TOO_MANY:
        return Leaning(clear=False, tiers=(tuple(approaches),))
    return Leaning(clear=True, tiers=(first, *tiers({a: ours[a] for a in approaches if a not in first})))


def enough_patterns(levels: Mapping[str, float | None]) -> bool:
    """Whether enough patterns have a level for them to say anything."""
    return sum(level is not None for level in levels.values()) >= FEWEST_PATTERNS


def linked_part(rows: Mapping[str, Mapping[str, Link]], levels: Mapping[str, float | None]) -> Fits:
    """Sum of level times weight, over the most that an average approach could reach: one divisor for
    all approaches, so that passing something over favours none of them."""
    known = [(rows[row], level) for row, level in levels.items() if level is not None and row in rows]
    if not known:
        return None
    most = sum(HIGHEST * sum(link.weight for link in row.values()) / len(row) for row, _ in known)
    return {
        approach: sum(row[approach].weight * level for row, level in known if level >= COUNTS) / most
        for approach in known[0][0]
    }


def preference_part(links: Links, leans: Mapping[str, float | None]) -> Fits:
    """How near each approach's textbooks stand to what someone would like; strong leans count more."""
    known = [(links.preferences[row], lean) for row, lean in leans.items() if lean and row in links.preferences]
    if not known:
        return None
    return {
        approach: sum(abs(lean) * (1 - abs(lean - row[approach].stance) / 4) for row, lean in known)
        / sum(abs(lean) for _, lean in known)
        for approach in known[0][0]
    }


def fit(parts: Sequence[Fits], mix: Sequence[int], approaches: Iterable[str]) -> dict[str, float]:
    """The parts that are known, mixed; empty where none is."""
    known = [(part, share) for part, share in zip(parts, mix, strict=True) if part is not None]
    total = sum(share for _, share in known)
    return {a: sum(part[a] * share for part, share in known) / total for a in approaches} if known else {}


def first_tier(fits: Mapping[str, float]) -> set[str]:
    """The approach that fits most, and those that stand level with it."""
    top = max(fits.values())
    return {approach for approach, value in fits.items() if value >= top - LEVEL_WITH}


def tiers(fits: Mapping[str, float]) -> Tiers:
    """All approaches, tier by tier, each tier under its own leader."""
    if not fits:
        return ()
    first = first_tier(fits)
    return (tuple(sorted(first)), *tiers({a: value for a, value in fits.items() if a not in first}))
