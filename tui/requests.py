"""What a generator of questions asks of a front-end, outside a flow.

Without what it takes to answer them, as the first page waits for every import.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from flows.private import private

if TYPE_CHECKING:
    from flows.parts import Part
    from flows.summary import Summary


@private
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


@private
class Open(NamedTuple):
    """A summary to be read, and opened down to its answers."""

    summary: Summary


@private
class Read(NamedTuple):
    """Parts to be read."""

    parts: tuple[Part, ...]


@private
class Type(NamedTuple):
    """Something to be typed in a line; the answer is "" for nothing."""

    text: str
    """What it is about."""
    hint: str
    """What to type."""
    does: str
    """What Enter does with it."""
    declines: str
    """What giving nothing is called."""
    prompt: str
    """How plain lines ask."""
    note: str = ""
    """What to know first."""
    is_hidden: bool = False
    """Nobody who looks on may read it."""


class Work(Protocol):
    """Something that takes a moment, elsewhere."""

    def wait(self) -> None:
        """Until it is done, or ended by ``stop``."""

    def stop(self) -> None:
        """Nobody waits any more."""


class Wait(NamedTuple):
    """Something to wait for; the answer is ""."""

    text: str
    work: Work


Request: TypeAlias = Ask | Open | Read | Type | Wait
Steps: TypeAlias = Generator[Request, str, None]
Telling: TypeAlias = Generator[Request, str, str]
"""The same; what to tell in the end, "" for going back."""
Errand: TypeAlias = Generator[Request, str, object]
"""The same, whatever comes of it."""
