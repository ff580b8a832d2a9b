"""Conversations in plain lines, without a terminal around them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import NamedTuple

from tests.conftest import THE_PACK
from tui.dialogue.starting import converse
from tui.lines.console import Console
from tui.lines.talk import LineTalk
from tui.starting import store_for


class Talked(NamedTuple):
    """What was said back, the exit code, and what was typed and never read."""

    text: str
    code: int
    unread: str

    @property
    def last(self) -> str:
        """The last line said."""
        return self.text.rstrip("\n").rsplit("\n", 1)[-1]


def talk(typed: Iterable[str], flow: str | None = "reflection", *, keeping: bool = True) -> Talked:
    """Type these lines, then end the input."""
    source, out = io.StringIO("".join(f"{line}\n" for line in typed)), io.StringIO()
    code = converse(
        LineTalk(Console(source, out), THE_PACK.interface), THE_PACK, flow, store_for(THE_PACK, keeping=keeping)
    )
    return Talked(out.getvalue(), code, source.read())


TO_THE_FIRST_QUESTION = ["", "1", "", "2", ""]
"""Welcome, age, how it works, keep nothing, the introduction."""
TO_THE_FIRST_QUESTION_KEEPING = ["", "1", "", "1", ""]
"""The same, keeping the place."""


def to_the_end(keep: str, *, keep_place: str = "2") -> list[str]:
    """Everything passed over but what is kept, up to the last page."""
    passed = ["s"] * 8 + [""] + ["s"] * 6 + ["2", ""] + ["s"] * 7 + [":s", "s", "", "s"]
    return ["", "1", "", keep_place, "", *passed, keep]
