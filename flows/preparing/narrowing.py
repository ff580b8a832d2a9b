"""What a card asks this person: only what there is for them."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from content.preparing import OWN
from flows.cards import AnyCard, Asked
from flows.deck import choice_of
from flows.path import Path


def as_asked(card: AnyCard, path: Path) -> AnyCard:
    """The card with the choices that there are, and with what holds of them."""
    match card.id, card:
        case "share", Asked():
            shared = (*shareable(path), OWN)
            return replace(card, choices=tuple(choice for choice in card.choices if choice.value in shared))
        case "keep_place", Asked() if path.known:
            return replace(card, hint=f"{card.hint} {path.flow.pack.interface.preparing.kept_too}")
        case "sheet", Asked() if path.known and not changes_a_page(path):
            return replace(card, hint=f"{card.hint} {path.flow.pack.interface.preparing.from_earlier}")
        case "keep", Asked() if not changes_a_page(path):
            return choice_of(path.flow.pack.preparation.keep, "keep")
    return card


def shareable(path: Path) -> Collection[str]:
    """Where it may have begun, as ticked in the reflection, or told on the page that is changed."""
    if path.known is None:
        return ()
    told = path.known.answers.get("share")
    on_a_page = told if isinstance(told, tuple) else ()
    return [origin.id for origin in path.known.origins if origin.ticked] + [name for name in on_a_page if name != OWN]


def changes_a_page(path: Path) -> bool:
    """Whether what is known is a page that was saved before."""
    return path.known is not None and bool(path.known.plan)
