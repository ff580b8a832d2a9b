"""One thing shown to a person at a time. A card is data; each front-end has its own view of each kind."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from content.schema import Option

Answer: TypeAlias = int | str | tuple[str, ...] | None
"""A rating, lean or choice; a text; what was ticked; or ``None``, passed over."""


class Card(Struct, frozen=True, tag_field="kind", tag=str.lower):
    """What every card has."""

    id: str
    """Unique in a flow and kept for ever: answers are saved under it."""


class Page(Card, frozen=True):
    """Something to read."""

    title: str
    body: str


class Results(Card, frozen=True):
    """What the answers add up to: a view computed from the summary."""

    title: str
    body: str


class Asked(Card, frozen=True):
    """A card that takes an answer."""

    text: str
    hint: str = ""
    choices: tuple[Option, ...] = ()
    about: str = ""
    """The pattern, origin or preference that it asks about."""
    required: bool = False
    """It cannot be passed over."""


class Rating(Asked, frozen=True):
    """How true a statement is, from 0 to 4."""

    reverse: bool = False
    screener: bool = False


class Choice(Asked, frozen=True):
    """One of a few."""


class Mirror(Asked, frozen=True):
    """The page of one pattern, and whether it rings true."""


class Pick(Asked, frozen=True):
    """Any number of a list, none included."""


class Text(Asked, frozen=True):
    """A few of the person's own words."""

    limit: int = 2000
    """Characters."""


AnyCard: TypeAlias = Page | Results | Rating | Choice | Mirror | Pick | Text
