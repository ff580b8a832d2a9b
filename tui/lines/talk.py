"""What is asked in plain lines: numbered choices, a prompt, and a line typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from content.interface import Interface
from flows.plain import plain
from tui.dialogue.offers import GO_ON, HELP, LEAVE, PASS, Ended, Offer
from tui.lines.console import ROOM_FOR_A_LINE, Console

if TYPE_CHECKING:
    from tui.requests import Type

T = TypeVar("T")

TYPED = ":"
"""Goes before a command where any line may be a person's own words."""
LONGEST = 2
"""Digits of a number."""


class LineTalk:
    """A conversation in lines."""

    def __init__(self, console: Console, words: Interface) -> None:
        self.console = console
        self.words = words.lines

    def paged(self, parts: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
        return self.console.paged(parts, ROOM_FOR_A_LINE)

    def keys(self, *, writing: bool = False) -> tuple[str, ...]:
        return self.words.help_text if writing else self.words.help

    def say(self, *lines: str) -> None:
        self.console.say(*lines)

    def choose(self, offers: Sequence[Offer[T]], prompt: str = "", before: str = "") -> T:
        """One number, or a command; where something was chosen before, Enter leaves it as it is."""
        gives = {offer.key: offer.gives for offer in offers}
        numbered = [offer.words for offer in offers if offer.key.isdigit()]
        if before:
            gives[GO_ON] = gives[before]
        not_taken = self.words.not_one if PASS in gives else self.words.not_one_required
        not_on = self.words.not_page if HELP in gives else self.words.not_enter
        complaint = not_taken.format(span=self._span(numbered)) if numbered else not_on
        template = prompt or (self.words.ask_again if before else self.words.ask_one)
        self._say_numbered(numbered)
        while (reply := self._heard(template.format(span=self._span(numbered)))) not in gives:
            self.say(complaint)
        return gives[reply]

    def tick(
        self, choices: Sequence[str], ticked: list[int], offers: Sequence[Offer[T]], *, again: bool, most: int = 0
    ) -> T:
        """Numbers with spaces between; none, or what was ticked before, for Enter alone."""
        gives = {offer.key: offer.gives for offer in offers}
        self._say_numbered(choices)
        while (reply := self._heard(self.words.ask_some_again if again else self.words.ask_some)) not in gives:
            numbers = _numbers(reply)
            if most and len(numbers) > most:
                self.say(self.words.too_many.format(most=most))
                continue
            if numbers and numbers <= set(range(1, len(choices) + 1)):
                ticked[:] = [number - 1 for number in sorted(numbers)]
                return gives[GO_ON]
            self.say(self.words.not_some.format(span=self._span(choices)))
        return gives[reply]

    def write(self, draft: list[str], offers: Sequence[Offer[T]], before: str = "") -> T:
        """Lines up to an empty one, a command or the end of the input.

        Before anything is written a command needs no colon: a text that begins with a lone letter is rarer
        than someone who looks for help as on every other card.
        """
        gives = {offer.key: offer.gives for offer in offers}
        self.say(self.words.ask_text_again if before else self.words.ask_text, *draft)
        while True:
            line = self._line(draft)
            command = line.strip().lower()
            if not draft or command.startswith(TYPED):
                command = command.removeprefix(TYPED)
                if command in gives:
                    return gives[command]
            if not plain(line):
                return gives[GO_ON]
            draft.append(line)
            if command in gives:
                self.say(self.words.is_written.format(key=command))

    def wait(self, does: Callable[[], None]) -> None:
        self.console.wait(does)

    def typed(self, offers: Sequence[Offer[T]], request: Type) -> str | T:
        """A line as it is, or what a command gives. What nobody may read is asked for until there is something: after a
        slip of Enter, a passphrase would be typed where all who look on can read it."""
        self.say(self.words.typed)
        gives = {offer.key: offer.gives for offer in offers}
        try:
            while not (line := self.console.ask(request.prompt, is_hidden=request.is_hidden)) and request.is_hidden:
                self.say(self.words.nothing_typed)
        except KeyboardInterrupt:
            self.say("")
            return gives[LEAVE]
        line = line if request.is_hidden else line.strip()
        return gives.get(line.lower(), line)

    def _line(self, draft: Sequence[str]) -> str:
        """The end of the input ends a text that was begun."""
        try:
            return self.console.ask(self.words.ask_text_more if draft else "").rstrip()
        except Ended:
            if not draft:
                raise
            return ""

    def _heard(self, prompt: str) -> str:
        """What was typed, as a key: a number without the zeros before it."""
        reply = self.console.ask(prompt).strip().lower().removeprefix(TYPED)
        return str(int(reply)) if _is_number(reply) else reply

    def _say_numbered(self, choices: Iterable[str]) -> None:
        self.say(*(self._numbered(number, text) for number, text in enumerate(choices, 1)))

    def _numbered(self, number: int, text: str) -> str:
        """A line that is not the first stands under the first word."""
        told = self.words.choice.format(number=number, text=text)
        return told.replace("\n", "\n" + " " * (len(told) - len(text)))

    def _span(self, choices: Sequence[str]) -> str:
        """Which numbers can be typed."""
        last = len(choices)
        template = {1: self.words.only, 2: self.words.either}.get(last, self.words.span)
        return template.format(first=1, last=last)


def _is_number(reply: str) -> bool:
    return reply.isascii() and reply.isdigit() and len(reply) <= LONGEST


def _numbers(reply: str) -> set[int]:
    """The numbers in a reply; -1 for what is none."""
    return {int(part) if _is_number(part) else -1 for part in reply.replace(",", " ").split()}
