"""The first page, written before the rest is loaded.

Loading all that asks and reckons takes longer than showing one page from its file, and
nobody answers a page before they have read it. What is written here is exactly what would be
written a moment later; the console then does not write it twice.
"""

from __future__ import annotations

import tomllib

from content import SHIPPED
from content.prose import page
from tui.first_page import first_page, is_shown_first
from tui.lines.console import Console


def write_ahead(console: Console, flow: str | None, *, keeping: bool, plain: bool = False) -> None:
    """The first line and the first page of the pack that is shipped; for someone whose place may be kept, the line.
    ``plain``: prompts follow, in place of a line to type."""
    words = tomllib.loads((SHIPPED / "interface.toml").read_text("utf-8"))
    lines, keys, prompt = words["lines"], words["lines"]["help"], words["lines"]["ask_page"]
    if plain:
        keys, prompt = words["prompts"]["help"], ""
    if not is_shown_first(flow, keeping=keeping):
        console.say_ahead(lines["history"])
        return
    told = ("", *keys) if flow == "brief" else ()
    console.say_ahead(lines["history"], "", *page(*first_page(flow)), *told, prompt=prompt)
