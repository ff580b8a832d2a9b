"""The first page of each flow, read from its file before anything that asks or reckons is loaded."""

from __future__ import annotations

import tomllib

from content import SHIPPED
from content.prose import head_and_body
from flows import names
from flows.history import has_past

FIRST_PAGE = {"reflection": "welcome", "brief": "brief_welcome"}


def first_page(flow: str | None) -> tuple[str, str]:
    """Its title and its body, from the pack that is shipped."""
    head, body = head_and_body((SHIPPED / "pages" / f"{FIRST_PAGE[flow or 'reflection']}.md").read_text("utf-8"))
    return tomllib.loads(head)["title"], body


def is_shown_first(flow: str | None, *, keeping: bool) -> bool:
    """Whether nobody has been here before, as far as anything was kept: then this page comes first."""
    from tui import places

    try:
        return not keeping or not (
            any(places.unfinished().glob(names.any_unfinished(flow or "")))
            or (flow is None and has_past(places.finished()))
        )
    except OSError:
        return True
