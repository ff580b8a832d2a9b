"""The page for a first session in a conversation: heading by heading, its lines to leave out, put back or change."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from flows.cards import Sheet
from flows.preparing.lines import left_out, lines
from flows.preparing.parts import Line
from flows.session import Session
from tui.dialogue.cards import Piece
from tui.dialogue.elsewhere import change_line
from tui.dialogue.ending import Left
from tui.dialogue.looking_back import through
from tui.dialogue.offers import CHANGE, GO_ON, Offer, Verb
from tui.requests import Ask, Request

if TYPE_CHECKING:
    from tui.dialogue.conversation import Conversation


def pieces(session: Session) -> tuple[Piece, ...]:
    """How to take it, and then a piece for each heading."""
    card, words = session.card, session.flow.pack.interface.sheet
    assert isinstance(card, Sheet)
    found = headings(session)
    opening = (card.text, "", card.hint, *(() if found else ("", words.nothing)))
    return (Piece(opening), *(Piece((under[0].heading,)) for under in found))


def ask_lines(talked: Conversation, ways: Sequence[Offer[Verb]]) -> Verb:
    """Under a heading: a number leaves a line out, or puts it back."""
    words, at = talked.words, talked.at
    goes_on = at + 1 < len(talked.parts)
    go_on: Offer[Verb] = Offer(
        GO_ON,
        words.prompts.next_part if goes_on else words.screen.go_on,
        talked.next_part if goes_on else partial(_take, talked),
    )
    if not at:
        opened: Verb = talked.talk.choose([go_on, *ways], words.lines.ask_page)
        return opened
    under = headings(talked.session)[at - 1]
    shown: list[Offer[Verb]] = [
        Offer(str(number), _shown(talked, line), partial(_toggle, talked, line)) for number, line in enumerate(under, 1)
    ]
    change: Offer[Verb] = Offer(CHANGE, words.sheet.change, partial(_change, talked, under))
    return talked.talk.choose([*shown, go_on, change, *ways], words.sheet.toggles_lines)


def headings(session: Session) -> list[list[Line]]:
    """The lines, those of each heading together."""
    return [list(under) for _, under in groupby(lines(session.path), lambda line: line.heading)]


def _shown(talked: Conversation, line: Line) -> str:
    words = talked.words.sheet
    return words.left_out.format(line=line.text) if line.id in left_out(talked.session.path) else line.text


def _toggle(talked: Conversation, line: Line) -> bool:
    talked.session.answer(tuple({*left_out(talked.session.path)} ^ {line.id}))
    talked.keep()
    talked.show_again()
    return False


def _take(talked: Conversation) -> bool:
    """The page as it is."""
    if not talked.session.is_answered:
        talked.session.answer(())
    return talked.onward()


def _change(talked: Conversation, under: Sequence[Line]) -> bool:
    """To the words of a line."""
    line = under[0].id if len(under) == 1 else _which(talked, under)
    return talked.leave() if line is None else change_line(talked, line)


def _which(talked: Conversation, under: Sequence[Line]) -> str | None:
    """The id of one of several lines, "" for none of them; ``None`` where the person wants to leave."""

    def asked() -> Generator[Request, str, str]:
        return (yield Ask(talked.words.sheet.which, {line.id: line.text for line in under}))

    try:
        return through(talked.talk, talked.pack, asked())
    except (Left, KeyboardInterrupt):
        return None
