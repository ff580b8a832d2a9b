"""A page that was saved, to be changed: what it says becomes answers again. What was left out is gone."""

from __future__ import annotations

from flows.cards import Answer
from flows.preparing.lines import WORDING
from flows.summary import Summary

ASKED_AGAIN = ("keep_place", "keep")
"""What was agreed to holds for one time."""
SHEET = "sheet"


def reopened(page: Summary) -> dict[str, Answer]:
    """Its answers; of a line that rests on a reflection, its words, as the page does not have the reflection."""
    said: dict[str, Answer] = {name: answer for name, answer in page.answers.items() if name not in ASKED_AGAIN}
    lines = page.plan.lines if page.plan else ()
    words = {f"{WORDING}{line.id}": line.text for line in lines if line.id.startswith("noticed.")}
    return {**words, **said}
