"""The flows as tables: from which stage one goes on to which, and when.

Read a table from top to bottom: the first row whose condition holds is taken, and a stage's last
row has none. ``transitions`` runs it over a path, which holds the answers. Support is no
stage: every front-end lays it over the card at hand, and it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from content.schema import Pack
from flows.cards import Answer, AnyCard, Asked, Card
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
    import datetime

    from transitions import Machine

    from flows.summary import Summary


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
        self.uncounted: frozenset[str] = frozenset()
        """Stages that do not count when it is shown how far one has come."""
        self.passed_by: frozenset[str] = frozenset()
        """Stages whose cards are only visited."""
        self.prepares = False
        """Whether it gets someone ready for a first session; then what to expect is open at any time."""

    def cards(self, stage: str, path: Path) -> Iterator[AnyCard]:
        """Those of a stage's cards that the path leads to; each is looked at once the one before is on the path."""
        return (card for card in self.deck[stage] if self.asks(stage, card, path))

    def asks(self, stage: str, card: AnyCard, path: Path) -> bool:
        """Whether a stage that the path comes to asks this card."""
        return is_asked(stage, card, path)

    def offers(self, card: AnyCard, path: Path) -> Answer:
        """What a card that was never answered begins with; nobody has said it until they go on."""
        return None

    def following(self, card_id: str) -> Sequence[str]:
        """The cards after this one that may have been offered its words; where they were kept as they were, they follow
        when it is changed."""
        return ()

    def advance(self, path: Path) -> bool:
        """Move the path's ``state`` to the next stage; False at an end."""
        if path.state in self.ends:
            return False
        return bool(self._machine.events["onward"].trigger(path, path))

    def above(self, card: Card, path: Path) -> str:
        """What stands above a question."""
        return ""

    def sum_up(
        self, path: Path, started_at: datetime.datetime, finished_at: datetime.datetime, *, finished: bool
    ) -> Summary:
        """What a path comes to; ``finished`` is false for someone who left before the end."""
        from flows.summing_up import sum_up  # with the first summary, not with the first page

        return sum_up(path, started_at, finished_at, finished=finished)

    @cached_property
    def every_card(self) -> Mapping[str, AnyCard]:
        """By id, whatever any path asks."""
        return {card.id: card for stage in self.deck.values() for card in stage}

    @cached_property
    def asked(self) -> dict[str, Asked]:
        """Those that take an answer."""
        return {card_id: card for card_id, card in self.every_card.items() if isinstance(card, Asked)}

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


def preparation(pack: Pack) -> Flow:
    """Getting ready for a first session."""
    from flows.preparing.flow import Preparation  # when it is asked for, not with the first page

    return Preparation(pack)


FLOWS = {"reflection": reflection, "brief": brief, "preparation": preparation}


def asked_anywhere(pack: Pack) -> dict[str, Asked]:
    """Every card of every flow that takes an answer: one of another flow is off the path, not unknown."""
    flows = [make(pack) for make in FLOWS.values()]
    own_last = reversed(flows)  # the reflection's, where flows share an id
    return {card_id: card for flow in own_last for card_id, card in flow.asked.items()}
