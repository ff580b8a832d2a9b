"""What every test shares: the shipped pack, and folders of its own to write in."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.loading import load
from content.schema import Pack
from flows.flow import Flow, brief, reflection

THE_PACK = load()


@pytest.fixture(scope="session")
def pack() -> Pack:
    return THE_PACK


@pytest.fixture(scope="session")
def whole(pack: Pack) -> Flow:
    """The reflection."""
    return reflection(pack)


@pytest.fixture(scope="session")
def short(pack: Pack) -> Flow:
    """The brief flow."""
    return brief(pack)


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the developer has kept."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
