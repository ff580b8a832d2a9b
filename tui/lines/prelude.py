"""The first page, written before the rest is loaded.

Loading all that asks and reckons takes longer than showing one page from its file, and
nobody answers a page before they have read it. What is written here is exactly what would be
written a moment later; the console then does not write it twice.
"""

from __future__ import annotations

import tomllib

from content import SHIPPED
from content.prose import head_and_body, page
from flows import names
from tui.lines.console import Console


def write_ahead(console: Console, flow: str | None, *, keeping: bool) -> None:
    """The first line and the first page of the pack that is shipped; for someone whose place may be kept, the line."""
    lines = tomllib.loads((SHIPPED / "interface.toml").read_text("utf-8"))["lines"]
    if keeping and _has_a_place(flow or "*"):
        console.say_ahead(lines["history"])
        return
    head, body = head_and_body((SHIPPED / "pages" / f"{FIRST_PAGE[flow or 'reflection']}.md").read_text("utf-8"))
    keys = ("", *lines["help"]) if flow == "brief" else ()
    first = (*page(tomllib.loads(head)["title"], body), *keys)
    console.say_ahead(lines["history"], "", *first, prompt=lines["ask_page"])


def _has_a_place(flow: str) -> bool:
    from tui import places

    try:
        return any(places.unfinished().glob(names.unfinished(flow)))
    except OSError:
        return False


FIRST_PAGE = {"reflection": "welcome", "brief": "brief_welcome"}
