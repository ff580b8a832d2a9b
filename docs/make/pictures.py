"""Draws the pictures in docs/pictures from the real app, by keys. ``make docs`` runs it."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from textual.pilot import Pilot

from content.loading import load
from flows.cards import Asked, Pick, Rating
from flows.store import NoStore
from tui.full.app import Worthwhile

FOLDER = Path(__file__).parents[1] / "pictures"
USUAL, WIDE = (80, 24), (108, 34)
"""Columns and rows."""


def main() -> None:
    """A question, the support page and the results, each in the theme that shows it best."""
    asyncio.run(_draw("question", USUAL, "dusk", "perfectionism.1", "down", "down", "down"))
    asyncio.run(_draw("support", USUAL, "paper", "perfectionism.1", "f2"))
    asyncio.run(_draw("results", WIDE, "dusk", "results", "enter", "2"))


async def _draw(name: str, size: tuple[int, int], theme: str, card: str, *keys: str) -> None:
    app = Worthwhile(load(), None, NoStore(), theme)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await _walk_to(card, app, pilot)
        await pilot.press(*keys)
        await pilot.pause()
        picture = app.export_screenshot(title="worthwhile")
    (FOLDER / f"{name}.svg").write_text(_without_fonts(picture), "utf-8")


async def _walk_to(card_id: str, app: Worthwhile, pilot: Pilot[int]) -> None:
    while app.reading is not None and app.reading.session.card.id != card_id:
        await pilot.press(_key(app.reading.session.card))


def _key(card: object) -> str:
    """Someone who polishes, and is a little of everything else."""
    if isinstance(card, Rating):
        return "5" if card.about == "perfectionism" else str(1 + len(card.text) % 4)
    return "1" if isinstance(card, Asked) and card.choices and not isinstance(card, Pick) else "enter"


def _without_fonts(picture: str) -> str:
    """A picture asks nobody for a font; whoever looks at it has one of even width."""
    return re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL).replace("Fira Code", "monospace")


if __name__ == "__main__":
    main()
