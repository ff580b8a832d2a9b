"""What keeping the place adds to the time from a key to its paint: not kept, kept, and kept sealed, turn by turn."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from flows.file_store import FileStore
from tests.protected import sealing
from tests.tui.full_terminal.screen import ASKS_FOR_FRAMES, ENVIRONMENT, FRAME_ENDS, HAS_FRAMES
from tests.tui.terminal import WORTHWHILE, Pty

SITTINGS = 15
QUESTIONS = 8
"""In a row, each answered by one digit."""
QUIET = 0.15
"""Seconds after which nothing more is drawn."""
KEYS = {"nothing kept": "2", "the place kept": "1", "the place kept, sealed": "1"}
"""What is said to keeping the place."""


class Raw(Pty):
    """Nothing is made of what is written but when."""

    def __init__(self, folder: str) -> None:
        environment = {name: value for name, value in ENVIRONMENT.items() if value}
        super().__init__([WORTHWHILE], 80, 24, **environment, XDG_STATE_HOME=folder, XDG_DATA_HOME=folder)

    def _take(self, piece: bytes) -> None:
        if ASKS_FOR_FRAMES in piece:
            self.press(HAS_FRAMES)

    def rest(self) -> None:
        """Until nothing more comes."""
        while self._read(time.monotonic() + QUIET):
            pass

    def until(self, words: bytes) -> None:
        while words not in self.written:
            self._read(time.monotonic() + 10)
        self.rest()

    def painted(self, key: str) -> float:
        """Seconds from a key to the end of the next frame."""
        before, start = len(self.written), time.perf_counter()
        self.press(key)
        while FRAME_ENDS not in self.written[before:]:
            self._read(time.monotonic() + 10)
        taken = time.perf_counter() - start
        self.rest()
        return taken


def main() -> None:
    """Print the medians, and what keeping adds."""
    print()
    times: dict[str, list[float]] = {how: [] for how in KEYS}
    for _ in range(SITTINGS):
        for how, key in KEYS.items():
            times[how] += sitting(key, is_sealed="sealed" in how)
    medians = {how: statistics.median(taken) * 1000 for how, taken in times.items()}
    for how, median in medians.items():
        added = median - medians["nothing kept"]
        print(f"key to paint, {how:28}{median:8.2f} ms p50   {added:+.2f} ms   aim: under 1 ms more")


def sitting(key: str, *, is_sealed: bool) -> list[float]:
    """One person's first questions."""
    with tempfile.TemporaryDirectory() as folder:
        if is_sealed:
            sealing(FileStore(Path(folder) / "worthwhile", Path(folder) / "worthwhile"), unlocked=False)
        with Raw(folder) as terminal:
            terminal.until(b"diagnosis")
            for pressed in ("\r", "1", "\r", "\r", key, "\r"):
                terminal.press(pressed)
                terminal.rest()
            return [terminal.painted("3") for _ in range(QUESTIONS - 1)]


if __name__ == "__main__":
    os.environ.pop("COLUMNS", None)
    main()
