"""The cards behind a result: from whatever is told, down to the answers that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from content.schema import Origin, Pack, Pattern, Preference
from flows.private import private

if TYPE_CHECKING:
    from flows.summary import ApproachReasons, Summary


@private
class Behind(NamedTuple):
    """One thing that was asked about, and its cards; those that are not on a path lead nowhere."""

    title: str
    cards: tuple[str, ...]


def pattern(about: Pattern) -> Behind:
    """Its statements, and its mirror."""
    return Behind(about.title, (*(s.id for s in about.statements), f"mirror.{about.id}"))


def patterns(pack: Pack) -> tuple[Behind, ...]:
    """All of them."""
    return tuple(pattern(each) for each in pack.patterns)


def origin(about: Origin) -> Behind:
    """Its statements, and the ticks."""
    return Behind(about.title, (*(s.id for s in about.statements), "origins"))


def ticks(pack: Pack) -> Behind:
    """Where it may come from, as a whole."""
    return Behind(pack.interface.results.origins, ("origins", "origins_gate"))


def preference(about: Preference) -> Behind:
    """Its one card."""
    return Behind(about.title, (about.id,))


def preferences(pack: Pack) -> tuple[Behind, ...]:
    """All of them."""
    return tuple(preference(each) for each in pack.preferences)


def reasons(pack: Pack, found: ApproachReasons, told: int) -> tuple[Behind, ...]:
    """What the reasons that are told rest on."""
    because = {reason.because for side in (found.speaking_for, found.against) for reason in side[:told]}
    return about(pack, because)


def turning_point(pack: Pack, summary: Summary) -> tuple[Behind, ...]:
    """The very answers that would be other ones."""
    changed = summary.approaches.would_change
    answers = changed.answers if changed else {}
    return tuple(
        Behind(each.title, cards)
        for each in about(pack, (*pack.links.patterns, *pack.links.origins, *pack.links.preferences))
        if (cards := tuple(card for card in each.cards if card in answers))
    )


def about(pack: Pack, ids: Iterable[str]) -> tuple[Behind, ...]:
    """Patterns, origins and preferences of these ids, in the pack's order."""
    wanted = set(ids)
    return (
        *(pattern(each) for each in pack.patterns if each.id in wanted),
        *(origin(each) for each in pack.origins if each.id in wanted),
        *(preference(each) for each in pack.preferences if each.id in wanted),
    )


def everything(pack: Pack) -> tuple[Behind, ...]:
    """All that results rest on."""
    return (*patterns(pack), ticks(pack), *preferences(pack), own_words(pack))


def ask_about(pack: Pack) -> Behind:
    """What someone would like to ask about."""
    return Behind(pack.interface.export.chosen, ("ask_about",))


def own_words(pack: Pack) -> Behind:
    """The text."""
    return Behind(pack.interface.results.own_words, ("own_words",))
