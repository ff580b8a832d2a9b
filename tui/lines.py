"""The reflection in plain lines: for a screen reader, a pipe, a dumb terminal, or whoever likes it plain."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from flows.cards import Choice, Mirror, Page, Pick, Rating, Results, Text
from flows.flow import STOPPED
from flows.keeping import Keeping
from flows.session import Session
from flows.telling import results
from tui import exits, support
from tui.console import Console, Ended
from tui.lines_cards import ASKS, SHOWS, NotTaken, page, told
from tui.lines_keeping import Safekeeping
from tui.talk import BACK, HELP, LEAVE, PASS, SUPPORT, Heard, Talk


class Left(Exception):
    """The conversation is over."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Lines:
    """One person's conversation: shows a card, takes a reply, and so on to the end."""

    def __init__(
        self,
        session: Session,
        keeping: Keeping,
        console: Console,
        clock: Callable[[], datetime.datetime],
    ) -> None:
        self.session = session
        self.console = console
        self.clock = clock
        self.talk = Talk(session.flow.pack, console)
        self.safekeeping = Safekeeping(keeping, self.talk, clock)
        self.words = session.flow.pack.interface
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
            self.safekeeping.step()
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
        if self.session.finished:
            return exits.DONE
        self.console.say(kept if self.safekeeping.place_is_kept else not_kept)
        return code

    # Each kind of card: show it, and ask until a reply leads elsewhere.

    def _turn(self) -> None:
        self.console.say("")
        match self.session.card:
            case Results() as card:
                self._results(card)
            case Page() as card:
                self._page(card)
            case card:
                self._question(card)

    def _page(self, card: Page) -> None:
        young = support.young(self.session.flow.pack) if self.session.stage == STOPPED else ()
        self.console.say(*page(card), *young, *self.safekeeping.closing())
        self._until_elsewhere(self.words.lines.ask_page)

    def _results(self, card: Results) -> None:
        """Part by part where someone is reading; all at once where it goes to a file or a program."""
        parts = results(self.session.flow.pack, self.session.summary(self.clock()))
        chunks = [told([part]) for part in parts] if self.console.is_terminal else [told(parts)]
        self.console.say(card.title, card.body)
        for chunk in chunks[:-1]:
            self.console.say("", *chunk)
            if self._until_elsewhere(self.words.lines.ask_part, then=lambda: False):
                return
        self.console.say("", *chunks[-1])
        self._until_elsewhere(self.words.lines.ask_last)

    def _question(self, card: Rating | Choice | Mirror | Pick | Text) -> None:
        ask = ASKS[type(card)](self.session, card)
        self.console.say(*SHOWS[type(card)](self.session, card))
        elsewhere = False
        while not elsewhere:
            heard = self.talk.hear_text(ask.prompt) if isinstance(card, Text) else self.talk.hear(ask.prompt)
            try:
                if heard.said or not heard.command:
                    self.session.answer(ask.read(heard.said))
                elsewhere = self._commands[heard.command]() if heard.command else self._onward()
            except NotTaken as problem:
                self.console.say(str(problem))

    def _until_elsewhere(self, prompt: str, then: Callable[[], bool] | None = None) -> bool:
        """Ask until Enter, or until a command leads elsewhere: whether it did."""
        while True:
            heard = self.talk.hear(prompt)
            if heard == Heard("", ""):
                return (then or self._onward)()
            if not heard.command:
                self.console.say(self.words.lines.not_page)
            elif self._commands[heard.command]():
                return True

    # Commands: each says whether the person is elsewhere now, or the card is to be shown again.

    def _onward(self) -> bool:
        if not self.session.onward():
            raise Left(exits.DONE)
        if self.session.finished:
            self.safekeeping.finish()
        else:
            self.safekeeping.step()
        return True

    def _back(self) -> bool:
        if self.session.back():
            self.safekeeping.step()
            return True
        self.console.say(self.words.lines.no_way_back)
        return False

    def _pass(self) -> bool:
        card = self.session.card
        if isinstance(card, Page | Results):
            return self._onward()
        if card.required:
            self.console.say(self.words.lines.cannot_pass)
            return False
        self.session.answer(None)
        return self._onward()

    def _support(self) -> bool:
        self.talk.support()
        return True

    def _help(self) -> bool:
        self.talk.help(text=isinstance(self.session.card, Text))
        return False

    def _leave(self) -> bool:
        if self.session.finished:
            raise Left(exits.DONE)
        words = self.words.leaving
        keep = {"keep": words.keep} if self.safekeeping.can_keep else {}
        match self.talk.pick(words.ask, {**keep, "forget": words.forget, "stay": words.stay}):
            case "keep":
                if self.safekeeping.leave():
                    raise Left(exits.LEFT_EARLY)
            case "forget":
                self.safekeeping.forget()
                raise Left(exits.DONE)
        return True
