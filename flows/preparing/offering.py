"""What a card begins with: from the reflection, or from the step before; to be kept, put otherwise or dropped."""

from __future__ import annotations

import textwrap

from flows.cards import Answer, AnyCard, Text
from flows.path import Path
from flows.preparing import goal
from flows.preparing.lines import WORDING, as_it_comes
from flows.summary import Summary

MOST_PATTERNS = 2
"""So many are ticked at first: one or two are plenty for a first session."""


def offered(card: AnyCard, path: Path) -> Answer:
    """Nothing, where nothing is known."""
    if isinstance(card, Text):
        return _fitting(_words(card.id, path), card.limit) or None
    return _ticks(card.id, path.known) if path.known else None


def _words(card_id: str, path: Path) -> str:
    if card_id in goal.ACTS:
        return goal.act(path, before=card_id)
    if card_id.startswith(WORDING):
        return as_it_comes(path, card_id.removeprefix(WORDING))
    match card_id, path.known:
        case "brings_me", Summary(own_words=str(words)):
            return words
    return ""


def _ticks(card_id: str, known: Summary) -> tuple[str, ...] | None:
    match card_id:
        case "bring":
            return _showing(known)
        case "ask_about" if known.approaches.clear_lean:
            return known.approaches.tiers[0]
    return None


def _showing(known: Summary) -> tuple[str, ...] | None:
    """The patterns that show most, where they show quite a bit; else those that show a little."""
    levels = {shown.id: shown.level for shown in known.patterns if shown.level and shown.rings_true != "no"}
    for bound in (2, 1):
        showing = sorted((name for name in levels if levels[name] >= bound), key=lambda name: -levels[name])
        if showing:
            return tuple(name for name in levels if name in showing[:MOST_PATTERNS])
    return None


def _fitting(words: str, limit: int) -> str:
    """Cut between two words where there are too many, and seen to be cut."""
    return words if len(words) <= limit else textwrap.shorten(words, limit, placeholder=" …")
