"""The reflection as a conversation: shows a card, does what was chosen, and so on to the end."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Sequence
from functools import partial

from content.schema import Option
from flows.behind import Behind
from flows.cards import Answer, Asked, Pick, Results, Text
from flows.keeping import Keeping
from flows.plain import plain
from tui import exits
from tui.changing import which
from tui.dialogue import asides
from tui.dialogue.asks import ask
from tui.dialogue.cards import Piece, leads, shown, ticks
from tui.dialogue.ending import Left, ask_how_to_leave
from tui.dialogue.finish import Finish
from tui.dialogue.looking_back import through
from tui.dialogue.offers import Talk, Verb
from tui.looking_back import copy
from tui.safekeeping import Safekeeping


class Conversation:
    """One person's way through a session."""

    def __init__(self, keeping: Keeping, talk: Talk, clock: Callable[[], datetime.datetime]) -> None:
        self.session = keeping.session
        self.talk = talk
        self.clock = clock
        self.pack = self.session.flow.pack
        self.words = self.pack.interface
        self.safekeeping = Safekeeping(keeping, clock)
        self.finish = Finish(self.safekeeping, talk, self.pack)
        self.at = 0
        """Which part of the card is shown."""
        self.parts: Sequence[Piece] = ()
        self._heard: frozenset[str] = frozenset()
        """What led in to the card before."""
        self._at_results = 0
        """Which part of the results somebody comes back to."""
        self.draft: list[str] = []
        """What was written on this card so far."""
        self.ticked: list[int] = []
        """What is ticked on this card so far."""

    # One card: part by part where someone is reading, all at once for a file or a program.

    def begin(self) -> None:
        """At the first card, or where somebody goes on."""
        self._keep()
        self._arrive()

    def turn(self) -> None:
        """Show a card, or a part of it, until the person is elsewhere."""
        verb = self._chosen(shown_first=True)
        while not verb():
            verb = self._chosen()

    def _parts(self) -> Sequence[Piece]:
        pieces = shown(self.session, self.clock(), self.talk.keys(), self._heard)
        if closing := self.safekeeping.closing():
            pieces = (*pieces[:-1], Piece((*pieces[-1].lines, "", *closing)))
        if len(whole := self.talk.paged([piece.lines for piece in pieces])) == 1:
            return [Piece(whole[0], tuple(dict.fromkeys(each for piece in pieces for each in piece.behind)))]
        return [Piece(page, piece.behind) for piece in pieces for page in self.talk.paged([piece.lines])]

    def _chosen(self, *, shown_first: bool = False) -> Verb:
        """What the person wants. Ctrl+C, before they were asked too, asks how to leave."""
        try:
            if shown_first:
                self._show()
            return ask(self)
        except KeyboardInterrupt:
            self.talk.say("")
            return self.leave

    def _show(self) -> None:
        self.parts = self._parts()
        self.at = min(self.at, len(self.parts) - 1)  # the window may have grown
        self.talk.say("", *self.parts[self.at].lines)

    def _show_again(self) -> None:
        """Whole, to somebody who was elsewhere."""
        self._heard = frozenset()
        self._show()

    def tell(self, words: str) -> None:
        """Words, where there are any."""
        if words:
            self.talk.say(words)

    def _keep(self) -> None:
        self.tell(self.safekeeping.step())

    def _move(self, move: Callable[[], bool]) -> bool:
        """To another card, if there is one; what was just heard is not said there again."""
        heard = leads(self.session)
        if not move():
            return False
        self._heard = heard
        self._arrive()
        if isinstance(self.session.card, Results):
            self.at, self._at_results = self._at_results, 0
        return True

    def _arrive(self) -> None:
        """At a card, with nothing done there yet."""
        self.at = 0
        self.draft.clear()
        self.ticked[:] = ticks(self.session)

    # What can be done: each says whether the person is elsewhere now.

    def answer(self, answer: Answer) -> bool:
        """Say this, and go on."""
        self.session.answer(answer)
        return self.onward()

    def take_ticks(self) -> bool:
        """Go on with what is ticked, be it nothing; where nothing changed, what was passed over before stays so."""
        self.keep_draft()
        if not self.session.is_answered:
            self.session.answer(())
        names = "; ".join(choice.text for choice in self._ticked_choices())
        none = "" if self.session.remembered is None else self.words.lines.ticked_none
        self.tell(self.words.lines.ticked.format(names=names) if names else none)
        return self.onward()

    def _ticked_choices(self) -> list[Option]:
        card = self.session.card
        return [card.choices[index] for index in self.ticked] if isinstance(card, Pick) else []

    def take_draft(self) -> bool:
        """Go on with what is written; nothing written leaves it as it was."""
        self.keep_draft()
        if not self.session.is_answered:
            self.session.answer(None)
        return self.onward()

    def keep_draft(self) -> None:
        """What was ticked or written so far counts, wherever the person goes; of what is too long, that is said."""
        card, text = self.session.card, plain("\n".join(self.draft))
        if isinstance(card, Pick) and self.ticked != ticks(self.session):
            self.session.answer([choice.value for choice in self._ticked_choices()])
        elif isinstance(card, Text) and self.draft:
            self.session.answer(text[: card.limit] or None)
            if len(text) > card.limit:
                self.talk.say(self.words.lines.too_long.format(limit=card.limit))

    def onward(self) -> bool:
        """To the next card, with whatever is remembered of this one."""
        if not self._move(self.session.onward):
            raise Left(exits.DONE)
        if self.session.finished:
            self.finish()
        else:
            self._keep()
        return True

    @property
    def behind(self) -> tuple[Behind, ...]:
        """The cards that what is shown rests on."""
        return self.parts[self.at].behind

    def change(self) -> bool:
        """To a card behind the results, and then back to this part of them."""
        at, (chosen, left) = self.at, self._which()
        if left:
            return self.leave()
        if not chosen or not self._move(partial(self.session.visit, chosen)):
            self._show_again()
            return False
        self._at_results = at
        self._keep()
        return True

    def _which(self) -> tuple[str, bool]:
        """The card that somebody would like to change, "" for none; and whether they would rather leave."""
        try:
            return through(self.talk, self.pack, which(self.session, self.behind)), False
        except (Left, KeyboardInterrupt):
            return "", True

    def copy(self) -> bool:
        """A copy of the summary, to print or to share."""
        with contextlib.suppress(Left, KeyboardInterrupt):
            self.tell(through(self.talk, self.pack, copy(self.session.summary(self.clock()), self.pack)))
        self._show_again()
        return False

    def next_part(self) -> bool:
        """To the next part of a long card."""
        self.at += 1
        return True

    def back(self) -> bool:
        """To the part before, or to the card before."""
        if self.at:
            self.at -= 1
            return True
        self.keep_draft()
        if not self._move(self.session.back):
            self.talk.say(self.words.lines.no_way_back)
            return False
        self._keep()
        return True

    def skip(self) -> bool:
        """Pass the card over."""
        card = self.session.card
        if not isinstance(card, Asked):
            return self.next_part() if self.at + 1 < len(self.parts) else self.onward()
        if card.required:
            self.talk.say(self.words.lines.cannot_pass)
            return False
        self.session.answer(None)
        return self.onward()

    def support(self) -> bool:
        """People who can help; and then the card again."""
        try:
            leaves = asides.support(self.talk, self.pack, may_leave=True)
        except KeyboardInterrupt:
            self.talk.say("")
            leaves = True
        if leaves:
            return self.leave()
        self._show_again()
        return False

    def leave(self) -> bool:
        """Ask how."""
        if self.session.finished:
            raise Left(exits.DONE)
        self.keep_draft()
        self._keep()
        ask_how_to_leave(self)
        self._show_again()
        return False

    def help(self) -> bool:
        """What can be typed."""
        self.talk.say("", *self.talk.keys(writing=isinstance(self.session.card, Text)))
        return False
