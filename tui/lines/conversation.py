"""The reflection in plain lines: for a screen reader, a pipe, a dumb terminal, or whoever likes it plain."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from flows.cards import Asked, Text
from flows.keeping import Keeping
from tui import exits
from tui.lines.cards import ASKS, Ask, NotTaken, shown, taken
from tui.lines.console import Ended
from tui.lines.keeping import Finish
from tui.lines.talk import BACK, HELP, LEAVE, PASS, SUPPORT, Heard, Talk
from tui.safekeeping import Safekeeping


class Left(Exception):
    """The conversation is over."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Lines:
    """One person's conversation: shows a card, takes a reply, and so on to the end."""

    def __init__(
        self,
        keeping: Keeping,
        talk: Talk,
        clock: Callable[[], datetime.datetime],
    ) -> None:
        self.session = keeping.session
        self.console = talk.console
        self.clock = clock
        self.talk = talk
        self.safekeeping = Safekeeping(keeping, clock)
        self.finish = Finish(self.safekeeping, talk)
        self.words = talk.words
        self._said: tuple[str, ...] = ()
        self._at = 0
        """Which part of the card is shown."""
        self._ask = Ask("", str)
        self._draft: list[str] = []
        self._commands = {
            BACK: self._back,
            PASS: self._pass,
            SUPPORT: self._support,
            LEAVE: self._leave,
            HELP: self._help,
        }

    def run(self) -> int:
        """To the end, or until the person leaves; the exit code."""
        words = self.words.leaving
        try:
            self._keep()
            while True:
                self._turn()
        except Left as left:
            return left.code
        except Ended:
            return self._stopped(exits.LEFT_EARLY, words.ended_kept, words.ended_not_kept)
        except KeyboardInterrupt:
            self.console.say("")
            return self._stopped(exits.INTERRUPTED, words.interrupted_kept, words.interrupted_not_kept)

    def _stopped(self, code: int, kept: str, not_kept: str) -> int:
        """The input ended, or Ctrl+C came twice; after the last page, that is an end like any other."""
        if self.session.finished and not self.finish.failed_to_save:
            return exits.DONE
        self.console.say(*self.safekeeping.where_saved())
        if self.safekeeping.place_is_kept:
            self.console.say(kept)
        elif self.safekeeping.earlier_place_is_kept:
            self.console.say(self.words.leaving.kept_earlier)
        elif not self.safekeeping.where_saved():
            self.console.say(not_kept)
        return code

    # One card: part by part where someone is reading, all at once for a file or a program.

    def _turn(self) -> None:
        parts = shown(self.session, self.clock())
        if not self.console.is_terminal:
            parts = (tuple(line for part in parts for line in ("", *part))[1:],)
        if self._at < len(parts) - 1:
            self._say(parts[self._at])
            if not self._heard_elsewhere(self.words.lines.ask_part):
                self._at += 1
            return
        closing = self.safekeeping.closing()
        self._say((*parts[-1], *(("", *closing) if closing else ())))
        if isinstance(self.session.card, Asked):
            self._question(self.session.card)
        elif not self._heard_elsewhere(self._prompt(last=len(parts) > 1)):
            self._onward()

    def _prompt(self, *, last: bool) -> str:
        words = self.words.lines
        if self.session.finished:
            return words.ask_end
        return words.ask_last if last else words.ask_page

    def _question(self, card: Asked) -> None:
        self._ask = ASKS[type(card)](self.session, card)
        self._draft.clear()
        elsewhere = False
        while not elsewhere:
            heard = self._hear(card)
            try:
                if not heard.command:
                    self._take(heard.said)
                elsewhere = self._commands[heard.command]() if heard.command else self._onward()
            except NotTaken as problem:
                self.console.say(str(problem))

    def _hear(self, card: Asked) -> Heard:
        prompt = self._ask.prompt
        return self.talk.hear_text(prompt, self._draft) if isinstance(card, Text) else self.talk.hear(prompt)

    def _take(self, said: str) -> None:
        card = self.session.card
        assert isinstance(card, Asked)
        self.session.answer(self._ask.read(said))
        self.console.say(*taken(self.session, card, said))

    def _take_draft(self) -> None:
        """What was written so far, before the person goes elsewhere."""
        if self._draft:
            self._take("\n".join(self._draft))

    def _heard_elsewhere(self, prompt: str) -> bool:
        """Ask until Enter, or until a command leads elsewhere: whether it did."""
        while (heard := self.talk.hear(prompt)) != Heard("", ""):
            if not heard.command:
                self.console.say(self.words.lines.not_page)
            elif self._commands[heard.command]():
                return True
        return False

    def _say(self, lines: tuple[str, ...]) -> None:
        self._said = lines
        self.console.say("", *lines)

    def _keep(self) -> None:
        self.talk.tell(self.safekeeping.step())

    # Commands: each says whether the person is elsewhere now.

    def _onward(self) -> bool:
        if not self.session.onward():
            raise Left(exits.DONE)
        self._at = 0
        self._draft.clear()
        if self.session.finished:
            self.finish()
        else:
            self._keep()
        return True

    def _back(self) -> bool:
        if self._at:
            self._at -= 1
            return True
        self._take_draft()
        if not self.session.back():
            self.console.say(self.words.lines.no_way_back)
            return False
        self._draft.clear()
        self._keep()
        return True

    def _pass(self) -> bool:
        card = self.session.card
        if isinstance(card, Asked):
            if card.required:
                self.console.say(self.words.lines.cannot_pass)
                return False
            self.session.answer(None)
        return self._onward()

    def _support(self) -> bool:
        if self.talk.support().command == LEAVE:
            return self._leave()
        self._say(self._said)
        return False

    def _help(self) -> bool:
        self.talk.help(text=isinstance(self.session.card, Text))
        return False

    def _leave(self) -> bool:
        if self.session.finished:
            raise Left(exits.DONE)
        self._take_draft()
        self._keep()
        words = self.words.leaving
        keep = {"keep": words.keep} if self.safekeeping.can_keep else {}
        match self.talk.pick(words.ask, {**keep, "forget": words.forget, "stay": words.stay}):
            case "keep":
                self.talk.tell(self.safekeeping.leave())
                if self.safekeeping.place_is_kept:
                    raise Left(exits.LEFT_EARLY)
            case "forget":
                self.talk.tell(self.safekeeping.forget())
                raise Left(exits.DONE)
        self._say(self._said)
        return False
