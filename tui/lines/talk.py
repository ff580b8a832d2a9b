"""What can be typed at any prompt, and the questions that stand outside a flow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from content.schema import Option, Pack
from flows.cards import Choice
from tui import support
from tui.lines.cards import NotTaken, choose, told
from tui.lines.console import Console, Ended

BACK, PASS, SUPPORT, LEAVE, HELP, MORE = "b", "s", "h", "q", "?", "m"
COMMANDS = (BACK, PASS, SUPPORT, LEAVE, HELP)
TYPED = ":"
"""Goes before a command where any line may be a person's own words."""


class Heard(NamedTuple):
    """One reply: a command, and what was said."""

    command: str
    said: str


class Talk:
    """Asks, and hears commands apart from answers."""

    def __init__(self, pack: Pack, console: Console) -> None:
        self.pack = pack
        self.words = pack.interface
        self.console = console

    def tell(self, words: str) -> None:
        """Words, where there are any."""
        if words:
            self.console.say(words)

    def hear(self, prompt: str) -> Heard:
        """One line. Ctrl+C asks how to leave."""
        try:
            line = self.console.ask(prompt).strip()
        except KeyboardInterrupt:
            return self._interrupted()
        command = line.lower()
        return Heard(command, "") if command in COMMANDS else Heard("", line)

    def hear_text(self, prompt: str, draft: list[str]) -> Heard:
        """Lines added to a draft, up to an empty one, a command or the end of the input."""
        self.console.say(prompt, *draft)
        command = None
        while command is None:
            command = self._line_of(draft)
        return Heard(command, "\n".join(draft))

    def _line_of(self, draft: list[str]) -> str | None:
        """One line: a command, "" where the text is at its end, or None where it was added to the draft.

        Before anything is written a command needs no colon: a text that begins with a lone letter is rarer
        than someone who looks for help as on every other card.
        """
        try:
            line = self.console.ask("").rstrip()
        except KeyboardInterrupt:
            return self._interrupted().command
        except Ended:
            if not draft:
                raise
            return ""
        command = line.strip().lower()
        if not draft or command.startswith(TYPED):
            command = command.removeprefix(TYPED)
            if command in ("", *COMMANDS):
                return command
        if not command:
            return ""
        draft.append(line)
        return None

    def pick(self, text: str, options: Mapping[str, str]) -> str:
        """A question outside a flow: the value whose words were chosen. Support is open here too."""
        card = Choice("", text, choices=tuple(Option(*option) for option in options.items()), required=True)
        asked = choose(self.words.lines, card)
        while True:
            self.console.say("", text, *(f"{n} {words}" for n, words in enumerate(options.values(), 1)))
            reply = self.console.ask(asked.prompt).strip()
            try:
                if reply.lower() != SUPPORT:
                    return str(asked.read(reply))
                self.support()
            except NotTaken as problem:
                self.console.say(str(problem))

    def support(self) -> Heard:
        """People who can help, over whatever is on. Changes nothing, records nothing; what was heard last."""
        self.console.say("", *told(support.first(self.pack)))
        heard = self.hear(self.words.lines.ask_support)
        if heard.said.lower() != MORE:
            return heard
        self.console.say("", *told(support.more(self.pack)))
        return self.hear(self.words.lines.ask_support_more)

    def help(self, *, text: bool = False) -> None:
        """What can be typed."""
        self.console.say("", *(self.words.lines.help_text if text else self.words.lines.help))

    def _interrupted(self) -> Heard:
        self.console.say("")
        return Heard(LEAVE, "")
