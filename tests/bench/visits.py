"""Visits at the kiosk: how soon the next one stands, beside a cold start; and whether it stays so for 500 of them."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.conftest import THE_PACK
from tests.tui.kiosk.kiosk_screen import KioskScreen, kiosk_file
from tests.tui.kiosk.visitors import WORDS

ROUNDS = 15
VISITS = int(os.environ.get("WORTHWHILE_VISITS", "500"))
ENDS = 50
"""Visits at either end that are compared."""
AIM = 0.35
FIRST_CARD = THE_PACK.pages.brief_welcome.title
STOP = "\x11"


class Timed(KioskScreen):
    """Notes when what is waited for was written, not when it was looked at."""

    written_at = 0.0

    def _take(self, piece: bytes) -> None:
        self.written_at = time.perf_counter()
        super()._take(piece)

    def seconds_to(self, words: str, began: float) -> float:
        self.until(words)
        return self.written_at - began

    def first_card(self, began: float) -> float:
        """From a moment to the welcome, and on to the first card."""
        to_welcome = self.seconds_to(WORDS.welcome.begin, began)
        pressed = time.perf_counter()
        self.press("\r")
        return to_welcome + self.seconds_to(FIRST_CARD, pressed)

    def stop(self) -> float:
        """End the visit: when the last key for that was pressed."""
        self.press(STOP)
        self.until(WORDS.stopping.ask)
        pressed = time.perf_counter()
        self.press("2")
        return pressed


class Size(NamedTuple):
    """Of the supervisor."""

    kilobytes: int
    """Its own share of memory (PSS)."""
    files: int
    """Open ones."""


def size_of(process: int) -> Size:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    share = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return Size(int(share.split()[1]), len(list(Path(f"/proc/{process}/fd").iterdir())))


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        file = kiosk_file(Path(folder))
        beside_a_cold_start(file)
        in_a_row(file)


def beside_a_cold_start(file: Path) -> None:
    """In turn: the kiosk started anew, and the visit after its first."""
    cold, warm = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        with Timed(file) as screen:
            cold.append(screen.first_card(began))
            warm.append(screen.first_card(screen.stop()))
    base, ours = statistics.median(cold), statistics.median(warm)
    print(f"{'kiosk: cold start to first card':42}{base * 1000:9.1f} ms  p50")
    told = f"{'kiosk: a visit ended to the next first card':42}{ours * 1000:8.1f} ms  p50"
    print(f"{told}   {ours / base:5.2f} of a cold start   aim: at most {AIM}")


def in_a_row(file: Path) -> None:
    """One visit after another."""
    taken, sizes = [], []
    with Timed(file) as screen:
        screen.first_card(time.perf_counter())
        for _ in range(VISITS):
            taken.append(screen.first_card(screen.stop()))
            sizes.append(size_of(screen.process.pid))
            screen.written = b""
    first, last = (statistics.median(some) * 1000 for some in (taken[:ENDS], taken[-ENDS:]))
    print(f"kiosk: visits in a row: {VISITS}; median of the first and last {ENDS}: {first:.1f} and {last:.1f} ms")
    before, after = (statistics.median(size.kilobytes for size in some) for some in (sizes[:ENDS], sizes[-ENDS:]))
    print(f"kiosk: the supervisor: {before:.0f} and {after:.0f} kB; {sizes[0].files} and {sizes[-1].files} open files")


if __name__ == "__main__":
    main()
