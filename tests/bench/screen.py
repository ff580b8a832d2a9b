"""The full screen beside the least possible Textual questionnaire, in the same runs, on a real pty."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
PYTHON = sys.executable
OURS, LEAST, BARE = "worthwhile", "least questionnaire", "bare Textual app"
PEERS = {LEAST: HERE / "least_textual.py", BARE: HERE / "bare_textual.py"}


class Figure(NamedTuple):
    """One line of the report."""

    what: str
    column: str
    """What ttybench calls it."""
    quantile: str
    unit: str
    against: str
    limit: float
    """The ratio that is aimed at, at most."""


FIRST = [
    Figure("first frame", "first_frame_ms", "p50", "ms", LEAST, 1.15),
    Figure("quit to prompt", "exit_ms", "p50", "ms", BARE, 0.5),
]
CHOSEN = [Figure("key to paint, saving on", "key_first_byte_ms", "p95", "ms", LEAST, 1.15)]
QUESTION = [
    Figure("key to next question, without the pause", "key_shown_ms", "p95", "ms", LEAST, 1.15),
    Figure("bytes for each answered question", "key_bytes", "p95", "B", "", 1500),
    Figure("memory", "peak_rss_kb", "p50", "kB", LEAST, 1.2),
]
KEY = [Figure("exec to the answer to a first key", "answered_ms", "p50", "ms", LEAST, 1.15)]


def main() -> None:
    """Print every figure, its ratio and what is aimed at."""
    with tempfile.TemporaryDirectory() as folder:
        report(FIRST, first_frame(folder))
        report(CHOSEN, keys(folder, "screen.keys", "least.keys", 5, "full"))
        report(QUESTION, keys(folder, "screen.keys", "least.keys", 5, "none"))
        report(KEY, keys(folder, "first_key.keys", "least_first_key.keys", 15, "none", quiet=1))


def report(figures: list[Figure], found: dict[str, dict[str, Any]]) -> None:
    """A line for each."""
    for figure in figures:
        ours = found[OURS][figure.column][figure.quantile]
        if not figure.against:
            print(f"{figure.what:42}{ours:9.1f} {figure.unit:3} {figure.quantile}   aim: at most {figure.limit}")
            continue
        theirs = found[figure.against][figure.column][figure.quantile]
        told = f"{figure.what:42}{ours:9.1f} {figure.unit:3} {figure.quantile}"
        print(f"{told}   {ours / theirs:5.2f} of a {figure.against} ({theirs:.1f})   aim: at most {figure.limit}")


def first_frame(folder: str) -> dict[str, dict[str, Any]]:
    """From exec until the first words stand, and from the last key until the prompt is back."""
    peers = [("Question 1", "q", LEAST), ("Hello", "q", BARE)]
    options = [*("-n", "11"), *("--expect", "It is not a"), *("--quit", "ctrl+q,ctrl+q"), *("--quiet-ms", "800")]
    for words, quit_key, name in peers:
        options += ["--vs", f"{PYTHON} {PEERS[name]}", "--vs-name", name, "--vs-expect", words, "--vs-quit", quit_key]
    return measure("first-frame", options, folder, "full")


def keys(
    folder: str, ours: str, least: str, rounds: int, animations: str, quiet: int = 120
) -> dict[str, dict[str, Any]]:
    """Keys played with a pause between them."""
    options = [*("-n", str(rounds)), *("--script", str(HERE / ours)), *("--quit", "ctrl+q,ctrl+q")]
    options += ["--vs", f"{PYTHON} {PEERS[LEAST]}", "--vs-name", LEAST, "--vs-script", str(HERE / least)]
    return measure(
        "keys", [*options, "--vs-quit", "q", "--quiet-ms", "1" if rounds > 10 else "120"], folder, animations
    )


def measure(mode: str, options: list[str], folder: str, animations: str) -> dict[str, dict[str, Any]]:
    """Every program's figures, by column; each round of ours begins without a kept place."""
    ours = ["sh", "-c", f"rm -rf {folder}/state; exec {PYTHON} -m tui"]
    told = ["--name", OURS, "--env", f"TEXTUAL_ANIMATIONS={animations}", "--env", "COLORTERM=truecolor"]
    done = subprocess.run(
        [PYTHON, HERE / "ttybench.py", mode, *options, *told, "--raw", "--", *ours],
        env={**os.environ, "XDG_STATE_HOME": f"{folder}/state", "XDG_DATA_HOME": f"{folder}/data"},
        capture_output=True,
        text=True,
        check=True,
    )
    programs = json.loads(done.stdout)["programs"]
    for program in programs.values():
        answered = [run["first_frame_ms"] + run["keys"][0]["shown_ms"] for run in program["runs"] if run.get("keys")]
        program["summary"]["answered_ms"] = {"p50": sorted(answered)[len(answered) // 2]} if answered else {}
    return {name: program["summary"] for name, program in programs.items()}
