"""Draws the pictures in docs/pictures from the real app, by keys. ``make docs`` runs it."""

from __future__ import annotations

import asyncio
import datetime
import re
import time
from pathlib import Path

from textual.pilot import Pilot

from content.loading import load
from flows.cards import Answer, Asked, Pick, Rating
from flows.fitting import fitted
from flows.flow import FLOWS
from flows.saved import read
from flows.session import Session
from flows.store import NoStore
from tui.full.app import Worthwhile
from tui.full.terminal import Terminal
from tui.kiosk.app import Kiosk
from tui.kiosk.config import Config
from tui.kiosk.door import Door
from tui.kiosk.pin import Tries
from tui.saved import Known

FOLDER = Path(__file__).parents[1] / "pictures"
SAVED = Path(__file__).parents[2] / "tests" / "summaries" / "0.1.0-the-polisher.json"
USUAL, WIDE, TALL, KIOSK = (80, 24), (108, 34), (92, 35), (86, 28)
"""Columns and rows."""
PAGE: dict[str, Answer] = {
    "brings_me": "I rewrite emails five times. Then I send none.",
    "bring": ("perfectionism", "self_criticism"),
    "example.perfectionism": "On Monday I spent an hour on two lines.",
    "share": ("demanding",),
    "not_yet": "My brother.",
    "helped": "Running, and a friend who makes me laugh.",
    "goal.wish": "be more sure of myself",
    "goal.place": "In Thursday's class",
    "goal.do": "ask one question in my own words",
    "goal.when": "twice this month",
    "goal.why": "I like learning",
}
"""What somebody said before a first session."""


def main() -> None:
    """A question, the support page and the results, each in the theme that shows it best."""
    asyncio.run(_draw("question", USUAL, "dusk", "perfectionism.1", "down", "down", "down"))
    asyncio.run(_draw("support", USUAL, "paper", "perfectionism.1", "f2"))
    asyncio.run(_draw("results", WIDE, "dusk", "results", "enter", "2"))
    asyncio.run(_draw_page())
    asyncio.run(_draw_kiosk())


async def _draw(name: str, size: tuple[int, int], theme: str, card: str, *keys: str) -> None:
    app = Worthwhile(load(), None, NoStore(), theme)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await _walk_to(card, app, pilot)
        await pilot.press(*keys)
        await pilot.pause()
        picture = app.export_screenshot(title="worthwhile")
    (FOLDER / f"{name}.svg").write_text(_without_fonts(picture), "utf-8")


async def _draw_page() -> None:
    """The page for a first session, one line left out."""
    pack, now = load(), datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
    known = fitted(pack, read(SAVED))
    session = Session(FLOWS["preparation"](pack), now, PAGE, known=known)
    session.go_to_end()
    app = Worthwhile(pack, "preparation", NoStore(), "paper", known=Known(session.summary(now)))
    app.animation_level = "none"
    async with app.run_test(size=TALL) as pilot:
        await pilot.press(*["down"] * 6, "space", "down")
        await pilot.pause()
        picture = app.export_screenshot(title="worthwhile")
    (FOLDER / "page.svg").write_text(_without_fonts(picture), "utf-8")


async def _draw_kiosk() -> None:
    """What stands on the screen until somebody comes."""
    said = "The kettle is on your left. If you would rather talk to somebody, come to the desk."
    config = Config(centre="the counselling centre", staff_pin="", words=said)
    app = Kiosk(load(), config, Door("", Tries(time.monotonic)), Terminal())
    async with app.run_test(size=KIOSK) as pilot:
        await pilot.pause()
        picture = app.export_screenshot(title="worthwhile")
    (FOLDER / "kiosk.svg").write_text(_without_fonts(picture), "utf-8")


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
