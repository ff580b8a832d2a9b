"""Somebody at the kiosk, and the clock on its wall."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.pilot import Pilot

from flows.session import Session
from tests.conftest import THE_PACK
from tests.tui.full.showing import Person
from tui.full.terminal import Terminal
from tui.kiosk.app import Kiosk
from tui.kiosk.config import Config
from tui.kiosk.door import Door
from tui.kiosk.pin import Tries, hashed

WORDS = THE_PACK.kiosk
PIN = "2468"
HASHED = hashed(PIN)
A_MOMENT = 1.0
"""Seconds."""
CENTRE = "the Riverside Centre"


def configured(**settings: object) -> Config:
    """A centre's configuration."""
    return Config(centre=CENTRE, staff_pin=HASHED, **settings)  # type: ignore[arg-type]


@dataclass
class Clock:
    """Stands still, until it is turned on."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Told:
    """What a visit told its supervisor."""

    missed: int = 0

    def miss(self) -> None:
        self.missed += 1


class Visitor(Person):
    """In front of the kiosk."""

    app: Kiosk

    def __init__(self, app: Kiosk, pilot: Pilot[int], clock: Clock) -> None:
        super().__init__(app, pilot)
        self.clock = clock

    @property
    def session(self) -> Session:
        assert self.app._visit is not None
        return self.app._visit.session

    @property
    def is_wiped(self) -> bool:
        """Whether the process would be over."""
        return self.app._exit

    async def press(self, *keys: str) -> None:
        """One key after another, as fast as people are who read."""
        for key in keys:
            self.clock.now += A_MOMENT
            await super().press(key)

    async def wait(self, seconds: float) -> None:
        """Touch nothing for so long; the kiosk looks at the end of it."""
        self.clock.now += seconds
        self.app.look()
        await self.pilot.pause()

    async def come_to(self, card: str) -> None:
        """Begin, and be at a card; everything on the way passed over."""
        self.app.begin()
        await self.pilot.pause()
        visit = self.app._visit
        assert visit is not None
        self.session.answers["age"] = "18_or_over"
        self.session._path = self.session._walk()
        assert self.session.go_to(card)
        visit.turn()
        await self.pilot.pause()

    async def come_to_the_end(self) -> None:
        """To what to take along."""
        await self.come_to("ask_about")
        visit = self.app._visit
        assert visit is not None
        visit.action_skip()
        await self.pilot.pause()
        assert WORDS.hand_over.ask in self.words


@asynccontextmanager
async def visiting(
    size: tuple[int, int] = (80, 24), told: Told | None = None, drawn_on: Terminal | None = None, **settings: object
) -> AsyncIterator[Visitor]:
    """Somebody who has just come to the kiosk."""
    clock, told = Clock(), told or Told()
    door = Door(HASHED, Tries(clock), told.miss)
    app = Kiosk(THE_PACK, configured(**settings), door, drawn_on or Terminal(), clock)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Visitor(app, pilot, clock)
