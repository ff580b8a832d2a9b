"""A page that was saved, to be changed: what it says becomes answers again. What was left out is gone."""

from __future__ import annotations

from collections.abc import Collection

from flows.cards import Answer
from flows.preparing.lines import SHEET, WORDING
from flows.preparing.parts import STRENGTH
from flows.summary import Summary

ASKED_AGAIN = ("keep_place", "keep")
"""What was agreed to holds for one time."""
NOTICED = "noticed."


def reopened(page: Summary) -> dict[str, Answer]:
    """Its answers; of a line that rests on a reflection, its words, as the page does not have the reflection. Of
    strengths it has the last words already."""
    said: dict[str, Answer] = {
        name: answer
        for name, answer in page.answers.items()
        if name not in ASKED_AGAIN and not name.startswith(f"{WORDING}{STRENGTH}")
    }
    lines = {line.id: line.text for line in page.plan.lines} if page.plan else {}
    words = {f"{WORDING}{line}": text for line, text in lines.items() if line.startswith(NOTICED)}
    return {**words, **said, SHEET: _left_out(said.get("bring"), lines)}


def _left_out(brought: Answer, lines: Collection[str]) -> tuple[str, ...]:
    """A pattern of which only an example is on the page."""
    patterns = brought if isinstance(brought, tuple) else ()
    return tuple(f"{NOTICED}{name}" for name in patterns if f"{NOTICED}{name}" not in lines)
