"""What a generator of questions asks of a front-end, outside a flow.

Without what it takes to answer them, as the first page waits for every import.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from flows.parts import Part
    from flows.summary import Summary


class Ask(NamedTuple):
    """A question and its choices; the answer is a key of theirs."""

    text: str
    options: Mapping[str, str]
    note: str = ""
    """What to know first: what came of the last choice."""
    is_first: bool = False
    """Nothing was asked before it, so that nothing leads back."""
    where: str = ""
    """What this and all that follows belongs to, where that is something else than before."""


class Open(NamedTuple):
    """A summary to be read, and opened down to its answers."""

    summary: Summary


class Read(NamedTuple):
    """Parts to be read."""

    parts: tuple[Part, ...]


class Type(NamedTuple):
    """Something to be typed: the name of a folder."""


Request: TypeAlias = Ask | Open | Read | Type
Steps: TypeAlias = Generator[Request, str, None]
Errand: TypeAlias = Generator[Request, str, object]
"""The same, whatever comes of it."""
