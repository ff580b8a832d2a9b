"""Plain text in, plain text out: no escape code, no redraw."""

from __future__ import annotations

import atexit
import io
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TextIO

from flows.plain import harmless
from tui.dialogue.offers import Ended
from tui.lines.waiting import wait_for_a_line
from tui.modes import Modes, forget_typed, hide, restore

ROOM_FOR_A_LINE, ROOM_FOR_A_LIST = 3, 8
"""Rows that a page leaves to what is asked below it."""
WIDEST = 76
"""Columns; longer lines are hard to follow."""
HANG = "  "
NO_BREAK = "\N{NO-BREAK SPACE}"
NUMBER_GAP = re.compile(r"(?<=\d) (?=\d)")
"""Inside a telephone number, which is never broken."""
NARROWEST = 10
LONGEST = 10_000
"""Characters of one line that are read; the rest of it is dropped."""


class Console:
    """A conversation in lines."""

    def __init__(self, source: TextIO, out: TextIO) -> None:
        self._source = source
        self._out = out
        self.is_terminal = source.isatty() and out.isatty()
        self._ahead = ""
        self._hidden: Modes | None = None
        """The terminal's modes before what is typed was hidden."""

    def say(self, *lines: str) -> None:
        """One line for each piece of information; broken between words where a terminal shows it."""
        self._write(self._laid_out(lines))

    def say_ahead(self, *lines: str, prompt: str = "") -> None:
        """The same for what will be said first, before it is: then it is not written again."""
        text = self._laid_out(lines) + self._prompt(prompt)
        self._out.write(text)
        self._out.flush()
        self._ahead = text

    def paged(self, parts: Sequence[Sequence[str]], spare: int) -> tuple[tuple[str, ...], ...]:
        """What is shown at once: parts that fit in the window with ``spare`` rows below them, broken where they do not;
        all in one where nobody reads along."""
        if not self.is_terminal:
            return (tuple(line for part in parts for line in ("", *part))[1:],)
        room = shutil.get_terminal_size().lines - spare
        return tuple(page for part in parts for page in self._pages(part, room))

    def _pages(self, part: Sequence[str], room: int) -> Iterator[tuple[str, ...]]:
        page: tuple[str, ...] = ()
        for line in part:
            if page and self._laid_out((*page, line)).count("\n") > room:
                yield page
                page = ()
            page = (*page, line) if page or line else ()
        yield page

    def ask(self, prompt: str, *, is_hidden: bool = False) -> str:
        """What is typed after a prompt; ``Ended`` where nothing more can come. ``is_hidden``: a terminal does not show
        what is typed, until something else is asked."""
        self._hide() if is_hidden else self.show_again()
        self._write(self._prompt(prompt))
        self._out.flush()
        wait_for_a_line(self._source)
        line = self._source.readline(LONGEST)
        if is_hidden or not self._source.isatty():
            self._write("\n")
        if not line:
            raise Ended
        self._drop_rest(line)
        return line.rstrip("\n")

    def wait(self, does: Callable[[], None]) -> None:
        """Until that is done; what is typed meanwhile is neither shown nor taken for a reply: somebody may think that
        it is asked for again."""
        self._hide()
        does()
        if self._source.isatty():
            forget_typed(self._source.fileno())

    def _hide(self) -> None:
        if self._hidden is None and self._source.isatty():
            self._hidden = hide(self._source.fileno())
            atexit.register(self.show_again)

    def show_again(self) -> None:
        """What is typed from now on."""
        if self._hidden is not None:
            restore(self._source.fileno(), self._hidden)
            self._hidden = None
            atexit.unregister(self.show_again)

    def _drop_rest(self, line: str) -> None:
        while line and not line.endswith("\n"):
            line = self._source.readline(LONGEST)

    def _prompt(self, words: str) -> str:
        return self._broken(words.rstrip(), HANG) + " " if words else ""

    def _laid_out(self, lines: tuple[str, ...]) -> str:
        """Lines that follow one another hang where they are broken; a paragraph, with room around it, does not."""
        rows = [row for line in lines for row in harmless(line).split("\n")]
        around = zip(["", *rows], rows, [*rows[1:], ""], strict=False)
        return "".join(self._broken(row, HANG if before or after else "") + "\n" for before, row, after in around)

    def _broken(self, text: str, hang: str) -> str:
        if not self._out.isatty() or not text:
            return text
        width = max(NARROWEST, min(shutil.get_terminal_size().columns - 1, WIDEST))
        whole_numbers = NUMBER_GAP.sub(NO_BREAK, text)
        return textwrap.fill(whole_numbers, width, subsequent_indent=hang).replace(NO_BREAK, " ")

    def _write(self, text: str) -> None:
        if self._ahead.startswith(text):
            self._ahead = self._ahead[len(text) :]
        else:
            self._ahead = ""
            self._out.write(text)


@cache
def standard() -> Console:
    """This process's own input and output, of which there is one each. A byte that is no text becomes a mark, never an
    error; one that was closed counts as ended."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Console(sys.stdin or io.StringIO(), sys.stdout or io.StringIO())
