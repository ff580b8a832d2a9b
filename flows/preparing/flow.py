"""The flow that prepares for a first session: which of a stage's cards are asked, and what they begin with."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from content.preparing import OWN
from content.schema import Pack
from flows.cards import Answer, AnyCard, Card, Told
from flows.flow import Flow
from flows.path import Path
from flows.preparing import goal
from flows.preparing.deck import preparation_deck, typed_in
from flows.preparing.lines import says_anything
from flows.preparing.narrowing import as_asked, shareable
from flows.preparing.offering import offered
from flows.preparing.parts import ticked
from flows.preparing.table import PREPARATION
from flows.preparing.told import above
from flows.summary import Summary
from flows.withholding import KEEP_WORDS


class Preparation(Flow):
    """From a summary, or from nothing."""

    def __init__(self, pack: Pack) -> None:
        super().__init__("preparation", pack, PREPARATION, preparation_deck(pack))
        self.uncounted = frozenset({"tasting", "wording"})
        self.passed_by = frozenset({"wording"})
        self.prepares = True

    def cards(self, stage: str, path: Path) -> Iterator[AnyCard]:
        """See ``Flow``."""
        return (as_asked(card, path) for card in super().cards(stage, path))

    def asks(self, stage: str, card: AnyCard, path: Path) -> bool:
        """See ``Flow``."""
        return stage not in ONLY or ONLY[stage](card, path)

    def offers(self, card: AnyCard, path: Path) -> Answer:
        """See ``Flow``."""
        return offered(card, path)

    def following(self, card_id: str) -> Sequence[str]:
        """See ``Flow``: what will be done, as each step of the goal puts it."""
        return goal.ACTS[goal.ACTS.index(card_id) + 1 :] if card_id in goal.ACTS else ()

    def above(self, card: Card, path: Path) -> str:
        """See ``Flow``: the goal so far."""
        return above(card, path)

    def sum_up(
        self, path: Path, started_at: datetime.datetime, finished_at: datetime.datetime, *, finished: bool
    ) -> Summary:
        """See ``Flow``: the page."""
        from flows.preparing.plan import plan

        return plan(path, started_at, finished_at, finished=finished)


def _is_brought(card: AnyCard, path: Path) -> bool:
    return getattr(card, "about", "") in ticked(path, "bring")


def _is_shared(card: AnyCard, path: Path) -> bool:
    """Ticks where there are any to choose from, and then one's own words where that is ticked; else one's own words."""
    match card.id:
        case "share":
            return bool(shareable(path))
        case "background":
            return not shareable(path) or OWN in ticked(path, "share")
    return True


def _is_tasted(card: AnyCard, path: Path) -> bool:
    """The cards of a taste that was wished for; what is laid out and whether it is kept, only where there is any."""
    about = card.id.rpartition(".")[2] if card.id.startswith("page.taste") else getattr(card, "about", "")
    if about not in ticked(path, "tastes"):
        return False
    return not (isinstance(card, Told) or card.id.startswith(KEEP_WORDS)) or bool(typed_in(path, about))


def _is_wished_for(card: AnyCard, path: Path) -> bool:
    return goal.is_asked(card.id, path)


def _own(pick: str) -> Callable[[AnyCard, Path], bool]:
    """The pick, and the card for one's own words where it ticks them."""
    return lambda card, path: card.id == pick or OWN in ticked(path, pick)


def _needs(card: AnyCard, path: Path) -> bool:
    return card.id == "needs" or bool(path.answer("needs")) or path.remembers(card.id)


def _is_reworded(card: AnyCard, path: Path) -> bool:
    """A line whose words were changed on the page."""
    return path.remembers(card.id)


def _fits_the_page(card: AnyCard, path: Path) -> bool:
    """One last page for someone who has a page to bring, another for someone who has none."""
    return (card.id == "page.ready") == says_anything(path)


ONLY: Mapping[str, Callable[[AnyCard, Path], bool]] = {
    "examples": _is_brought,
    "background": _is_shared,
    "tasting": _is_tasted,
    "goal": _is_wished_for,
    "questions": _own("questions"),
    "needs": _needs,
    "quiet": _own("quiet"),
    "wording": _is_reworded,
    "ready": _fits_the_page,
}
"""Which of a stage's cards are asked; every card of any other stage is."""
