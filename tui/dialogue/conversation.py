"""The reflection as a conversation: shows a card, does what was chosen, and so on to the end."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from flows.behind import Behind
from flows.cards import Answer, Asked, Sheet, Text
from flows.keeping import Keeping
from flows.private import private
from tui import exits
from tui.dialogue import asides
from tui.dialogue.asks import ask
from tui.dialogue.cards import Piece, leads, paged, shown
from tui.dialogue.draft import Draft
from tui.dialogue.ending import Left, ask_how_to_leave
from tui.dialogue.finish import Finish
from tui.dialogue.offers import Talk, Verb
from tui.safekeeping import Safekeeping

if TYPE_CHECKING:
    from flows.summary import Summary


@private
class At(NamedTuple):
    """A part of a card."""

    number: int
    begins: str


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
        self._comes_back_to: At | None = None
        """Where a visit to an earlier card began."""
        self.then: Summary | None = None
        """What to get ready with after this."""
        self.draft = Draft(self.session)

    # One card: part by part where someone is reading, all at once for a file or a program.

    def begin(self) -> None:
        """At the first card, or where somebody goes on."""
        self.keep()
        self._arrive()

    def turn(self) -> None:
        """Show a card, or a part of it, until the person is elsewhere."""
        verb = self._chosen(shown_first=True)
        while not verb():
            verb = self._chosen()

    def _parts(self) -> Sequence[Piece]:
        pieces = shown(self.session, self.clock(), self._keys(), self._heard)
        if closing := self.safekeeping.closing():
            pieces = (*pieces[:-1], Piece((*pieces[-1].lines, "", *closing)))
        if protects := self.safekeeping.protects:
            pieces = (*pieces[:-1], Piece((*pieces[-1].lines, protects)))
        return pieces if isinstance(self.session.card, Sheet) else paged(self.talk, pieces)

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
        if self._comes_back_to and not self.session.is_visiting:
            self.at, self._comes_back_to = self._found_again(self._comes_back_to), None
        self.at = min(self.at, len(self.parts) - 1)  # the window may have grown
        self.talk.say("", *self.parts[self.at].lines)

    def _found_again(self, at: At) -> int:
        """Where that part is now: the changed answers may have taken others away, or added some."""
        return next((n for n, part in enumerate(self.parts) if part.lines[0] == at.begins), at.number)

    def show_again(self) -> None:
        """Whole, to somebody who was elsewhere."""
        self._heard = frozenset()
        self._show()

    def tell(self, words: str) -> None:
        """Words, where there are any."""
        if words:
            self.talk.say(words)

    def keep(self) -> None:
        """The place, where that was agreed."""
        self.tell(self.safekeeping.step())

    def _move(self, move: Callable[[], bool]) -> bool:
        """To another card, if there is one; what was just heard is not said there again."""
        heard = leads(self.session)
        if not move():
            return False
        self._heard = heard
        self._arrive()
        return True

    def _arrive(self) -> None:
        """At a card, with nothing done there yet."""
        self.at = 0
        self.draft.begin()

    # What can be done: each says whether the person is elsewhere now.

    def answer(self, answer: Answer) -> bool:
        """Say this, and go on."""
        self.session.answer(answer)
        return self.onward()

    def take_ticks(self) -> bool:
        """Go on with what is ticked, be it nothing; where nothing changed, what was passed over before stays so."""
        self.keep_draft()
        if not self.session.is_answered:
            self.session.answer(self.draft.chosen)
        self.tell(self.draft.told())
        return self.onward()

    def take_draft(self) -> bool:
        """Go on with what is written; nothing written leaves it as it was, or as it was offered."""
        self.keep_draft()
        if not self.session.is_answered:
            self.session.answer(self.session.offered)
        return self.onward()

    def keep_draft(self) -> None:
        """What was ticked or written so far counts, wherever the person goes; of what is too long, that is said."""
        self.tell(self.draft.keep())

    def onward(self) -> bool:
        """To the next card, with whatever is remembered of this one."""
        if not self._move(self.session.onward):
            return self._close()
        if self.session.finished:
            self.finish()
        else:
            self.keep()
        return True

    def _close(self) -> bool:
        """Unless there is a last thing to say first."""
        if not (problem := self.safekeeping.before_it_closes()):
            raise Left(exits.DONE)
        self.tell(problem)
        return False

    @property
    def behind(self) -> tuple[Behind, ...]:
        """The cards that what is shown rests on."""
        return self.parts[self.at].behind

    def visit(self, card_id: str) -> bool:
        """A card behind the results, and then this part of them again."""
        at = At(self.at, self.parts[self.at].lines[0])
        if not self._move(partial(self.session.visit, card_id)):
            self.show_again()
            return False
        self._comes_back_to = at
        self.keep()
        return True

    def prepare(self) -> bool:
        """Get ready for a first session, with this reflection."""
        self.then = self.session.summary(self.clock())
        raise Left(exits.DONE)

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
        self.keep()
        return True

    def skip(self) -> bool:
        """Pass the card over."""
        card = self.session.card
        if isinstance(card, Sheet) and not self.session.is_answered:
            self.session.answer(())
        if isinstance(card, Sheet) or not isinstance(card, Asked):  # what was left out of a page stays so
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
        self.show_again()
        return False

    def leave(self) -> bool:
        """Ask how."""
        if self.session.finished:
            return self._close()
        self.keep_draft()
        self.keep()
        ask_how_to_leave(self)
        self.show_again()
        return False

    def help(self) -> bool:
        """What can be typed."""
        self.talk.say("", *self._keys(writing=isinstance(self.session.card, Text)))
        return False

    def _keys(self, *, writing: bool = False) -> tuple[str, ...]:
        words = self.words.expecting
        expect = words.help_text if writing else words.help
        return (*self.talk.keys(writing=writing), *([expect] if self.session.flow.prepares else []))
