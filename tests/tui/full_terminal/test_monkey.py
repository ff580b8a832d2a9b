"""Keys, clicks, pastes, bytes that mean nothing, and sizes, at random: it never ends by itself, and never freezes."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui import keepsakes
from tests.tui.full_terminal import memory
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at
from tui import exits, places

MONKEYS = int(os.environ.get("WORTHWHILE_MONKEYS", "2"))
"""Each with a seed of its own, which is its number; ``make soak`` asks for many more."""
INPUTS = int(os.environ.get("WORTHWHILE_INPUTS", "150"))
KEYS = (
    *("\r", "\r", "\r", "\r", *"123450", "s", "b", "c", "e", "p", "x", "é", " ", "\t", "\n", "\x7f", "k", "j"),
    *("\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[Z", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[3~"),
    *("\x1bOQ", "\x1bOP", "\x1b[12~", "\x1b[[B", "\x07", "\x1bb", "\x1b[1;5D"),
    *("\x01", "\x04", "\x05", "\x0b", "\x19", "\x1a", "\x1c", "\x11"),
)
PASTES = (
    *("\x1b[200~", "\x1b[200~hello\x1b[201~", f"\x1b[200~{'a' * 3000}\x1b[201~", "q" * 200),
    *("\x1b[48;5000;5000;0;0t", "\x1b[1114112;1u", "\x1b[:;:u", "\x9b31m", "\u202e", "\N{MAN}\u200d\N{GIRL}"),
)
SIZES = ((80, 24), (80, 24), (40, 15), (120, 40), (30, 10), (1, 1), (10, 3), (200, 60))
WARM = 50
"""Inputs after which most that there is has been loaded."""
GROWS = 50_000
"""kB that it may hold more at the end than then; in 1,500 inputs it takes some 26,000."""
ENDS = (exits.DONE, exits.LEFT_EARLY, exits.INTERRUPTED)


def inputs(chance: random.Random) -> Iterator[str | bytes | tuple[int, int]]:
    """What a cat, a child, a scanner and a stuck key would send."""
    for _ in range(INPUTS):
        kind = chance.random()
        if kind < 0.04:
            yield chance.choice(SIZES)
        elif kind < 0.08:
            yield bytes(chance.randrange(256) for _ in range(chance.randint(1, 12))).replace(b"\x03", b"")
        elif kind < 0.11:
            yield chance.choice(PASTES)
        elif kind < 0.2:
            button, x, y = chance.choice((0, 0, 2, 35, 64, 65)), chance.randint(1, 90), chance.randint(1, 30)
            yield f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m"
        else:
            yield chance.choice(KEYS)


def begun(chance: random.Random) -> Screen:
    if chance.random() < 0.3:
        stopped_at("results")
    command = chance.choice(((), ("--brief",), ("--theme", "terminal"), ("history",), ("prepare",), ("prepare", "1")))
    screen = Screen(*command, TEXTUAL_ANIMATIONS="full")
    screen.wait(lambda: "worthwhile" in screen.words(), "the program")
    return screen


@pytest.mark.parametrize("seed", range(MONKEYS))
def test_nothing_ends_it_but_leaving(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # it may save copies
    monkeypatch.setenv("HOME", str(tmp_path))
    keepsakes.saved(places.finished(), 3)
    chance = random.Random(seed)
    screen, since, early = begun(chance), 0, 0
    try:
        for each in inputs(chance):
            if screen.process.poll() is not None:
                assert screen.process.returncode in ENDS
                screen.__exit__()
                screen, since, early = begun(chance), 0, 0
            if isinstance(each, tuple):
                screen.resize(*each)
            else:
                screen.press(each)
            if chance.random() < 0.4:
                screen.watch(chance.choice((0, 0.001, 0.01, 0.03)))
            since += 1
            if since == WARM:
                early = memory.most(screen)
            assert not early or memory.most(screen) - early < GROWS
        assert leaves(screen) in ENDS
    finally:
        screen.__exit__()


AGAIN_AND_AGAIN: dict[str, tuple[str | tuple[int, int], ...]] = {
    "support opens and closes": ("\x1bOQ", "\x1bOQ"),
    "a page is turned and turned back": ("\x1b[D", "\r"),
    "the size changes": ((60, 20), (80, 24)),
    "something is written and erased": ("abc", "\x15"),
    "something is pasted and erased": (f"\x1b[200~{'wide ' * 500}\x1b[201~", "\x15"),
}
FILLED, ROUNDS = 200, 50
"""Textual's own caches are full after so many: one of them keeps the lines of 1024 widgets, closed ones too."""
FLAT = 2_000
"""kB that it may hold more after so many rounds."""


@pytest.mark.real
@pytest.mark.parametrize("name", AGAIN_AND_AGAIN)
def test_memory_stays_flat(name: str) -> None:
    stopped_at("own_words")
    with Screen() as screen:
        go_on(screen)
        again(screen, name, FILLED)
        before = memory.held(screen)
        again(screen, name, ROUNDS)
        assert memory.held(screen) - before < FLAT


def again(screen: Screen, name: str, rounds: int) -> None:
    for _ in range(rounds):
        for each in AGAIN_AND_AGAIN[name]:
            if isinstance(each, tuple):
                screen.resize(*each)
            else:
                screen.press(each)
            screen.rest()


def leaves(screen: Screen) -> int | None:
    """Whatever is on, it can be left: the exit code."""
    screen.resize(80, 24)
    deadline = time.monotonic() + 10
    while screen.process.poll() is None and time.monotonic() < deadline:
        screen.press("\x11")
        screen.watch(0.2)
    return screen.process.returncode
