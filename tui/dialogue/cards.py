"""What each kind of card says in a conversation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from content import prose
from flows.cards import Answer, Asked, Breathing, Mirror, Page, Pick, Rating, Results, Sheet, Told
from flows.conditions import is_rough
from flows.parts import Part
from flows.private import private
from flows.quoting import sentence
from flows.session import Session
from tui import support

if TYPE_CHECKING:
    from flows.behind import Behind
    from tui.dialogue.offers import Talk

Lines: TypeAlias = tuple[str, ...]
"""A line for each piece of information."""


@private
class Piece(NamedTuple):
    """What is told at once."""

    lines: Sequence[str]
    behind: tuple[Behind, ...] = ()
    """The cards that it rests on."""


KEYS_ARE_TOLD = ("page.how_it_works", "page.brief_welcome", "page.preparation")
"""The pages that also tell the keys."""


def told(parts: Iterable[Part]) -> Lines:
    """Headings and lines, a blank line before each part but the first."""
    lines = [line for part in parts for line in ("", *filter(None, [part.title]), *part.lines) if part.lines]
    return tuple(lines[1:])


def leads(session: Session) -> frozenset[str]:
    """What leads in to the card at hand: its title; or its stage, and what its statements have in common."""
    card = session.card
    if isinstance(card, Page | Results):
        return frozenset({card.title})
    return frozenset({_stage(session), card.hint if isinstance(card, Rating) else ""})


def shown(
    session: Session, now: datetime.datetime, keys: Lines, heard: frozenset[str] = frozenset()
) -> tuple[Piece, ...]:
    """The card at hand, part by part. ``keys`` are told once, before the first question; what led in to the card before
    was ``heard``, and is not said again."""
    match session.card:
        case Results() as card:
            return _results(session, card, now)
        case Page() as card:
            below = below_page(session)
            page = prose.page(card.title, card.body)
            whole = (*(page[2:] if card.title in heard else page), *(("", *below) if below else ()))
            return (Piece(whole), Piece(keys)) if card.id in KEYS_ARE_TOLD else (Piece(whole),)
        case Sheet():
            from tui.dialogue.sheet import pieces  # with the page, not with the first card

            return pieces(session)
        case Mirror() as card:
            from flows.mirror import mirror_on

            about, *meaning = mirror_on(session.path, card.about)
            return (Piece(told([about])), Piece(told(meaning)), Piece(question(session, card, heard)))
        case card:
            return (Piece(question(session, card, heard)),)


def paged(talk: Talk, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """As they fit the window; all in one where nobody reads along."""
    if len(whole := talk.paged([piece.lines for piece in pieces])) == 1:
        return [Piece(whole[0], tuple(dict.fromkeys(each for piece in pieces for each in piece.behind)))]
    return [Piece(page, piece.behind) for piece in pieces for page in talk.paged([piece.lines])]


def _results(session: Session, card: Results, now: datetime.datetime) -> tuple[Piece, ...]:
    from flows.behind import everything  # with the first results, not with the first page
    from flows.telling import results

    pack = session.flow.pack
    introduction = Piece(prose.page(card.title, card.body), everything(pack))
    parts = results(pack, session.summary(now))
    return (introduction, *(Piece(told([part]), part.behind) for part in parts))


def below_page(session: Session) -> Lines:
    """What stands below a page's own words: people who can help."""
    pack = session.flow.pack
    if session.stopped:
        return support.young(pack)
    if is_rough(session.path, session.stage):
        return told(support.first(pack))
    match session.card:
        case Told() as card:
            from flows.preparing.told import below

            return told(below(card, session.path))
        case Breathing():
            return pack.interface.breathing.lines
    return ()


def ticks(session: Session) -> list[int]:
    """The numbers, from 0, of what is ticked on the card at hand."""
    card, before = session.card, session.offered
    if not isinstance(card, Pick) or not isinstance(before, tuple):
        return []
    return [index for index, choice in enumerate(card.choices) if choice.value in before]


def question(session: Session, card: Asked, heard: frozenset[str]) -> Lines:
    """Where one is, what is asked, and what was said before."""
    lead_in = card.hint if isinstance(card, Rating) and card.hint not in heard else ""
    below = "" if isinstance(card, Rating) else card.hint
    asked = (session.flow.above(card, session.path), lead_in, card.text, below)
    return (*_where(session, card, heard), *filter(None, asked), *_remembered(session, card))


def _where(session: Session, card: Asked, heard: frozenset[str]) -> Lines:
    """The stage, once, and which question of how many."""
    words, progress, stage = session.flow.pack.interface.lines, session.progress, _stage(session)
    new = "" if stage in heard else stage
    if progress.total == 1:
        is_told = not new or new.lower() in card.text.lower()
        return () if is_told else (words.where_single.format(stage=new),)
    template = words.where if new else words.where_on
    return (template.format(stage=new, number=progress.number, total=progress.total),)


def _stage(session: Session) -> str:
    return sentence(getattr(session.flow.pack.interface.stages, session.stage))


def _remembered(session: Session, card: Asked) -> Lines:
    words = session.flow.pack.interface.lines
    if not session.is_answered:
        return _offered(session, card)
    match session.remembered:
        case None:
            return (words.remembered_passed,)
        case ():
            return (words.remembered_none,)
        case answer:
            return (words.remembered.format(answer=_said(card, answer)),)


def _offered(session: Session, card: Asked) -> Lines:
    """What it begins with, before anything was said."""
    if not session.offered:
        return ()
    return (session.flow.pack.interface.preparing.offered.format(answer=_said(card, session.offered)),)


def _said(card: Asked, answer: Answer) -> str:
    if isinstance(answer, tuple):
        return "; ".join(choice.text for choice in card.choices if choice.value in answer)
    return next((choice.text for choice in card.choices if choice.value == answer), str(answer))
