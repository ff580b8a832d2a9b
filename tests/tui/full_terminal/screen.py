"""The full screen in a real terminal of its own: what stands on it, and what was written to it."""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pyte

from tests.journeys.pressed import BYTES, ENDED, Move
from tests.tui import terminal
from tests.tui.seen import words_of
from tests.tui.terminal import WORTHWHILE, Pty
from tui.kiosk import at_work

ENVIRONMENT = {
    "TEXTUAL_ANIMATIONS": "none",
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "NO_COLOR": "",
    "ACCESSIBLE": "",
}
"""Of a terminal of our days; nothing moves."""
ASKS_FOR_FRAMES, HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
FRAME_BEGINS, FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
SILENCE = 0.5
"""Seconds."""
FOREIGN = re.compile(rb"\x1b\[<u|\xe2\x80\x8d")
"""What the emulator does not know: it would print the one, and stop reading at the other, which joins emoji."""
THREAD = frozenset("━╸─")
MASTHEAD, FOOT = 2, 2
"""Rows that are not the card's."""


class Screen(Pty):
    """Looked at between two frames, never in the middle of one."""

    def __init__(
        self,
        *args: str,
        columns: int = 80,
        rows: int = 24,
        command: Sequence[str | Path] = (WORTHWHILE,),
        **environment: str,
    ) -> None:
        self.emulated = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.emulated)
        self._unread = b""
        everything = {name: value for name, value in (ENVIRONMENT | environment).items() if value}
        self._is_never_asked = everything["TERM"] == "linux" or WORTHWHILE not in command[:1]
        super().__init__([*command, *args], columns, rows, **everything)

    @property
    def lines(self) -> list[str]:
        """All that stands there; pyte's own ``display`` measures every character again, which takes long."""
        rows, columns = range(self.emulated.lines), range(self.emulated.columns)
        return [
            "".join([line[column].data for column in columns]) for line in map(self.emulated.buffer.__getitem__, rows)
        ]

    def text(self) -> str:
        """The same in one."""
        return "\n".join(self.lines)

    def words(self) -> str:
        """The same, wherever the lines break."""
        return words_of(self.lines)

    def card(self) -> str:
        """The words between the thread and the keys."""
        return words_of(self._card_lines())

    def _card_lines(self) -> list[str]:
        lines = self.lines
        threads = (row for row, line in enumerate(lines[: MASTHEAD + 1], 1) if THREAD & set(line))
        return lines[next(threads, MASTHEAD) : -FOOT]

    def until(self, words: str) -> str:
        """Wait for words, wherever their lines break: all that stands there then."""
        self.wait(lambda: words in self.words(), repr(words))
        return self.words()

    def take(self, moves: Iterable[Move]) -> None:
        """Press the keys of each, and wait for what they lead to."""
        for move in moves:
            self.make(move)
            if move.until != ENDED:
                self.until(move.until)

    def make(self, move: Move) -> None:
        """Press the keys of one, and wait for nothing that comes of the last."""
        self.press("".join(BYTES.get(key, key) for key in move.keys))
        if move.end:
            self._to_the_lower_edge(move.end)
            self.press(BYTES["enter"])

    def _to_the_lower_edge(self, end: str) -> None:
        while end not in self.card():
            self._turn_the_page(f"the way to {end!r}")

    def _turn_the_page(self, what: str) -> None:
        before = self.card()
        self.press(BYTES["enter"])
        self.wait(lambda: self.card() != before, what)

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for something to be so after a frame."""
        deadline = time.monotonic() + terminal.PATIENCE
        while self._is_being_drawn or not holds():
            if not self._read(deadline):
                raise AssertionError(f"{what} never came; there is\n{self.text()}")

    def watch(self, seconds: float) -> None:
        """Take in whatever comes in so much time."""
        deadline = time.monotonic() + seconds
        while self._read(deadline):
            pass

    def rest(self) -> None:
        """Read until nothing more comes, nor is on its way."""
        deadline = time.monotonic() + terminal.PATIENCE
        while self._read(time.monotonic() + at_work.SILENCE) or at_work.is_at_work(self.process.pid):
            assert time.monotonic() < deadline, f"it never comes to rest; there is\n{self.text()}"

    def resize(self, columns: int, rows: int) -> None:
        self.emulated.resize(rows, columns)
        super().resize(columns, rows)

    @property
    def _is_being_drawn(self) -> bool:
        """Before the first frame there is only what is painted ahead, which comes in pieces."""
        return self.written.rfind(FRAME_BEGINS) >= self.written.rfind(FRAME_ENDS) and not self._is_drawn_without_frames

    @property
    def _is_drawn_without_frames(self) -> bool:
        """What is drawn before the program has read that the terminal has frames ends in silence alone; so does what is
        drawn on the Linux console, or inside of another program: neither tells of frames."""
        unanswered = (ASKS_FOR_FRAMES in self.written or self._is_never_asked) and FRAME_BEGINS not in self.written
        return unanswered and not select.select([self._master], [], [], SILENCE)[0]

    def _take(self, piece: bytes) -> None:
        if ASKS_FOR_FRAMES in self._unread + piece:
            os.write(self._master, HAS_FRAMES)
        whole = self._unread + piece
        begun = re.search(rb"\x1b(?:\[[\x30-\x3f]*[\x20-\x2f]*)?\Z", whole) if piece else None
        end = begun.start() if begun else len(whole)
        self._unread = whole[end:]
        self._stream.feed(FOREIGN.sub(b"", whole[:end]))
