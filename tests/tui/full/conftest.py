"""What every test of the full screen shares: nothing moves, and nothing stays behind."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
import textual.constants


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
