"""Somebody who stopped earlier, at any card."""

from __future__ import annotations

from flows.session import Session
from flows.unfinished import Unfinished
from tests.kept import place_in, put_by
from tests.people import NOON, highest, walked
from tests.tui.full.showing import REFLECTION
from tests.tui.full_terminal.screen import Screen
from tui.starting import at_home, now


def stopped_at(card: str) -> None:
    """Keep a place there."""
    answers = walked(REFLECTION, highest).answers | {"keep_place": "yes"}
    session = Session(REFLECTION, NOON, answers, card)
    assert session.card.id == card
    put_by(at_home(), session, now())


def kept(key: bytes = b"") -> Unfinished | None:
    """The place that is kept now; with a key, it must be sealed to that."""
    store = at_home()
    if key:
        assert store.vault.unlock(key)
        assert all(map(store.vault.is_sealed, store.places.iterdir()))
    return place_in(store, "reflection", now())


def go_on(screen: Screen, words: str = REFLECTION.pack.interface.starting.go_on) -> None:
    """From the start card to where one stopped; it is the first choice, whatever its words."""
    screen.until(words)
    screen.press("1")
    screen.wait(lambda: words not in screen.words(), "the card")
