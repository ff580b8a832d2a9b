"""One thing shown to a person at a time. A card is data; each front-end has its own view of each kind."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from content.questions import Option
from flows.private import private

Answer: TypeAlias = int | str | tuple[str, ...] | None
"""A rating, lean or choice; a text; what was ticked; or ``None``, passed over."""


@private
class Card(Struct, frozen=True, tag_field="kind", tag=str.lower):
    """What every card has."""

    id: str
    """Unique in a flow and kept for ever: answers are saved under it."""


class Page(Card, frozen=True):
    """Something to read."""

    title: str
    body: str


class Told(Page, frozen=True):
    """A page, and below it what the answers so far come to."""

    about: str
    """The approach, or the card, whose answers are told."""


class Breathing(Page, frozen=True):
    """A page to breathe by."""


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

    most: int = 0
    """How many at most; 0 for any number."""


class Sheet(Pick, frozen=True):
    """The page for a first session, line by line; its answer are the lines that are left out."""


class Text(Asked, frozen=True):
    """A few of the person's own words."""

    limit: int = 2000
    """Characters."""
    is_private: bool = False
    """It is written nowhere, unless the person says so."""


AnyCard: TypeAlias = Page | Told | Breathing | Results | Rating | Choice | Mirror | Pick | Sheet | Text
