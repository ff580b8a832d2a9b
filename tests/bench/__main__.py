"""Medians and ratios of interleaved runs; times alone drift from day to day, ratios do not."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from flows.cards import Asked
from flows.file_store import FileStore
from flows.flow import reflection
from flows.session import Session
from tests.bench import breathing, past, reach, saving, screen, visits
from tests.conftest import THE_PACK
from tests.kept import put_by
from tests.people import NOON, highest

ROUNDS = 31
LINES = [str(Path(sys.executable).with_name("worthwhile")), "--lines"]
BARE = [sys.executable, "-c", "pass"]
GIVEN = [sys.executable, "-c", "import transitions, orjson"]
BUILT_ON = [sys.executable, "-c", "import transitions, orjson, msgspec, platformdirs"]
LOAD = "import time; from content.loading import load; t = time.perf_counter(); load(); print(time.perf_counter() - t)"


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        start_up(env)
    loading()
    walking()
    screen.main()
    saving.main()
    reach.main()
    past.main()
    visits.main()
    breathing.main()


def start_up(env: dict[str, str]) -> None:
    """From exec to the first prompt, and to the card after it, beside a Python that imports the given packages."""
    runs: dict[str, Callable[[], float]] = {
        "python, nothing imported": lambda: until_end(BARE),
        "python, transitions and orjson": lambda: until_end(GIVEN),
        "python, msgspec and platformdirs too": lambda: until_end(BUILT_ON),
        "first prompt of --lines": lambda: until_words(LINES, env, b"Enter to go on", b""),
        "card after it, Enter typed ahead": lambda: until_words(LINES, env, b"Are you 18 or over?", b"\n"),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            times[name].append(run())
    base = statistics.median(times["python, transitions and orjson"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:40}{median * 1000:8.1f} ms   {median / base:5.2f} of the given packages")


def until_end(command: list[str]) -> float:
    """Seconds of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def until_words(command: list[str], env: dict[str, str], words: bytes, typed: bytes) -> float:
    """Seconds until some words have been written."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(typed)
        process.stdin.flush()
        said = b""
        while words not in said:
            said += os.read(process.stdout.fileno(), 65536)
        taken = time.perf_counter() - start
        process.kill()
    return taken


def loading() -> None:
    """Reading the whole pack, in a process of its own each time."""
    runs = [float(subprocess.check_output([sys.executable, "-c", LOAD])) for _ in range(ROUNDS)]
    print(f"{'loading the pack':40}{statistics.median(runs) * 1000:8.1f} ms")


def walking() -> None:
    """Each step of the longest walk: answer, go on, and the progress that a front-end shows; then keeping the place."""
    steps, saves = [], []
    flow = reflection(THE_PACK)
    with tempfile.TemporaryDirectory() as folder:
        store = FileStore(Path(folder), Path(folder))
        for _ in range(5):
            session = Session(flow, NOON)
            while not session.finished:
                start = time.perf_counter()
                if isinstance(session.card, Asked):
                    session.answer(highest(session.card))
                session.onward()
                _ = session.progress
                steps.append(time.perf_counter() - start)
                start = time.perf_counter()
                put_by(store, session, NOON)
                saves.append(time.perf_counter() - start)
    for name, taken in (("a step of the longest walk", steps), ("keeping the place, durably", saves)):
        worst = statistics.quantiles(taken, n=100)[94]
        print(f"{name:40}{statistics.median(taken) * 1000:8.2f} ms   95th percentile {worst * 1000:.2f} ms")


if __name__ == "__main__":
    main()
