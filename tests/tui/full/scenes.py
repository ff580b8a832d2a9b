"""Every kind of screen, each reached as a person would reach it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

from tests.tui.full.showing import Someone, showing
from tui.full.terminal import Terminal


class Scene(NamedTuple):
    """A card, and the keys that are pressed on it."""

    card: str
    keys: tuple[str, ...] = ()


RATING = "people_pleasing.2"
SCENES = {
    "page": Scene("page.welcome"),
    "page with numbers to call": Scene("page.grounding.origins"),
    "rating": Scene(RATING, ("down", "down")),
    "pick": Scene("origins", ("2", "down")),
    "preference": Scene("past", ("down",)),
    "text": Scene("own_words", (*"more", "ctrl+j", *"words")),
    "mirror": Scene("mirror.people_pleasing", ("down",)),
    "results": Scene("results", ("enter", "down")),
    "opened result": Scene("results", ("enter", "1")),
    "support": Scene(RATING, ("down", "f2")),
    "leaving": Scene(RATING, ("down", "ctrl+q", "down")),
    "goodbye": Scene("page.goodbye"),
}


@asynccontextmanager
async def scene(
    name: str, *, size: tuple[int, int] = (80, 24), theme: str = "dusk", drawn_on: Terminal | None = None
) -> AsyncIterator[Someone]:
    """Someone who looks at it."""
    card, keys = SCENES[name]
    async with showing(card, size=size, theme=theme, drawn_on=drawn_on) as someone:
        await someone.press(*keys)
        yield someone
