"""What the system tells the program: it is gone, or goes on; it never sleeps with somebody's answers in it."""

from __future__ import annotations

import signal

from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at
from tui import exits
from tui.full.starting import DEAF_TO


def test_some_change_nothing() -> None:
    stopped_at("people_pleasing.1")
    with Screen() as screen:
        go_on(screen)
        for question, number in enumerate(DEAF_TO, 1):
            screen.until(f"{question} of 8")
            screen.signal(number)
            screen.press("3")
        screen.until(f"{len(DEAF_TO) + 1} of 8")


CODES = {
    signal.SIGTERM: exits.TERMINATED,
    signal.SIGHUP: exits.TERMINATED,
    signal.SIGINT: exits.INTERRUPTED,
}


@a_few("number", CODES.keys(), always=(signal.SIGTERM,))
def test_some_end_it_and_the_place_stays(number: signal.Signals) -> None:
    stopped_at("people_pleasing.1")
    with Screen() as screen:
        go_on(screen)
        screen.until("1 of 8")
        screen.press("3")
        screen.until("2 of 8")
        screen.signal(number)
        assert screen.ended() == CODES[number]
        assert screen.modes_now() == screen.modes
    with Screen() as screen:
        go_on(screen)
        screen.until("2 of 8")
