"""The support page: people who can help, by place (``support.toml``)."""

import datetime
from typing import Literal

from content.entry import Entry, Words


class Helpline(Entry, frozen=True):
    """Somewhere to turn."""

    name: Words
    reach: Words
    """The number to ring or text, or the address."""
    hours: str = ""
    note: str = ""
    source: str = ""
    seen: datetime.date | None = None
    """The day on which the line was last seen in its source."""
    checked: Literal["at_source", "in_a_copy", "recalled"] = "recalled"
    """``at_source``: by a person, on that day. ``in_a_copy``: in a stored copy of it, of unknown age."""


class Place(Entry, frozen=True):
    """Where a set of lines can be reached from."""

    title: Words
    lines: tuple[Helpline, ...]


class Support(Entry, frozen=True):
    """The support page (``support.toml``)."""

    title: Words
    body: Words
    places: tuple[Place, ...]
    young: tuple[Helpline, ...]
    """For the page of someone under 18."""
