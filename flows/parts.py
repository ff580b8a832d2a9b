"""A piece of what is told in words."""

from __future__ import annotations

from typing import NamedTuple

from flows.behind import Behind
from flows.private import private


@private
class Part(NamedTuple):
    """A heading, and the lines under it; each line is one piece of information."""

    title: str
    lines: tuple[str, ...]
    behind: tuple[Behind, ...] = ()
    """The cards that it rests on."""
