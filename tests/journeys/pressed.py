"""What someone presses on the full screen to take a journey, and what they see before they press on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from content.prose import blocks
from flows.cards import Answer, AnyCard, Asked, Mirror, Page, Pick, Results, Sheet, Text
from flows.mirror import mirror_on
from flows.preparing.lines import lines
from flows.session import Session
from flows.unfolding import Section, sections
from tests.journeys import Journey, added, puts_otherwise, setting_out
from tests.people import NOON

BYTES = {
    "enter": "\r",
    "left": "\x1b[D",
    "escape": "\x1b",
    "f2": "\x1bOQ",
    "ctrl+q": "\x11",
    "ctrl+j": "\n",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "end": "\x1b[F",
}
"""What a terminal sends for a key; any other sends itself."""
ENDED = ""
"""Nothing more is seen: the program has ended."""
JOINER = "\u200d"
"""Holds the parts of an emoji together; a terminal shows none of it."""
GLANCE = 30
"""Characters by which a page is known."""


class Move(NamedTuple):
    """Some keys, and the words that tell that they were heard."""

    keys: tuple[str, ...]
    until: str
    """Words that are not on the screen before."""
    end: str = ""
    """Words at the lower edge of what is on: where they are given, Enter leads down to them, and then on."""


def sittings(journey: Journey) -> list[list[Move]]:
    """The moves of each sitting; a new one begins wherever the journey leaves to go on another day."""
    session = setting_out(journey)
    pressed = [[Move((), known_by(session))]]
    for move in _moves(session, journey):
        pressed[-1].append(move)
        if move.until == ENDED and not session.finished:
            back = session.flow.pack.interface.starting.go_on
            pressed.append([Move((), back), Move(("1",), known_by(session))])
    return pressed


def known_by(session: Session) -> str:
    """The words by which the card is known, at its upper edge."""
    card = session.card
    match card:
        case Mirror():
            about = mirror_on(session.path, card.about)[0]
            return _glance(about.title, about.lines[0])
        case Asked():
            return card.text
        case Page():
            return _glance(card.title, next((block.text for block in blocks(card.body)), ""))
        case Results():
            return _upper_edge(session, 0, len(_parts(session)), _parts(session)[0])
    raise AssertionError(card)


def _moves(session: Session, journey: Journey) -> Iterator[Move]:
    seen: set[str] = set()
    here = -1  # the line of the page that is highlighted
    while True:
        card = session.card
        is_first_visit = card.id not in seen
        seen.add(card.id)
        yield from _detour(session, card, journey.on_the_way.get(card.id, {}) if is_first_visit else {})
        if session.card is not card:
            continue
        if isinstance(card, Sheet):
            here, keys = _to_change(session, journey, here)
            if keys:
                yield Move(keys, known_by(session))
                continue
        said = journey.first if is_first_visit and card.id in journey.first else journey.answers
        *before, last = _said(session, card, said.get(card.id))
        yield from before
        if isinstance(card, Asked):
            session.answer(said.get(card.id))
        goes_on = session.onward()
        yield last._replace(until=known_by(session) if goes_on else ENDED)
        if not goes_on:
            return


def _detour(session: Session, card: AnyCard, detour: dict[str, str]) -> Iterator[Move]:
    words = session.flow.pack
    for _ in detour.keys() & {"support", "help"}:  # the keys are told on the way, so help is the same page
        yield Move(("f2",), words.support.title)
        yield Move(("escape",), known_by(session))
    if "leave" in detour:
        yield Move(("ctrl+q",), words.interface.leaving.ask)
        yield Move(("1",), ENDED)
    if "back_to" in detour:
        while session.card.id != detour["back_to"]:
            assert session.back()
            yield Move(("left",), known_by(session))


def _said(session: Session, card: AnyCard, answer: Answer) -> list[Move]:
    """The moves that give one answer; what the last one leads to is not known yet."""
    words = session.flow.pack.interface.screen
    match card:
        case Page():
            return [Move((), "", f"Enter › {words.close if session.finished else words.go_on}")]
        case Results():
            return _through_the_results(session)
        case Text():
            return _written(session, answer)
        case Sheet():
            assert isinstance(answer, tuple)
            return _left_out(session, answer)
        case Pick() if answer is not None:
            assert isinstance(answer, tuple)
            return [*_ticks(session, card, answer), Move((), "", card.choices[-1].text)]
        case Mirror():
            waits = Move((), words.waits, card.choices[-1].text)  # what is asked stands below all that is held up
            return [waits, _chosen(card, answer)]
        case Asked():
            return [_chosen(card, answer)]
    raise AssertionError(card)


def _to_change(session: Session, journey: Journey, here: int) -> tuple[int, tuple[str, ...]]:
    """The next line that is put in other words, and what leads to its words; no keys where none is left."""
    for number, line in enumerate(lines(session.path)):
        if puts_otherwise(session, journey, line):
            return number, (*("down",) * (number - here), *("up",) * (here - number), "c")
    return here, ()


def _left_out(session: Session, left_out: tuple[str, ...]) -> list[Move]:
    """By number; Enter, once the last line is in sight."""
    found = lines(session.path)
    numbers = [index for index, line in enumerate(found) if line.id in left_out]
    told = session.flow.pack.interface.sheet.left_out
    toggles = [Move(tuple(number(index)), f"· {told.format(line=found[index].text)[:GLANCE]}") for index in numbers]
    return [*toggles, Move((), "", f"Enter {session.flow.pack.interface.screen.go_on}")]


def _chosen(card: Asked, answer: Answer) -> Move:
    values: list[Answer] = [choice.value for choice in card.choices]
    if answer is None:
        return Move(("s",), "")
    if len(values) > 9:
        return Move((*str(values.index(answer) + 1), "enter"), "")
    return Move((number(values.index(answer)),), "")


def _ticks(session: Session, card: Pick, answer: tuple[str, ...]) -> Iterator[Move]:
    before = session.offered if isinstance(session.offered, tuple) else ()
    for index, choice in enumerate(card.choices):
        if (choice.value in answer) != (choice.value in before):
            yield Move(tuple(number(index)), f"{'✓' if choice.value in answer else '·'} {choice.text}")


def _written(session: Session, answer: Answer) -> list[Move]:
    """After that with which the card begins; what is only offered would be written over."""
    enter = Move(("enter",), "")
    if answer is None or not (letters := added(session, answer)):
        return [enter]
    *_, last = letters.replace(JOINER, "").split("\n")
    to_its_end = ["end"] if session.offered and session.is_only_offered else []
    return [Move((*to_its_end, *("ctrl+j" if letter == "\n" else letter for letter in letters)), last), enter]


def number(index: int) -> str:
    """The digits that choose a row."""
    return str(index + 1) if index < 9 else f"0{index - 8}"


# The results have a page for each part.


def _through_the_results(session: Session) -> list[Move]:
    parts = _parts(session)
    upper = [_upper_edge(session, index, len(parts), part) for index, part in enumerate(parts)]
    return [Move((), until, _lower_edge(session, part)) for part, until in zip(parts, [*upper[1:], ""], strict=True)]


def _parts(session: Session) -> tuple[Section, ...]:
    card, pack = session.card, session.flow.pack
    assert isinstance(card, Results)
    introduction = Section(card.title, tuple(block.text for block in blocks(card.body)))
    return (introduction, *sections(pack, session.summary(NOON)))


def _upper_edge(session: Session, index: int, total: int, part: Section) -> str:
    words = session.flow.pack.interface.screen
    where = words.of.format(number=index + 1, total=total)
    return " ".join([where, *([words.opens] if part.rows else []), part.title])


def _lower_edge(session: Session, part: Section) -> str:
    if not part.rows:
        return f"Enter › {session.flow.pack.interface.screen.go_on}"
    last = part.rows[-1]
    bar = "" if last.share is None else "━" if last.share else "─"
    return part.notes[-1] if part.notes else " ".join(filter(None, [last.title, last.aside, bar]))


def _glance(title: str, text: str) -> str:
    return f"{title} {text[:GLANCE]}".strip()
