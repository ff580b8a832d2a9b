"""What is asked in plain prompts: lists to move in, and a field to write in."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from content.interface import Interface
from tui.dialogue.offers import GO_ON, LEAVE, NONE, PASS, Ended, Offer
from tui.lines.console import ROOM_FOR_A_LIST, Console
from tui.numbering import digits
from tui.plain.menu import NOWHERE, Limit, Menu, Row
from tui.plain.writing import Field

if TYPE_CHECKING:
    from tui.requests import Type

T = TypeVar("T")
R = TypeVar("R")

WRITE = "w"


class PromptTalk:
    """A conversation in prompts."""

    def __init__(self, console: Console, words: Interface) -> None:
        os.environ["PROMPT_TOOLKIT_NO_CPR"] = "1"  # asks the terminal nothing, and so never complains of no answer
        self.console = console
        self.words = words

    def paged(self, parts: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
        return self.console.paged(parts, ROOM_FOR_A_LIST)

    def keys(self, *, writing: bool = False) -> tuple[str, ...]:
        return self.words.prompts.help

    def say(self, *lines: str) -> None:
        self.console.say(*lines)

    def choose(self, offers: Sequence[Offer[T]], prompt: str = "", before: str = "") -> T:
        """One row. What was chosen before is pointed at, or the way on; else nothing is, and Enter waits."""
        shown = [offer for offer in offers if offer.words]
        keys = [offer.key for offer in shown]
        at = keys.index(before) if before in keys else NOWHERE
        instruction = self.words.prompts.chooses if any(map(str.isdigit, keys)) else self.words.prompts.goes_on
        chosen = shown[self._menu([Row(*offer[:2]) for offer in shown], instruction, at)]
        if chosen.key.isdigit() or chosen.key == PASS:
            self.say(f"> {chosen.words}")
        return chosen.gives

    def tick(
        self, choices: Sequence[str], ticked: list[int], offers: Sequence[Offer[T]], *, again: bool, most: int = 0
    ) -> T:
        """A number or Space ticks a row, and Enter there goes on."""
        ways = [offer for offer in offers if offer.words]
        rows = [Row(digits(index), words, can_be_ticked=True) for index, words in enumerate(choices)]
        rows += [Row("n" if offer.key == NONE else offer.key, offer.words) for offer in ways]  # 0 begins 01
        chosen = self._menu(rows, self.words.prompts.ticks, 0, ticked, most)
        return ways[max(0, chosen - len(choices))].gives

    def write(self, draft: list[str], offers: Sequence[Offer[T]], before: str = "") -> T:
        """A field to write in is one of the choices; what stands in it when it is left is the draft."""
        gives = {offer.key: offer.gives for offer in offers}
        self.say(*draft)
        chosen = self.choose([Offer(WRITE, self.words.prompts.write, None), *offers], before=WRITE)
        if chosen is not None:
            return chosen
        self.say("", self.words.prompts.writes)
        field = Field("\n".join(draft) if draft else before)
        try:
            wanted = self._asked(field.ask)
        finally:
            draft[:] = field.text.split("\n") if field.text or before else []
        return gives[wanted]

    def wait(self, does: Callable[[], None]) -> None:
        self.console.wait(does)

    def typed(self, offers: Sequence[Offer[T]], request: Type) -> str | T:
        gives = {offer.key: offer.gives for offer in offers}
        self.say("", request.hint, self.words.prompts.nothing.format(words=request.declines))
        field = Field("", is_hidden=request.is_hidden)
        try:
            wanted = self._asked(field.ask)
        except KeyboardInterrupt:
            return gives[LEAVE]
        said = field.text if request.is_hidden else field.text.strip()
        return said if wanted == GO_ON else gives[wanted]

    def _menu(
        self, rows: Sequence[Row], instruction: str, at: int, ticked: list[int] | None = None, most: int = 0
    ) -> int:
        can_skip = PASS in [row.key for row in rows]
        waits = self.words.prompts.waits if can_skip else self.words.screen.waits_for_choice
        limit = Limit(most or len(rows), self.words.screen.too_many.format(most=most))
        return self._asked(Menu(rows, instruction, waits, limit, at=at, ticked=[] if ticked is None else ticked).ask)

    def _asked(self, ask: Callable[[], R]) -> R:
        try:
            return ask()
        except EOFError:
            raise Ended from None
