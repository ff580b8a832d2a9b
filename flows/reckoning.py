"""All that is reckoned from a path: levels, leans, and what they lean to."""

from __future__ import annotations

from msgspec import Struct

from flows.cards import Answer
from flows.leaning import Leaning, enough_patterns, lean_towards
from flows.levels import OriginLevel, PatternLevel, lean_of, origin_level, pattern_level
from flows.path import Path
from flows.private import private


@private
class Reckoning(Struct, frozen=True):
    """Every pattern, origin and preference of the pack, by id."""

    answers: dict[str, Answer]
    """Those on the path, which alone are reckoned with."""
    patterns: dict[str, PatternLevel]
    origins: dict[str, OriginLevel]
    leans: dict[str, int | None]
    """From 2, the first pole, to -2; ``None`` where it was passed over."""
    enough_patterns: bool
    """Whether enough patterns have a level for patterns to be reckoned with."""
    leaning: Leaning


def reckon(path: Path) -> Reckoning:
    """Levels first, then the leaning; off the path nothing counts."""
    pack = path.flow.pack
    answers = path.answers  # walks the path to its end; levels look only at what has been walked
    patterns = {pattern.id: pattern_level(pattern, path) for pattern in pack.patterns}
    origins = {origin.id: origin_level(origin, path) for origin in pack.origins}
    leans = {preference.id: lean_of(preference, path) for preference in pack.preferences}
    levels = {name: pattern.level for name, pattern in patterns.items()}
    leaning = lean_towards(pack.links, levels, {name: origin.level for name, origin in origins.items()}, leans)
    return Reckoning(answers, patterns, origins, leans, enough_patterns(levels), leaning)
