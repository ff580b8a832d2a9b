"""In tmux, nothing that was written can be scrolled back to."""

from __future__ import annotations

import shlex
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.tui.full_terminal.screen import ENVIRONMENT
from tests.tui.places import stopped_at
from tests.tui.terminal import WORTHWHILE

pytestmark = pytest.mark.real
CANARY = "kookaburra"
PATIENCE = 10


class Tmux:
    """A session with a shell in it, on a server of its own."""

    def __init__(self, folder: Path) -> None:
        self._server = ["tmux", "-f", "/dev/null", "-S", str(folder / "tmux")]
        self.tell("new-session", "-d", "-x", "80", "-y", "24", "sh")

    def tell(self, *words: str) -> str:
        return subprocess.run([*self._server, *words], check=True, capture_output=True, text=True).stdout

    def press(self, *keys: str) -> None:
        self.tell("send-keys", *keys)

    def seen(self) -> str:
        """The screen, and all that can be scrolled back to."""
        return " ".join(self.tell("capture-pane", "-p", "-S", "-").split())

    def until(self, holds: Callable[[str], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds(self.seen()):
            assert time.monotonic() < deadline, self.seen()
            time.sleep(0.02)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    session = Tmux(tmp_path)
    yield session
    session.tell("kill-server")


@pytest.mark.parametrize("keys", [("C-q", "C-q"), ("C-q", "1"), ("C-c", "C-c")])
def test_nothing_can_be_scrolled_back_to(keys: tuple[str, ...], tmux: Tmux) -> None:
    stopped_at("own_words")
    environment = [f"{name}={value}" for name, value in ENVIRONMENT.items() if value]
    tmux.press(shlex.join(["env", *environment, str(WORTHWHILE)]) + "; echo left", "Enter")
    tmux.until(lambda seen: THE_PACK.interface.starting.go_on in seen)
    tmux.press("1")
    tmux.until(lambda seen: "my own words" in seen)
    tmux.press(CANARY)
    tmux.until(lambda seen: CANARY in seen)
    for key in keys:
        tmux.press(key)
    tmux.until(lambda seen: seen.count("left") == 2)
    assert CANARY not in tmux.seen()
    assert CANARY not in tmux.tell("display-message", "-p", "#{pane_title} #{window_name}")
    assert CANARY not in subprocess.run([*tmux._server, "show-buffer"], capture_output=True, text=True).stdout
