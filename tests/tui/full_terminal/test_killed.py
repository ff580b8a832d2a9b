"""Killed at any moment, nothing is lost that had been answered and left behind."""

from __future__ import annotations

import os
import random
import signal

import pytest

from flows.cards import Answer, Asked
from flows.session import Session
from tests.journeys import Journey, pressed
from tests.people import NOON, anyone
from tests.protected import sealing
from tests.tui.full.showing import REFLECTION
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import kept
from tui import starting

MOMENTS = int(os.environ.get("WORTHWHILE_KILLS", "2"))
"""``make soak`` asks for many more."""


def somebody(seed: int) -> Journey:
    """Anyone who lets their place be kept, and leaves own words alone."""
    answers: dict[str, Answer] = anyone(REFLECTION, seed) | {"keep_place": "yes", "own_words": None}
    return Journey(str(seed), "", "reflection", answers, {}, {}, {})


@pytest.mark.parametrize("seed", range(MOMENTS))
def test_every_answer_whose_next_card_was_painted_is_there(seed: int) -> None:
    """Half of them have protected what is kept."""
    chance, journey = random.Random(seed), somebody(seed)
    key = sealing(starting.at_home(), unlocked=False) if seed % 2 else b""
    (moves,) = pressed.sittings(journey)
    stands = {move.until: number for number, move in enumerate(moves)}
    done = chance.randrange(stands[known_at(journey, "keep_place")] + 2, stands[known_at(journey, "results")])
    with Screen(TEXTUAL_ANIMATIONS=chance.choice(("none", "full"))) as screen:
        screen.take(moves[:done])
        screen.make(moves[done])
        screen.watch(chance.choice((0, 0.001, 0.003, 0.01, 0.03, 0.2)))
        screen.signal(signal.SIGKILL)
        screen.ended()
        painted = done if moves[done].until in screen.words() else done - 1
    place = kept(key)
    assert place is not None
    session = Session(REFLECTION, NOON, place.answers, place.place)
    behind = [step.card for step in session.behind if isinstance(step.card, Asked) and step.card.id != "age"]
    assert stands[pressed.known_by(session)] >= painted - len(on_the_same_card(moves[: painted + 1]))
    assert {card.id: place.answers[card.id] for card in behind} == {c.id: journey.answers.get(c.id) for c in behind}


def known_at(journey: Journey, card: str) -> str:
    """As somebody meets it who comes there first: what is asked after the results is told in them, once it is known."""
    before = {name: answer for name, answer in journey.answers.items() if name != "ask_about"}
    return pressed.known_by(Session(REFLECTION, NOON, before, card))


def on_the_same_card(moves: list[pressed.Move]) -> list[pressed.Move]:
    """The ticks on the card that was painted last, and the way down to its choices: neither leads to a card."""
    since: list[pressed.Move] = []
    for move in reversed(moves):
        if not move.until.startswith(("✓", "·", REFLECTION.pack.interface.screen.waits)):
            break
        since.append(move)
    return since
