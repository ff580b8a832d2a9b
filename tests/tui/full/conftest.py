"""What every test of the full screen shares: nothing moves, and nothing stays behind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import textual.constants
from textual._context import active_app
from textual.app import App
from textual.screen import Screen

from flows.file_store import FileStore

QUIET = 3
"""Turns of the loop with nothing to do, after which nothing more is under way."""


async def settled(*_: float) -> None:
    """Until every message was taken and drawn; Textual's own waiting sleeps 20 ms and more for each key."""
    app, quiet = active_app.get(), 0
    while quiet < QUIET and app._exception is None:  # which the test is told of in the end
        await asyncio.sleep(0)
        quiet = 0 if takes_messages(app) or resizes(app) or draws(app.screen) else quiet + 1


def takes_messages(app: App[Any]) -> bool:
    """Whether any widget has something to do."""
    return any(pump.message_queue_size or pump._next_callbacks for pump in (app, *app._registry))


def resizes(app: App[Any]) -> bool:
    """Pass a new size on, without waiting for a newer one; whether there was any."""
    resized = app._resize_event is not None
    if resized:
        app._check_resize()
    return resized


def draws(screen: Screen[Any]) -> bool:
    """Draw what has changed, without waiting for the next sixtieth of a second; whether there was anything."""
    changed = screen._layout_required or screen._repaint_required or screen._dirty_widgets or screen._callbacks
    can = screen.is_current and not screen.app._batch_count
    if changed and can:
        screen._on_timer_update()
    return bool(changed and can)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    """Where somebody's files would be."""
    return FileStore(tmp_path / "places", tmp_path / "summaries")


@pytest.fixture(autouse=True)
def nobody_sleeps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys follow one another as soon as the last was taken."""
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", settled)


@pytest.fixture(autouse=True)
def nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    """A digit turns the page at once; a test that looks at the pause puts it back."""
    monkeypatch.setattr(textual.constants, "TEXTUAL_ANIMATIONS", "none")


@pytest.fixture(autouse=True)
def coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the developer's terminal asks for."""
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(autouse=True)
def rubbish_is_taken_out() -> Iterator[None]:
    """The app freezes what its first card loads until it ends; here many apps follow one another."""
    yield
    gc.unfreeze()
    gc.enable()
