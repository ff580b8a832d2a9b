"""The page of one pattern: a person's own answers held up, with what the pattern may be for."""

from __future__ import annotations

from content.prose import blocks
from content.schema import Pack
from flows.levels import band, pattern_level
from flows.parts import Part
from flows.path import Path
from flows.words import quotes


def mirror(pack: Pack, path: Path, pattern_id: str) -> tuple[Part, ...]:
    """What was said, what it may protect, what it may cost, the strength in it: behaviour before
    function before cost before choice. The level is the one before the mirror's own answer."""
    pattern = next(each for each in pack.patterns if each.id == pattern_id)
    words = pack.interface.mirror
    shown = band(pattern_level(pattern, path).before_mirror) or "hardly"
    heading = words.heading.format(pattern=pattern.title, band=getattr(pack.interface.bands, shown))
    answers = quotes(pack, pattern, path.answers)
    said = (words.said.format(item=q.statement, answer=q.answer) for q in answers if not q.is_strength)
    strong = (words.strong.format(item=q.statement, answer=q.answer) for q in answers if q.is_strength)
    return (
        Part(pattern.title, (*(block.text for block in blocks(pattern.body)), heading, *said)),
        Part(words.protects, (pattern.protects,)),
        Part(words.costs, (pattern.costs,)),
        Part(words.strength, (pattern.strength, *strong)),
        Part(words.wonder, (pattern.wonder,)),
    )
