"""The life of a visit."""

from __future__ import annotations

import pytest
from transitions import MachineError

from tui.kiosk.life import LIFE, Life, diagram

ALL = {turn.trigger for turn in LIFE}


def test_it_goes_round_and_ends_where_it_began() -> None:
    life = Life()
    states = [life.state]
    for trigger in ("begin", "finish", "look_back", "finish", "stop", "renew"):
        life.turn(trigger)
        states.append(life.state)
    assert states == ["welcome", "visit", "hand_over", "visit", "hand_over", "wiped", "welcome"]


@pytest.mark.parametrize("state", ["wiped", "welcome", "visit", "hand_over"])
def test_nothing_else_can_happen(state: str) -> None:
    """From anywhere with somebody's answers one way at least leads to wiped, and from wiped only one leads on."""
    ways = {turn.trigger: turn.destination for turn in LIFE if turn.source == state}
    for trigger in ALL - set(ways):
        life = Life()
        life.state = state
        with pytest.raises(MachineError):
            life.turn(trigger)
        assert life.state == state
    life.state = state
    assert life.is_somebodys == ("wiped" in ways.values())
    assert state != "wiped" or ways == {"renew": "welcome"}


def test_it_is_drawn() -> None:
    assert all(f"{turn.source} --> {turn.destination}" in diagram() for turn in LIFE)
