"""The first screen of ``history``, with ten summaries and with ten thousand, in the same runs."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from flows.version import NAME
from tests.conftest import THE_PACK
from tests.tui import keepsakes
from tests.tui.terminal import Terminal

FEW, MANY = 10, 10_000
ROUNDS = 21
AIM = 1.5
WORDS = THE_PACK.interface.history


def main() -> None:
    """Print the medians and their ratio, for each front-end."""
    print()
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_filled(Path(folder), number) for number in (FEW, MANY))
        for mode, flags in (("full screen", ()), ("plain prompts", ("--plain",)), ("plain lines", ("--lines",))):
            times: dict[Path, list[float]] = {few: [], many: []}
            for _ in range(ROUNDS):
                for data, taken in times.items():
                    taken.append(_until_listed(data, *flags))
            base, much = (statistics.median(taken) for taken in times.values())
            name = f"history, {mode}"
            print(
                f"{name:40}{base * 1000:8.1f} ms with {FEW}, {much * 1000:.1f} with {MANY:,}: {much / base:5.2f}",
                end="",
            )
            print(f"   aim: at most {AIM}")


def _filled(folder: Path, number: int) -> Path:
    """A data folder with so many; all but the first few are copies, an hour apart."""
    data = folder / str(number)
    few = keepsakes.saved(data / NAME, FEW)
    for index in range(number - FEW):
        day, hour = divmod(index, 24)
        name = f"{2016 + day // 336:04}-{1 + day % 336 // 28:02}-{1 + day % 28:02}T{hour:02}0000Z-{index:06x}.json"
        shutil.copyfile(few[index % FEW], data / NAME / name)
    return data


def _until_listed(data: Path, *flags: str) -> float:
    """Seconds from exec to the last row of the list."""
    os.environ |= {"XDG_DATA_HOME": str(data), "XDG_STATE_HOME": str(data), "TERM": "xterm-256color"}
    start = time.perf_counter()
    with Terminal(*flags, "history") as terminal:
        terminal.until(WORDS.older)
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
