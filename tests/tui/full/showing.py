"""Somebody in front of the full screen, at any card."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import TextArea

from flows.cards import Answer
from flows.flow import FLOWS, Flow
from flows.keeping import Keeping
from flows.session import Session
from flows.store import NoStore, Store
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.people import NOON, highest, walked
from tests.tui.seen import words_of
from tui import starting
from tui.full.app import Worthwhile
from tui.full.choices import Choices
from tui.full.manners import Manners
from tui.full.reading import Reading
from tui.full.terminal import Terminal

SIZES = [(40, 15), (80, 24), (120, 40), (240, 67)]
"""Columns and rows: the least, the usual, a large one, and a whole screen."""
UNLIKE = [SIZES[0], SIZES[2]]
"""The two that are laid out differently: all that there is in little room, and side by side."""
PATIENCE = 5
"""Seconds."""
REFLECTION = FLOWS["reflection"](THE_PACK)


class Person:
    """Presses keys, and looks."""

    app: Manners

    def __init__(self, app: Manners, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """One key after another."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def burst(self, *keys: str, gap: int = 0) -> None:
        """So fast that the program only gets so many turns after each."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(gap):
                await asyncio.sleep(0)

    async def click(self, selector: str) -> None:
        """With the mouse, or a finger."""
        assert await self.pilot.click(selector)
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        """Make the window larger or smaller."""
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what takes a moment by design."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, "that never came"
            await asyncio.sleep(0.01)
        await self.pilot.pause()

    @property
    def strips(self) -> list[Strip]:
        """What is drawn, line by line."""
        return self.app.screen._compositor.render_strips()

    @property
    def lines(self) -> list[str]:
        """What can be read, line by line."""
        return [strip.text.rstrip() for strip in self.strips]

    @property
    def text(self) -> str:
        """The same in one."""
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The same, wherever the lines break."""
        return words_of(self.lines)

    @property
    def choices(self) -> Choices:
        """The rows of the screen on top."""
        return self.app.screen.query_one(Choices)

    @property
    def focused(self) -> Widget | None:
        """What the keys go to."""
        return self.app.focused


class Someone(Person):
    """At home, with a reflection."""

    app: Worthwhile

    @property
    def reading(self) -> Reading:
        """The session on the screen."""
        assert self.app.reading is not None
        return self.app.reading

    @property
    def session(self) -> Session:
        """What is known of the person."""
        return self.reading.session

    @property
    def card(self) -> str:
        """The id of the card."""
        return self.session.card.id

    @property
    def written(self) -> str:
        """What stands in the text field."""
        return self.reading.query_one(TextArea).text


@asynccontextmanager
async def showing(
    card: str,
    answers: Mapping[str, Answer] | None = None,
    store: Store | None = None,
    *,
    flow: Flow = REFLECTION,
    known: Summary | None = None,
    size: tuple[int, int] = (80, 24),
    theme: str = "dusk",
    drawn_on: Terminal | None = None,
) -> AsyncIterator[Someone]:
    """Someone who has come as far as a card."""
    store = store or NoStore()
    session = Session(
        flow, NOON, answers if answers is not None else everything(), card, keeping=store.keeps, known=known
    )
    assert session.card.id == card
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(starting, "anew", lambda *_: Keeping(session, store))
        async with started(store, size=size, theme=theme, drawn_on=drawn_on) as someone:
            yield someone


@asynccontextmanager
async def started(
    store: Store,
    *,
    flow: str | None = None,
    size: tuple[int, int] = (80, 24),
    theme: str = "dusk",
    drawn_on: Terminal | None = None,
) -> AsyncIterator[Someone]:
    """Someone who has just started it."""
    app = Worthwhile(THE_PACK, flow, store, theme, drawn_on)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Someone(app, pilot)


def everything() -> dict[str, Answer]:
    """Answers of someone for whom everything shows."""
    return walked(REFLECTION, highest).answers
