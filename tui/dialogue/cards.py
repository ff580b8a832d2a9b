"""What each kind of card says in a conversation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeAlias

from content import prose
from flows.cards import Asked, Mirror, Page, Pick, Rating, Results
from flows.conditions import is_rough
from flows.parts import Part
from flows.quoting import sentence
from flows.session import Session
from tui import support

Told: TypeAlias = tuple[str, ...]
"""A line for each piece of information."""


KEYS_ARE_TOLD = ("page.how_it_works", "page.brief_welcome")
"""The pages that also tell the keys."""


def told(parts: Iterable[Part]) -> Told:
    """Headings and lines, a blank line before each part but the first."""
    lines = [line for part in parts for line in ("", part.title, *part.lines) if part.lines]
    return tuple(lines[1:])


def shown(session: Session, now: datetime.datetime, keys: Told) -> tuple[Told, ...]:
    """The card at hand, as parts that each fit a small screen. ``keys`` are told once, before the first question."""
    match session.card:
        case Results() as card:
            from flows.telling import results  # with the first results, not with the first page

            parts = results(session.flow.pack, session.summary(now))
            return (prose.page(card.title, card.body), *(told([part]) for part in parts))
        case Page() as card:
            below = below_page(session, keys)
            return ((*prose.page(card.title, card.body), *(("", *below) if below else ())),)
        case Mirror() as card:
            from flows.mirror import mirror

            about, *meaning = mirror(session.flow.pack, session.path, card.about)
            return (told([about]), told(meaning), question(session, card))
        case card:
            return (question(session, card),)


def below_page(session: Session, keys: Told) -> Told:
    """What stands below a page's own words: people who can help, or the keys."""
    pack = session.flow.pack
    if session.stopped:
        return support.young(pack)
    if is_rough(session.path, session.stage):
        return told(support.first(pack)[1:])
    return keys if session.card.id in KEYS_ARE_TOLD else ()


def ticks(session: Session) -> list[int]:
    """The numbers, from 0, of what is ticked on the card at hand."""
    card, before = session.card, session.remembered
    if not isinstance(card, Pick) or not isinstance(before, tuple):
        return []
    return [index for index, choice in enumerate(card.choices) if choice.value in before]


def question(session: Session, card: Asked) -> Told:
    """Where one is, what is asked, and what was said before."""
    asked = (card.hint, card.text) if isinstance(card, Rating) else (card.text, card.hint)
    return (*_where(session), *filter(None, asked), *_remembered(session, card))


def _where(session: Session) -> Told:
    words = session.flow.pack.interface
    progress = session.progress
    template = words.lines.where if progress.total > 1 else words.lines.where_single
    stage = getattr(words.stages, progress.stage)
    return (sentence(template.format(number=progress.number, total=progress.total, stage=stage)),)


def _remembered(session: Session, card: Asked) -> Told:
    words = session.flow.pack.interface.lines
    if not session.is_answered:
        return ()
    match session.remembered:
        case None:
            return (words.remembered_passed,)
        case ():
            return (words.remembered_none,)
        case tuple() as ticks:
            said = "; ".join(choice.text for choice in card.choices if choice.value in ticks)
        case answer:
            said = next((choice.text for choice in card.choices if choice.value == answer), str(answer))
    return (words.remembered.format(answer=said),)
