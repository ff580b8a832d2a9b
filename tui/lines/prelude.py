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


def write_ahead(console: Console, flow: str | None, *, keeping: bool, spare: int, asks: bool) -> None:
    """The first line and the first page of the pack that is shipped; for someone whose place may be kept, the line.

    ``spare``: rows that the page leaves to what is asked; ``asks``: whether that is a line of words.
    """
    words = tomllib.loads((SHIPPED / "interface.toml").read_text("utf-8"))["lines"]
    if not is_shown_first(flow, keeping=keeping):
        console.say_ahead(words["history"])
        return
    keys = [words["help"]] if flow == "brief" else []
    first, *more = console.paged([page(*first_page(flow)), *keys], spare)
    prompt = words["ask_part"] if more else words["ask_page"]
    console.say_ahead(words["history"], "", *first, prompt=prompt if asks else "")
