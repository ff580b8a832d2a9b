"""The page of one pattern: a person's own answers held up, with what the pattern may be for."""

from __future__ import annotations

from content.prose import blocks
from content.schema import Pack, by_id
from flows.levels import pattern_level
from flows.parts import Part
from flows.path import Path
from flows.quoting import quotes, shows


def mirror(pack: Pack, path: Path, pattern_id: str) -> tuple[Part, ...]:
    """What was said, what it may protect, what it may cost, the strength in it: behaviour before
    function before cost before choice. The level is the one before the mirror's own answer."""
    pattern = by_id(pack.patterns, pattern_id)
    answers = quotes(pack, pattern, path.answers)
    quoted, strong = pack.interface.results.quoted, pack.interface.mirror.strong
    said = (quoted.format(item=q.statement, answer=q.answer) for q in answers if not q.is_strength)
    strengths = (strong.format(item=q.statement, answer=q.answer) for q in answers if q.is_strength)
    about = (block.text for block in blocks(pattern.body))
    words = pack.interface.mirror
    return (
        Part(pattern.title, (*about, shows(pack, pattern, pattern_level(pattern, path).before_mirror), *said)),
        Part(words.protects, (pattern.protects,)),
        Part(words.costs, (pattern.costs,)),
        Part(words.strength, (pattern.strength, *strengths)),
        Part(words.wonder, (pattern.wonder,)),
    )
