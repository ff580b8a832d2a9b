"""A summary cut to what a pack knows: a file may be older than the words it is told in, or made by anybody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from content.schema import HasId, Pack
from flows.levels import HIGHEST
from flows.summary import Approaches, ApproachReasons, Summary

Named = TypeVar("Named", bound=HasId)


def known(pack: Pack, summary: Summary) -> Summary:
    """What can be told of it; for a summary that was made with this pack, all of it."""
    statements = {statement.id for pattern in pack.patterns for statement in pattern.statements}
    return replace(
        summary,
        answers={
            name: answer
            for name, answer in summary.answers.items()
            if name not in statements or answer in range(HIGHEST + 1)
        },
        patterns=_of(pack.patterns, summary.patterns),
        origins=_of(pack.origins, summary.origins),
        preferences=_of(pack.preferences, summary.preferences),
        approaches=_approaches(pack, summary.approaches),
    )


def _of(entries: Iterable[HasId], told: Iterable[Named]) -> tuple[Named, ...]:
    ids = {entry.id for entry in entries}
    return tuple(each for each in told if each.id in ids)


def _approaches(pack: Pack, told: Approaches) -> Approaches:
    """Where no approach that the pack knows leads, there is no clear lean."""
    reasons = {each.approach: each for each in told.reasons}
    ids = tuple(approach.id for approach in pack.approaches)
    leads = told.clear_lean and bool(told.tiers) and bool(set(told.tiers[0]) & set(ids))
    return Approaches(
        clear_lean=leads,
        tiers=told.tiers if leads else (ids,),
        reasons=tuple(
            reasons.get(each.id) or ApproachReasons(approach=each.id, speaking_for=(), against=(), sure=each.sure)
            for each in pack.approaches
        ),
    )
