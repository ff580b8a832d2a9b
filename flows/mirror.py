"""The page of one pattern: a person's own answers held up, with what the pattern may be for."""

from __future__ import annotations

from content.prose import blocks
from content.schema import Pack, Pattern, by_id
from flows import behind
from flows.levels import before_mirror
from flows.parts import Part
from flows.path import Path
from flows.quoting import Answers, quotes, shows


def mirror_on(path: Path, pattern_id: str) -> tuple[Part, ...]:
    """As the path asks whether it rings true; the level is the one before that is answered."""
    pattern = by_id(path.flow.pack.patterns, pattern_id)
    return mirror(path.flow.pack, pattern, before_mirror(pattern, path), path.answers)


def mirror(pack: Pack, pattern: Pattern, level: float | None, given: Answers) -> tuple[Part, ...]:
    """What was said, what it may protect, what it may cost, the strength in it: behaviour before
    function before cost before choice."""
    answers = quotes(pack, pattern, given)
    quoted, strong = pack.interface.results.quoted, pack.interface.mirror.strong
    said = (quoted.format(item=q.statement, answer=q.answer) for q in answers if not q.is_strength)
    strengths = (strong.format(item=q.statement, answer=q.answer) for q in answers if q.is_strength)
    about = (block.text for block in blocks(pattern.body))
    much = () if level is None else (shows(pack, pattern, level),)
    words = pack.interface.mirror
    return (
        Part(pattern.title, (*about, *much, *said), (behind.pattern(pattern),)),
        Part(words.protects, (pattern.protects,)),
        Part(words.costs, (pattern.costs,)),
        Part(words.strength, (pattern.strength, *strengths)),
        Part(words.wonder, (pattern.wonder,)),
    )
