"""A person's answers said back to them: quoted in the words that they chose, named as strengths, set in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from content.schema import Pack, Pattern, Pole, Preference, Statement
from flows.cards import Answer
from flows.levels import band
from flows.private import private

Answers: TypeAlias = Mapping[str, Answer]
"""By card id, those on the path."""

SIGN = 2
"""An answer from here, of 4, is said back as a sign of a pattern."""
STRENGTH = 3
"""An answer from here to a statement worded as a strength is said back as one."""


@private
class Quote(NamedTuple):
    """A statement, and what was answered to it."""

    statement: str
    answer: str
    is_strength: bool
    """It is worded as a strength, and rings true."""


def quotes(pack: Pack, pattern: Pattern, answers: Answers) -> tuple[Quote, ...]:
    """Every answer to a pattern's statements, in their order."""
    return tuple(_quote(pack, s, answer) for s in pattern.statements if isinstance(answer := answers.get(s.id), int))


def said(pack: Pack, pattern: Pattern, answers: Answers) -> Quote | None:
    """The statement that shows the pattern most, where one does; never one that is worded as a strength."""
    given = [(s, a) for s in pattern.statements if isinstance(a := answers.get(s.id), int) and not s.reverse]
    statement, answer = max(given, key=lambda each: each[1], default=(None, 0))
    return _quote(pack, statement, answer) if statement and answer >= SIGN else None


def shows(pack: Pack, pattern: Pattern, level: float | None) -> str:
    """How much a pattern shows, as a sentence."""
    words = getattr(pack.interface.bands, band(level) or "hardly")
    return pack.interface.results.pattern.format(pattern=pattern.title, band=words)


def strengths(pack: Pack, patterns: Sequence[Pattern], answers: Answers) -> tuple[str, ...]:
    """What someone brings: statements of strength that they chose, then the skill inside what shows up."""
    chosen = [s.strength for p in pack.patterns for s in p.statements if _is_strength(s, answers.get(s.id))]
    return (*chosen, *(pattern.strength for pattern in patterns)) or (pack.interface.results.strength_always,)


def pole(preference: Preference, lean: int) -> Pole:
    """The end of a preference to which somebody leans; of neither, it says nothing."""
    return preference.first if lean > 0 else preference.second


def joined(pack: Pack, names: Sequence[str]) -> str:
    """A list in a sentence."""
    if len(names) < 2:
        return "".join(names)
    return pack.interface.joined.format(first=", ".join(names[:-1]), last=names[-1])


def sentence(words: str) -> str:
    """Words at the start of a sentence."""
    return words[:1].upper() + words[1:]


def _quote(pack: Pack, statement: Statement, answer: int) -> Quote:
    return Quote(statement.text, pack.questions.scales.often[answer].lower(), _is_strength(statement, answer))


def _is_strength(statement: Statement, answer: Answer) -> bool:
    return statement.reverse and isinstance(answer, int) and answer >= STRENGTH
