"""What an author wants to know of a pack before anyone meets it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Literal, NamedTuple

from content.authoring import Avoid, article, avoid, sources
from content.helplines import Helpline
from content.prose import blocks
from content.readability import grade, longest_sentence, word_count
from content.schema import Pack, Statement
from content.sentences import Sentence, sentences

HARDEST = 6.0
"""Flesch-Kincaid grade of a screen of ``SCREEN`` words or more; the NHS aims for a reading age of 9 to 11."""
SCREEN = 100
LONGEST_SENTENCE = 20
LONGEST_STATEMENT = 18
STALE = datetime.timedelta(days=180)
"""6 of 69 apps gave wrong or dead crisis numbers (Martinengo et al., 2019): lines are looked at again in time."""
UNSURE = {"in_a_copy": "seen in a stored copy", "recalled": "only recalled"}


class Finding(NamedTuple):
    """Something to mend, or to know."""

    kind: Literal["error", "warning"]
    where: str
    what: str


def check(pack: Pack, today: datetime.date) -> tuple[Finding, ...]:
    """All findings that the words alone can tell; what no path reaches is the flows' to say."""
    return (
        *untraced(pack),
        *unfounded(pack),
        *hard_to_read(pack),
        *to_avoid(pack),
        *unsure(pack, today),
    )


def untraced(pack: Pack) -> Iterator[Finding]:
    """Ideas of the article that nothing uses, and uses of what is not there."""
    known = set(_pieces(pack))
    for row in article(pack):
        for piece in row.used_by:
            if piece not in known:
                yield Finding("error", f"article.{row.id}", f"dangling: there is no {piece}")
        if not row.used_by and row.waiting:
            yield Finding("warning", f"article.{row.id}", f"waiting for the flow {row.waiting}")
        elif not row.used_by:
            yield Finding("error", f"article.{row.id}", "untraced: nothing uses this idea of the article")


def _pieces(pack: Pack) -> Iterator[str]:
    yield from (f"pages/{name}" for name in pack.pages.__struct_fields__)
    yield from (f"approaches/{approach.id}" for approach in pack.approaches)
    yield from (f"expect/{expectation.id}" for expectation in pack.expectations)
    yield from (f"tastes/{taste.id}" for taste in pack.tastes)
    yield from (*pack.questions.__struct_fields__, *pack.preparation.__struct_fields__)
    for entries in (pack.patterns, pack.origins, pack.preferences, pack.worries):
        yield from (entry.id for entry in entries)


def unfounded(pack: Pack) -> Iterator[Finding]:
    """Pieces of what to expect, and worries met, that rest on nothing; and what rests on what is not there."""
    known = {*(f"article.{row.id}" for row in article(pack)), *(source.id for source in sources(pack))}
    for where, rests_on in _founded(pack):
        if not rests_on:
            yield Finding("error", where, "unfounded: rests_on names neither the article nor a source")
        for name in rests_on:
            if name not in known:
                yield Finding("error", where, f"dangling: there is no {name}")


def _founded(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every piece of what to expect, every worry, and what each rests on."""
    for page in pack.expectations:
        for number, (_, rests_on) in enumerate(zip_longest(blocks(page.body), page.rests_on, fillvalue=()), 1):
            yield f"expect/{page.id}, piece {number}", rests_on
    yield from ((f"worries.{worry.id}", worry.rests_on) for worry in pack.worries)


def hard_to_read(pack: Pack) -> Iterator[Finding]:
    """Long screens above the grade, and long sentences anywhere."""
    names = [name for approach in pack.approaches for name in (approach.title, approach.name)]
    for where, words in sentences(pack):
        if word_count(words) >= SCREEN and (hard := grade(words, names)) > HARDEST:
            yield Finding("error", where, f"hard to read: grade {hard:.1f}, at most {HARDEST:.0f}")
        if (longest := longest_sentence(words)) > LONGEST_SENTENCE:
            yield Finding("error", where, f"a sentence of {longest} words, at most {LONGEST_SENTENCE}")
    for statement in statements(pack):
        if (length := word_count(statement.text)) > LONGEST_STATEMENT:
            yield Finding("error", statement.id, f"a statement of {length} words, at most {LONGEST_STATEMENT}")


def statements(pack: Pack) -> Iterator[Statement]:
    """Those of every pattern and origin."""
    yield from (statement for pattern in pack.patterns for statement in pattern.statements)
    yield from (statement for origin in pack.origins for statement in origin.statements)


def to_avoid(pack: Pack) -> Iterator[Finding]:
    """Words and claims that no sentence of ours makes."""
    avoided = avoid(pack)
    wanted = whole_words((*avoided.words, *avoided.claims))
    for sentence in sentences(pack):
        for found in wanted.finditer(" ".join(sentence.words.split())):
            if not _is_allowed(avoided, sentence, word := found.group()):
                yield Finding("error", sentence.where, f"a word to avoid: {word}")


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of some words, each a regular expression, and whole."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _is_allowed(avoided: Avoid, sentence: Sentence, word: str) -> bool:
    """An allowance holds for its place and for what stands within it."""
    here = (allowed for allowed in avoided.allow if f"{sentence.where}.".startswith(f"{allowed.where}."))
    return any(allowed.word.lower() == word.lower() for allowed in here)


def unsure(pack: Pack, today: datetime.date) -> Iterator[Finding]:
    """Lines that nobody has checked at their source, or not for too long."""
    for where, line in _lines(pack):
        if line.checked != "at_source":
            yield Finding("warning", where, f"unsure: {UNSURE[line.checked]}; check it at its source")
        if line.seen is None:
            yield Finding("warning", where, "no date: nobody has noted seeing this line")
        elif today - line.seen > STALE:
            yield Finding("warning", where, f"old: last seen {line.seen}, over {STALE.days} days ago")


def _lines(pack: Pack) -> Iterator[tuple[str, Helpline]]:
    yield from ((f"support: {place.title}, {line.name}", line) for place in pack.support.places for line in place.lines)
    yield from ((f"support: young, {line.name}", line) for line in pack.support.young)
