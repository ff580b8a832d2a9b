"""What each kind of card says in plain lines, what it asks, and how a reply is read."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

from content import prose
from content.interface import Lines
from flows.answers import accept
from flows.cards import Answer, Asked, Choice, Mirror, Page, Pick, Rating, Results, Text
from flows.conditions import is_rough
from flows.parts import Part
from flows.plain import plain
from flows.quoting import sentence
from flows.session import Session
from tui import support

Told: TypeAlias = tuple[str, ...]
"""A line for each piece of information."""


KEYS_ARE_TOLD = ("page.how_it_works", "page.brief_welcome")
"""The pages that also tell the keys."""


class NotTaken(Exception):
    """A reply that the card does not take; the message says what it does."""


class Ask(NamedTuple):
    """A prompt, and how the reply to it is read: an answer, or ``NotTaken``."""

    prompt: str
    read: Callable[[str], Answer]


def told(parts: Iterable[Part]) -> Told:
    """Headings and lines, a blank line before each part but the first."""
    lines = [line for part in parts for line in ("", part.title, *part.lines) if part.lines]
    return tuple(lines[1:])


def shown(session: Session, now: datetime.datetime) -> tuple[Told, ...]:
    """The card at hand, as parts that each fit a small screen."""
    match session.card:
        case Results() as card:
            from flows.telling import results  # with the first results, not with the first page

            parts = results(session.flow.pack, session.summary(now))
            return (prose.page(card.title, card.body), *(told([part]) for part in parts))
        case Page() as card:
            below = below_page(session)
            return ((*prose.page(card.title, card.body), *(("", *below) if below else ())),)
        case Mirror() as card:
            from flows.mirror import mirror

            about, *meaning = mirror(session.flow.pack, session.path, card.about)
            return (told([about]), told(meaning), question(session, card))
        case card:
            return (question(session, card),)


def below_page(session: Session) -> Told:
    """What stands below a page's own words: people who can help, or the keys."""
    pack = session.flow.pack
    if session.stopped:
        return support.young(pack)
    if is_rough(session.path, session.stage):
        return told(support.first(pack)[1:])
    return pack.interface.lines.help if session.card.id in KEYS_ARE_TOLD else ()


def taken(session: Session, card: Asked, reply: str) -> Told:
    """What was made of a reply, where that does not go without saying: ticks said back, and a text that was cut."""
    words = session.flow.pack.interface.lines
    match card, session.remembered:
        case Pick(), (_, *_) as ticks:
            return (words.ticked.format(names=_names(card, ticks)),)
        case Text(limit=limit), _ if len(plain(reply)) > limit:
            return (words.too_long.format(limit=limit),)
        case _:
            return ()


def _names(card: Asked, ticks: tuple[str, ...]) -> str:
    return "; ".join(choice.text for choice in card.choices if choice.value in ticks)


def question(session: Session, card: Asked) -> Told:
    """Where one is, what is asked, the numbered choices, and what was said before."""
    words = session.flow.pack.interface.lines
    choices = (words.choice.format(number=n, text=c.text) for n, c in enumerate(card.choices, 1))
    asked = (card.hint, card.text) if isinstance(card, Rating) else (card.text, card.hint)
    return (*_where(session), *filter(None, asked), *choices, *_remembered(session, card, words))


def _where(session: Session) -> Told:
    words = session.flow.pack.interface
    progress = session.progress
    template = words.lines.where if progress.total > 1 else words.lines.where_single
    stage = getattr(words.stages, progress.stage)
    return (sentence(template.format(number=progress.number, total=progress.total, stage=stage)),)


def _remembered(session: Session, card: Asked, words: Lines) -> Told:
    if not session.is_answered:
        return ()
    match session.remembered:
        case None:
            return (words.remembered_passed,)
        case ():
            return (words.remembered_none,)
        case tuple() as ticks:
            said = _names(card, ticks)
        case answer:
            said = next((choice.text for choice in card.choices if choice.value == answer), str(answer))
    return (words.remembered.format(answer=said),)


def ask_one(session: Session, card: Rating | Choice | Mirror) -> Ask:
    """One number."""
    return choose(session.flow.pack.interface.lines, card, again=session.is_answered, remembered=session.remembered)


def choose(words: Lines, card: Asked, *, again: bool = False, remembered: Answer = None) -> Ask:
    """One number, inside a flow or outside it; where it was answered before, Enter leaves it as it is."""
    span = _span(words, card)
    not_taken = (words.not_one_required if card.required else words.not_one).format(span=span)

    def read(reply: str) -> Answer:
        if again and not reply:
            return remembered
        number = _number(reply)
        if not 1 <= number <= len(card.choices):
            raise NotTaken(not_taken)
        return card.choices[number - 1].value

    template = words.ask_again if again else words.ask_one
    return Ask(template.format(span=span), read)


def ask_some(session: Session, card: Pick) -> Ask:
    """Numbers with spaces between; none, or what was ticked before, for Enter alone."""
    words = session.flow.pack.interface.lines
    again = session.is_answered

    def read(reply: str) -> Answer:
        if not reply:
            return session.remembered if again else ()
        numbers = [_number(part) for part in reply.replace(",", " ").split()]
        if numbers == [0]:
            return ()
        if not numbers or not all(1 <= number <= len(card.choices) for number in numbers):
            raise NotTaken(words.not_some.format(span=_span(words, card)))
        return accept(card, [card.choices[number - 1].value for number in dict.fromkeys(numbers)])

    return Ask(words.ask_some_again if again else words.ask_some, read)


def ask_text(session: Session, card: Text) -> Ask:
    """A few lines; nothing typed leaves it as it is. What does not fit is cut, and ``taken`` says so."""
    words = session.flow.pack.interface.lines

    def read(reply: str) -> Answer:
        return accept(card, plain(reply)[: card.limit]) if plain(reply) else session.remembered

    return Ask(words.ask_text_again if session.remembered else words.ask_text, read)


def _span(words: Lines, card: Asked) -> str:
    """Which numbers can be typed."""
    last = len(card.choices)
    return (words.either if last == 2 else words.span).format(first=1, last=last)


def _number(reply: str) -> int:
    """A whole number from 0 to 99; -1 for anything else."""
    return int(reply) if reply.isascii() and reply.isdigit() and len(reply) < 3 else -1


ASKS: dict[type[Asked], Callable[[Session, Any], Ask]] = {
    Rating: ask_one,
    Choice: ask_one,
    Mirror: ask_one,
    Pick: ask_some,
    Text: ask_text,
}
