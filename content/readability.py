"""How easy some words are to read (Flesch and Kincaid, 1975), with textstat doing the sums."""

from __future__ import annotations

import re
from collections.abc import Iterable

from content.prose import blocks

SENTENCE_END = re.compile(r"(?<=[.?!…])[\"']?\s+")


def grade(words: str, names: Iterable[str] = ()) -> float:
    """The Flesch-Kincaid grade; names, of therapies say, count as "therapy", as nobody can shorten them."""
    import textstat

    for name in sorted(names, key=len, reverse=True):
        words = re.sub(re.escape(name), "therapy", words, flags=re.IGNORECASE)
    return float(textstat.flesch_kincaid_grade(" ".join(_flat(words))))


def word_count(words: str) -> int:
    """How many words."""
    return len(words.split())


def longest_sentence(words: str) -> int:
    """Words of the longest sentence."""
    return max((word_count(sentence) for line in _flat(words) for sentence in SENTENCE_END.split(line)), default=0)


def _flat(words: str) -> list[str]:
    """A page's lines, each ending as a sentence does, so that a heading does not run into what follows."""
    return [text if text.endswith((".", "?", "!", "…", ":")) else text + "." for _, text in blocks(words)]
