"""Slow breathing as a terminal gets it: how late its frames come, and how much of a core they take."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from flows.session import Session
from tests.conftest import THE_PACK
from tests.flows.preparing.getting_ready import PREPARATION
from tests.kept import put_by
from tests.people import NOON, adult
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on
from tui.full.breath import LASTS, breath
from tui.full.disc import disc
from tui.starting import at_home, now

Picture: TypeAlias = tuple[str, ...]

PREPARING = THE_PACK.interface.preparing
WORDS = THE_PACK.interface.breathing
BLOCKS = set("▀▄█")
BREATHS = [number * LASTS for number in range(10)]
CARD = "page.taste_breathing.cft"
SIZES = [(40, 15), (80, 24), (120, 40), (240, 67)]
SECONDS = 20
"""Two breaths."""


class Breathed(NamedTuple):
    """What was seen of one run."""

    frames: int
    latest: float
    """Seconds by which the latest frame came after it was due, reckoned from the one that came soonest."""
    core: float
    """The share of one core."""
    still_after: float
    """Seconds from the key that stops it to the last frame of it."""


def main() -> None:
    """Print every figure."""
    print()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
        seen_at = {size: breathed(*size) for size in SIZES}
    for (columns, rows), seen in seen_at.items():
        size = f"breathing at {columns}x{rows}"
        print(
            f"{size:40}{seen.frames:5} frames, latest {seen.latest * 1000:5.1f} ms, {seen.core:6.2%} of a core, "
            f"still {seen.still_after * 1000:.0f} ms after the key"
        )


def breathed(columns: int, rows: int, seconds: float = SECONDS) -> Breathed:
    """Breathe for some time at a real terminal."""
    stop_there()
    with Screen(columns=columns, rows=rows, TEXTUAL_ANIMATIONS="full") as screen:
        go_on(screen, PREPARING.go_on)
        screen.until(WORDS.outward)
        screen.until(WORDS.inward)
        used = core_time(screen.process.pid)
        came = pictures(screen, seconds)
        core = (core_time(screen.process.pid) - used) / seconds
        screen.press(" ")
        stopped = time.monotonic()
        screen.until(WORDS.rests)
        still_after = max([moment - stopped for moment, _ in pictures(screen, 2)[1:]], default=0.0)
    late = lateness(came)
    return Breathed(len(late), max(late) - min(late), core, still_after)


def lateness(came: Sequence[tuple[float, Picture]]) -> list[float]:
    """Of each picture, against when it was due; the clocks of the two differ by any constant."""
    widest = max(len(picture) for _, picture in came)
    due = [(breath_at + frame.at, drawn(frame.radius, widest)) for breath_at in BREATHS for frame in breath(widest)]
    late, at = list[float](), 0
    for moment, picture in came:
        at = next((n for n in range(at, len(due)) if due[n][1] == picture), at)
        if due[at][1] == picture:
            late.append(moment - due[at][0])
            at += 1
    return late


def pictures(screen: Screen, seconds: float) -> list[tuple[float, Picture]]:
    """Every picture of the shape, and when it came."""
    found, end = [(time.monotonic(), picture(screen.lines))], time.monotonic() + seconds
    while screen._read(end):
        seen = picture(screen.lines)
        if not screen._is_being_drawn and seen != found[-1][1]:
            found.append((time.monotonic(), seen))
    return found


def picture(lines: Iterable[str]) -> Picture:
    """The shape alone."""
    return tuple(line.strip() for line in lines if BLOCKS & set(line))


def drawn(radius: float, rows: int) -> Picture:
    """The same as it should be."""
    return tuple(line.strip() for line in disc(radius, rows) if line.strip())


def core_time(process: int) -> float:
    """Seconds of a core that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def stop_there() -> None:
    """Keep a place at the card, as somebody who wants a taste of CFT."""
    session = Session(PREPARATION, NOON, {**adult(), "keep_place": "yes", "tastes": ("cft",)}, CARD)
    assert session.card.id == CARD
    put_by(at_home(), session, now())
