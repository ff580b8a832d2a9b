"""What keeping the place adds to the time from a key to its paint: not kept, kept, and kept sealed, turn by turn.

As it comes, a choice is seen to be chosen, then kept, and the next card comes after a moment. Without pauses
(TEXTUAL_ANIMATIONS=none) the key leads to the next card at once, which waits until the answer is on the disk.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from flows import files
from flows.file_store import FileStore
from tests.protected import sealing
from tests.tui.full_terminal.screen import ASKS_FOR_FRAMES, ENVIRONMENT, FRAME_ENDS, HAS_FRAMES
from tests.tui.terminal import WORTHWHILE, Pty
from tui.full.reading import PAUSE

SITTINGS = 5
QUESTIONS = 8
"""In a row, each answered by one digit."""
QUIET = 2 * PAUSE
"""Seconds after which nothing more is drawn."""
PACES = {"as it comes": "", "without pauses": "none"}
"""TEXTUAL_ANIMATIONS."""
KEYS = {"nothing kept": "2", "the place kept": "1", "the place kept, sealed": "1"}
"""What is said to keeping the place."""
PLACE = b"x" * 600
"""About as much as is kept of one."""


class Raw(Pty):
    """Nothing is made of what is written but when."""

    def __init__(self, folder: str, animations: str) -> None:
        environment = ENVIRONMENT | {"TEXTUAL_ANIMATIONS": animations}
        given = {name: value for name, value in environment.items() if value}
        super().__init__([WORTHWHILE], 80, 24, **given, XDG_STATE_HOME=folder, XDG_DATA_HOME=folder)

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
    """Print the medians, what keeping adds, and what a disk that was at rest takes by itself."""
    print()
    times: dict[tuple[str, str], list[float]] = {(pace, how): [] for pace in PACES for how in KEYS}
    disk: list[float] = []
    for _ in range(SITTINGS):
        for pace, how in times:
            times[pace, how] += sitting(PACES[pace], KEYS[how], is_sealed="sealed" in how)
        disk += writes()
    for pace in PACES:
        without = _milliseconds(times[pace, "nothing kept"])
        for how in KEYS:
            median = _milliseconds(times[pace, how])
            print(
                f"key to paint, {pace:16}{how:24}{median:8.2f} ms p50   {median - without:+.2f} ms   aim: under +1 ms"
            )
    print(f"writing that much to the disk, and nothing else{'':7}{_milliseconds(disk):8.2f} ms p50")


def sitting(animations: str, key: str, *, is_sealed: bool) -> list[float]:
    """One person's first questions."""
    with tempfile.TemporaryDirectory() as folder:
        if is_sealed:
            sealing(FileStore(Path(folder) / "worthwhile", Path(folder) / "worthwhile"), unlocked=False)
        with Raw(folder, animations) as terminal:
            terminal.until(b"diagnosis")
            for pressed in ("\r", "1", "\r", "\r", key, "\r"):
                terminal.press(pressed)
                terminal.rest()
            return [terminal.painted("3") for _ in range(QUESTIONS - 1)]


def writes() -> Iterator[float]:
    """Seconds of as many saves at the same pace."""
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(QUESTIONS - 1):
            time.sleep(QUIET)
            start = time.perf_counter()
            files.write(Path(folder) / "place", PLACE)
            yield time.perf_counter() - start


def _milliseconds(times: list[float]) -> float:
    return statistics.median(times) * 1000


if __name__ == "__main__":
    os.environ.pop("COLUMNS", None)
    main()
