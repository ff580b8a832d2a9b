"""Every kind of screen, each reached as a person would reach it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import NamedTuple

import pytest

from flows.cards import Answer
from tests.few import a_few
from tests.flows.exports.pages import PREPARATION, everything
from tests.people import adult
from tests.tui.full.showing import REFLECTION, Someone, showing
from tui.full.terminal import Terminal


class Scene(NamedTuple):
    """A card, and the keys that are pressed on it."""

    card: str
    keys: tuple[str, ...] = ()
    prepares: bool = False
    """Before a first session."""


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
    "breathing": Scene("page.taste_breathing.cft", (), True),
    "expecting": Scene("goal.possible", ("down", "e", "down"), True),
    "page for a first session": Scene("sheet", ("2", "down"), True),
}
UNLIKE = ("rating", "text", "opened result", "page for a first session")
"""A few that between them have most of what there is; the others, where that takes long, in ``make test-real``."""


def few_scenes(names: Iterable[str] = SCENES) -> pytest.MarkDecorator:
    """Each of these; those that are much like others only in ``make test-real``."""
    found = list(names)
    return a_few("name", found, always=[name for name in found if name in UNLIKE])


READY: dict[str, Answer] = {**adult(), **everything(), "goal.smaller_1": None}
"""Everything that can be said before a first session."""


@asynccontextmanager
async def scene(
    name: str, *, size: tuple[int, int] = (80, 24), theme: str = "dusk", drawn_on: Terminal | None = None
) -> AsyncIterator[Someone]:
    """Someone who looks at it."""
    card, keys, prepares = SCENES[name]
    flow, answers = (PREPARATION, READY) if prepares else (REFLECTION, None)
    async with showing(card, answers, flow=flow, size=size, theme=theme, drawn_on=drawn_on) as someone:
        await someone.press(*keys)
        yield someone
