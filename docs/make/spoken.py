"""Writes docs/spoken.md: what somebody hears who only hears it. ``make docs`` runs it; a test holds it current."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from flows.session import Session
from tests.kept import put_by
from tests.people import NOON, highest, walked
from tests.real.reader import Reader, squeezed
from tests.tui.full.showing import REFLECTION
from tests.tui.terminal import WORTHWHILE
from tui.starting import at_home, now

PAGE = Path(__file__).parents[1] / "spoken.md"
INTRODUCTION = """# What a screen reader says

Heard over `worthwhile --lines` with yasr, a console screen reader, which spoke to a script in place of a voice. Each
line below was spoken as it stands here: once, in this order, and nothing else was. A bold line is what the person
typed; yasr was told not to echo it. Made by `make docs`; `make test-real` holds that it is still so.
"""


class Visit(NamedTuple):
    """What is listened to."""

    title: str
    card: str
    typed: Sequence[str]
    """Each before Enter; the first goes on from the start card."""


VISITS = (
    Visit("A statement, and the next", "people_pleasing.2", ("1", "4", "b", "", "s")),
    Visit("A tick list", "origins", ("1", "2 5")),
    Visit("A text", "own_words", ("1", "I say sorry a lot.", "Even to the cat.", "")),
    Visit("People who can help", "people_pleasing.2", ("1", "h", "m", "2", "")),
    Visit("The results", "results", ("1", *[""] * 12)),
    Visit("A reply that is no answer, and leaving", "people_pleasing.2", ("1", "7", "?", "q", "3")),
)


class Said(NamedTuple):
    """What somebody typed, and the lines that they heard then."""

    typed: str
    lines: list[str]


def visits() -> Iterator[tuple[Visit, list[Said]]]:
    """All of them, heard now."""
    for visit in VISITS:
        with tempfile.TemporaryDirectory() as folder:
            os.environ |= {"XDG_STATE_HOME": folder, "XDG_DATA_HOME": folder}
            _stopped_before(visit.card)
            with Reader([WORTHWHILE, "--lines"], Path(folder)) as reader:
                reader.heard("1 to 5:")
                yield visit, [_reply(reader, typed) for typed in visit.typed]


def _stopped_before(card: str) -> None:
    """Keep the place of somebody who has just come to a card."""
    path = walked(REFLECTION, highest).path
    here = path.find(card)
    assert here is not None
    before = {step.card.id for step in path.up_to(here)[:-1]}
    answers = {name: answer for name, answer in path.answers.items() if name in before} | {"keep_place": "yes"}
    answers |= {name: "yes" for name in answers if name.startswith("mirror.")}
    put_by(at_home(), Session(REFLECTION, NOON, answers, card), now())


def _reply(reader: Reader, typed: str) -> Said:
    """The lines that came on the screen, in the order in which they were heard; an error where the two differ."""
    at = len(reader.written)
    reader.press(typed + "\r")
    heard = squeezed(*reader.heard())
    shown = reader.written[at:].decode("utf-8", "replace").replace("\r", "").split("\n")[1:]
    lines = [line.strip() for line in shown if line.strip()]
    assert squeezed(*lines) == heard, (lines, heard)
    return Said(typed, lines)


def page() -> str:
    """The page, as it should be."""
    return "\n".join([INTRODUCTION, *map(_section, *zip(*visits(), strict=True))])


def _section(visit: Visit, heard: Sequence[Said]) -> str:
    said = (f"**{each.typed or 'Enter'}**\n\n" + "".join(f"    {line}\n" for line in each.lines) for each in heard[1:])
    first = "".join(f"    {line}\n" for line in heard[0].lines)
    return "\n".join([f"## {visit.title}\n", first, *said])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
