"""A list of rows of which one is chosen, and some may be ticked: questionary's, with the cursor on the row.

questionary leaves the cursor on the question, cuts long rows off at the edge, and points at a first row that a
second Enter would choose unseen. So its rows are drawn here, and it moves in them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import questionary
from prompt_toolkit.filters import Always
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from questionary.prompts.common import InquirerControl

from flows.private import private
from tui.lines.console import WIDEST
from tui.plain.asked import asked
from tui.plain.keys import STYLE, ends_input, shortcuts

POINTER, MARK = "> ", {True: "[x] ", False: "[ ] "}
NARROWEST = 12
"""Columns."""
NOWHERE = -1


@private
class Row(NamedTuple):
    """One of them."""

    key: str
    """What leads to it."""
    words: str
    can_be_ticked: bool = False

    @property
    def is_an_answer(self) -> bool:
        """Whether it answers what is asked; the others lead elsewhere."""
        return self.key.isdigit()


class Limit(NamedTuple):
    """How many rows may be ticked."""

    most: int
    told: str
    """Where one more would be ticked."""


class Menu:
    """``ask`` gives the number of the row that was chosen, from 0."""

    def __init__(
        self, rows: Sequence[Row], instruction: str, waits: str, limit: Limit, *, at: int, ticked: list[int]
    ) -> None:
        """``at``: the row that is pointed at first, or ``NOWHERE``; then Enter ``waits``. ``ticked`` is changed."""
        self._rows, self._waits, self._limit, self._ticked = rows, waits, limit, ticked
        self._said = ""
        self._question = questionary.select(
            "",
            [row.words for row in rows],
            qmark="\n",
            instruction=instruction,
            style=STYLE,
            use_jk_keys=False,
            use_emacs_keys=False,
            erase_when_done=True,
        )
        application = self._question.application
        self._control = next(c for c in application.layout.find_all_controls() if isinstance(c, InquirerControl))
        self._control.text = self._drawn
        self._control.pointed_at = at
        self._control.focusable = Always()
        application.layout.focus(self._control)
        assert application.key_bindings is not None
        application.key_bindings = merge_key_bindings([application.key_bindings, self._keys()])
        self._output = application.output

    def ask(self) -> int:
        """``EOFError`` on Ctrl+D, ``KeyboardInterrupt`` on Ctrl+C and Ctrl+Q."""
        return int(asked(self._question))

    # Drawing.

    def _drawn(self) -> StyleAndTextTuples:
        fragments: StyleAndTextTuples = []
        for index, row in enumerate(self._rows):
            if index and self._rows[index - 1].is_an_answer and not row.is_an_answer:
                fragments.append(("", "\n"))
            fragments += self._row(index, row)
        return [*fragments, ("bold", "\n" + textwrap.fill(self._said, self._width))] if self._said else fragments[:-1]

    def _row(self, index: int, row: Row) -> Iterable[tuple[str, str]]:
        pointed = index == self._control.pointed_at
        mark = MARK[index in self._ticked] if row.can_be_ticked else ""
        lead = f"{row.key:>{self._widest_key}} {mark}"
        indent = " " * (len(POINTER) + len(lead))
        first, *more = textwrap.wrap(row.words, max(NARROWEST, self._width - len(indent)))
        yield "", POINTER if pointed else " " * len(POINTER)
        if pointed:
            yield "[SetCursorPosition]", ""
        yield "bold" if pointed else "", "\n".join([lead + first, *(indent + line for line in more)])
        yield "", "\n"

    @property
    def _width(self) -> int:
        return max(NARROWEST, min(self._output.get_size().columns - 1, WIDEST))

    @property
    def _widest_key(self) -> int:
        return max(len(row.key) for row in self._rows)

    # What people press.

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add("up", eager=True)(lambda _: self._move(-1))
        keys.add("down", eager=True)(lambda _: self._move(1))
        keys.add(" ", eager=True)(lambda _: self._tick())
        keys.add("enter", eager=True)(self._choose)
        for index, row in enumerate(self._rows):
            if row.key:
                keys.add(*row.key, eager=True)(lambda _, index=index: self._go_to(index))
        shortcuts(keys, {row.key: index for index, row in enumerate(self._rows)})
        ends_input(keys)
        return keys

    def _move(self, step: int) -> None:
        start = self._control.pointed_at
        self._point_at(((0 if start == NOWHERE and step < 0 else start) + step) % len(self._rows))

    def _point_at(self, index: int) -> None:
        self._control.pointed_at, self._said = index, ""

    def _go_to(self, index: int) -> None:
        """By its key, which ticks a row that can be ticked, as on the full screen."""
        self._point_at(index)
        self._tick()

    def _tick(self) -> None:
        index = self._control.pointed_at
        if index != NOWHERE and self._rows[index].can_be_ticked:
            ticked = sorted({*self._ticked} ^ {index})
            if len(ticked) > self._limit.most:
                self._said = self._limit.told
            else:
                self._ticked[:] = ticked

    def _choose(self, event: KeyPressEvent) -> None:
        if self._control.pointed_at == NOWHERE:
            self._said = self._waits
        else:
            event.app.exit(result=self._control.pointed_at)
