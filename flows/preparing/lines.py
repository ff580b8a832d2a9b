"""The page for a first session, line by line: each can be left out, and each can be put in other words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from content.preparing import OWN
from content.schema import Pack
from flows.path import Path
from flows.preparing.parts import MOST_STRENGTHS, PARTS, STRENGTH, Line, ticked

SHEET = "sheet"
"""The id of the card that shows the page; its answer are the lines that are left out."""
WORDING = "wording."
"""Begins the id of the card that changes a line whose words are nobody's own yet."""


def lines(path: Path) -> tuple[Line, ...]:
    """All that there is to say, in the order of the page."""
    path.walk()
    return tuple(_reworded(path, line) for line in _as_they_come(path))


def on_the_page(path: Path) -> tuple[Line, ...]:
    """Those that were not left out."""
    out = left_out(path)
    return tuple(line for line in lines(path) if line.id not in out)


def left_out(path: Path) -> Collection[str]:
    """The ids of the lines that are not on the page."""
    return ticked(path, SHEET)


def says_anything(path: Path) -> bool:
    """Whether any line is on the page, as far as the path was walked."""
    out = left_out(path)
    return any(line.id not in out for line in _as_they_come(path))


def as_it_comes(path: Path, line_id: str) -> str:
    """A line in the words that it had before they were changed."""
    path.walk()
    return next((line.text for line in _as_they_come(path) if line.id == line_id), "")


def changed_on(line_id: str, pack: Pack) -> str:
    """The id of the card that changes a line."""
    return f"{WORDING}{line_id}" if line_id in derived(pack) else line_id


def derived(pack: Pack) -> tuple[str, ...]:
    """The lines whose words are nobody's own yet, so that changing them takes a card of its own."""
    asked = pack.preparation
    return (
        *(f"noticed.{pattern.id}" for pattern in pack.patterns),
        *(f"shared.{origin.id}" for origin in pack.origins),
        *(f"{STRENGTH}{number}" for number in range(1, MOST_STRENGTHS + 1)),
        *(f"preference.{preference.id}" for preference in pack.preferences),
        *(f"tried.{approach.id}" for approach in pack.approaches),
        *(f"ask_about.{approach.id}" for approach in pack.approaches),
        "goal",
        *(f"question.{option.value}" for option in asked.questions.options if option.value != OWN),
        *(f"need.{option.value}" for option in asked.needs.options if option.value != OWN),
        *(f"quiet.{option.value}" for option in asked.quiet.options if option.value != OWN),
        *(f"worry.{worry.id}" for worry in pack.worries),
    )


def every_line(pack: Pack) -> tuple[str, ...]:
    """All that a page may have; those of the person's own words go by their card."""
    own = ("brings_me", "background", "not_yet", "helped", "strengths", "own_question", "needs_words", "own_quiet")
    examples = (f"example.{pattern.id}" for pattern in pack.patterns)
    typed = (typed.id for taste in pack.tastes for typed in taste.ask)
    return (*own, *examples, *typed, *derived(pack))


def _as_they_come(path: Path) -> Iterator[Line]:
    return (line for part in PARTS for line in part(path, path.flow.pack))


def _reworded(path: Path, line: Line) -> Line:
    card = f"{WORDING}{line.id}"
    words = path.answer(card)
    return line._replace(text=str(words), behind={**line.behind, card: ""}) if words else line
