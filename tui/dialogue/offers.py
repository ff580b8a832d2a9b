"""What somebody can choose, and who asks it: the seam between a conversation and the way it is had."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from flows.private import private

if TYPE_CHECKING:
    from tui.requests import Type

T = TypeVar("T")
G = TypeVar("G", covariant=True)

Verb: TypeAlias = Callable[[], bool]
"""Does what was chosen. Whether the person is elsewhere now, so that what was shown is shown no more."""

GO_ON, BACK, PASS, SUPPORT, LEAVE, HELP, MORE, CHANGE, NONE = "", "b", "s", "h", "q", "?", "m", "c", "0"
EXPECT, PREPARE, PROTECT = "e", "p", "p"
"""The keys of what is not an answer; nothing for what Enter alone does."""


@private
class Offer(NamedTuple, Generic[G]):
    """One thing to choose."""

    key: str
    """What is typed for it."""
    words: str
    """What it is called; "" where it can be typed, and is not shown."""
    gives: G
    """What is given back when it is chosen, often what it does."""


class Talk(Protocol):
    """Says, asks, and gives back what was chosen. ``Ended`` where no more input can come, ``KeyboardInterrupt`` on
    Ctrl+C."""

    def paged(self, parts: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
        """The parts of a card as they are shown one by one: broken where they do not fit the window."""

    def keys(self, *, writing: bool = False) -> tuple[str, ...]:
        """What can be typed, a line each."""

    def say(self, *lines: str) -> None:
        """One line for each piece of information."""

    def choose(self, offers: Sequence[Offer[T]], prompt: str = "", before: str = "") -> T:
        """One of them. ``prompt``: how plain lines ask, where there are no numbers to choose from. ``before``: the
        key of what was chosen before."""

    def tick(
        self, choices: Sequence[str], ticked: list[int], offers: Sequence[Offer[T]], *, again: bool, most: int = 0
    ) -> T:
        """Any of some choices, whose numbers from 0 are left in ``ticked``, and what to do then. ``again``: it was
        answered before. ``most``: how many at most; 0 for any number."""

    def write(self, draft: list[str], offers: Sequence[Offer[T]], before: str = "") -> T:
        """Some lines, which are added to ``draft`` or stand in its place, and what to do then. ``before``: what was
        written before."""

    def wait(self, does: Callable[[], None]) -> None:
        """Until that is done; nothing that is typed meanwhile counts."""

    def typed(self, offers: Sequence[Offer[T]], request: Type) -> str | T:
        """A line, "" for none, or what was chosen in its place; Ctrl+C is leaving."""


class Ended(Exception):
    """There is no more input."""
