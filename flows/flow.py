"""The flows as tables: from which stage one goes on to which, and when.

Read a table from top to bottom: the first row whose condition holds is taken, and a stage's last
row has none. ``transitions`` runs it over a path, which holds the answers. Support is no
stage: every front-end lays it over the card at hand, and it changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from content.schema import Pack
from flows.cards import AnyCard, Asked
from flows.conditions import (
    Condition,
    has_a_mirror,
    is_asked,
    is_under_18,
    looks_at_origins,
    may_keep,
    something_shows,
    stirred_before_results,
    stirred_by_origins,
    ticked_any,
)
from flows.deck import Deck, brief_deck, reflection_deck
from flows.path import Path

if TYPE_CHECKING:
    from transitions import Machine


class Row(NamedTuple):
    """One way on."""

    trigger: str
    source: str
    destination: str
    condition: Condition | None = None


# fmt: off
REFLECTION = [
    # from                      leads to             when
    Row("onward", "welcome",           "age"),
    Row("onward", "age",               "under_18",          is_under_18),
    Row("onward", "age",               "how_it_works"),
    Row("onward", "how_it_works",      "keep_place",        may_keep),
    Row("onward", "how_it_works",      "patterns"),
    Row("onward", "keep_place",        "patterns"),
    Row("onward", "patterns",          "closer_look",       something_shows),
    Row("onward", "patterns",          "self_talk"),
    Row("onward", "closer_look",       "self_talk"),
    Row("onward", "self_talk",         "origins_gate"),
    Row("onward", "origins_gate",      "origins",           looks_at_origins),
    Row("onward", "origins_gate",      "preferences"),
    Row("onward", "origins",           "origin_statements", ticked_any),
    Row("onward", "origins",           "check_in"),
    Row("onward", "origin_statements", "check_in"),
    Row("onward", "check_in",          "grounding",         stirred_by_origins),
    Row("onward", "check_in",          "preferences"),
    Row("onward", "grounding",         "preferences"),
    Row("onward", "preferences",       "own_words"),
    Row("onward", "own_words",         "mirror",            has_a_mirror),
    Row("onward", "own_words",         "check_in_results"),
    Row("onward", "mirror",            "check_in_results"),
    Row("onward", "check_in_results",  "grounding_results", stirred_before_results),
    Row("onward", "check_in_results",  "results"),
    Row("onward", "grounding_results", "results"),
    Row("onward", "results",           "keep",              may_keep),
    Row("onward", "results",           "goodbye"),
    Row("onward", "keep",              "goodbye"),
]

BRIEF = [
    # from                      leads to             when
    Row("onward", "welcome",           "age"),
    Row("onward", "age",               "under_18",          is_under_18),
    Row("onward", "age",               "patterns"),
    Row("onward", "patterns",          "origins"),
    Row("onward", "origins",           "preferences"),
    Row("onward", "preferences",       "check_in_results"),
    Row("onward", "check_in_results",  "grounding_results", stirred_before_results),
    Row("onward", "check_in_results",  "results"),
    Row("onward", "grounding_results", "results"),
    Row("onward", "results",           "keep",              may_keep),
    Row("onward", "results",           "hand_over"),
    Row("onward", "keep",              "hand_over"),
]
# fmt: on

STOPPED = "under_18"
"""The one end that is not the end of the reflection."""


class Flow:
    """A table, and the cards that its stages may show."""

    def __init__(self, name: str, pack: Pack, table: Sequence[Row], deck: Deck) -> None:
        self.name = name
        self.pack = pack
        self.table = table
        self.deck = deck
        self.first_stage = table[0].source

    def cards(self, stage: str, path: Path) -> tuple[AnyCard, ...]:
        """Those of a stage's cards that the path leads to."""
        return tuple(card for card in self.deck[stage] if is_asked(stage, card, path))

    def advance(self, path: Path) -> bool:
        """Move the path's ``state`` to the next stage; False at an end."""
        if path.state in self.ends:
            return False
        return bool(self._machine.events["onward"].trigger(path, path))

    @cached_property
    def ends(self) -> frozenset[str]:
        """The stages that no row leaves."""
        return frozenset(row.destination for row in self.table) - {row.source for row in self.table}

    @cached_property
    def _machine(self) -> Machine:
        # Imported with the first step, not with the first page: it is a third of the start-up.
        from transitions import Machine

        machine = Machine(model=None, states=list(self.deck), initial=self.first_stage, auto_transitions=False)
        for row in self.table:
            machine.add_transition(row.trigger, row.source, row.destination, row.condition)
        return machine


def reflection(pack: Pack) -> Flow:
    """The whole reflection, at home."""
    return Flow("reflection", pack, REFLECTION, reflection_deck(pack))


def brief(pack: Pack) -> Flow:
    """The short one, for a kiosk or a short moment."""
    return Flow("brief", pack, BRIEF, brief_deck(pack))


FLOWS = {"reflection": reflection, "brief": brief}


def asked_anywhere(pack: Pack) -> dict[str, Asked]:
    """Every card of every flow that takes an answer: one of another flow is off the path, not unknown."""
    cards = [card for make in FLOWS.values() for stage in make(pack).deck.values() for card in stage]
    return {card.id: card for card in reversed(cards) if isinstance(card, Asked)}  # the reflection's own come last
