"""A saved summary, as far as these words know what it speaks of: another version, or somebody's editor, may have left
anything in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol, TypeVar

from msgspec import UNSET
from msgspec.structs import replace

from content.schema import Pack
from flows.answers import InvalidAnswer, accept
from flows.cards import Answer, Asked
from flows.flow import asked_anywhere
from flows.summary import Approaches, ApproachReasons, Summary
from flows.withholding import AGE


class Named(Protocol):
    """A part of a summary that is about one pattern, origin or preference."""

    @property
    def id(self) -> str:
        """Kept for ever."""


N = TypeVar("N", bound=Named)


def fitted(pack: Pack, summary: Summary) -> Summary:
    """All that the words know; the same summary where that is all of it."""
    approaches, cards = [approach.id for approach in pack.approaches], asked_anywhere(pack)
    return replace(
        summary,
        answers=_answers(cards, summary.answers),
        patterns=_known(summary.patterns, {pattern.id for pattern in pack.patterns}),
        origins=_known(summary.origins, {origin.id for origin in pack.origins}),
        preferences=_known(summary.preferences, {preference.id for preference in pack.preferences}),
        approaches=_approaches(summary.approaches, approaches, cards),
        ask_about=tuple(name for name in approaches if name in summary.ask_about),
    )


def _known(parts: Iterable[N], known: Collection[str]) -> tuple[N, ...]:
    """Each once."""
    return tuple({part.id: part for part in parts if part.id in known}.values())


def _answers(cards: Mapping[str, Asked], given: Mapping[str, Answer]) -> dict[str, int | str | tuple[str, ...]]:
    taken: dict[str, int | str | tuple[str, ...]] = {}
    for card_id, value in given.items():
        try:
            answer = accept(cards[card_id], value)
        except (KeyError, InvalidAnswer):
            continue
        if answer is not None and card_id != AGE:
            taken[card_id] = answer
    return taken


def _approaches(found: Approaches, known: Collection[str], cards: Mapping[str, Asked]) -> Approaches:
    tiers = tuple(filter(None, (tuple(name for name in tier if name in known) for tier in found.tiers)))
    reasons = {each.approach: each for each in found.reasons if each.approach in known}
    clear = found.clear_lean and len(tiers) > 1
    change = found.would_change if clear == found.clear_lean else UNSET
    return Approaches(
        clear_lean=clear,
        tiers=tiers if clear else (tuple(known),),
        reasons=tuple(reasons.get(name) or _no_reasons(name) for name in known),
        would_change=replace(change, answers=_answers(cards, change.answers)) if change else UNSET,
    )


def _no_reasons(approach: str) -> ApproachReasons:
    return ApproachReasons(approach=approach, speaking_for=(), against=(), sure="")
