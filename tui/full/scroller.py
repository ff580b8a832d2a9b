"""What is taller than the screen."""

from __future__ import annotations

from typing import Any

from textual.containers import VerticalScroll


class Scroller(VerticalScroll):
    """Moves at once: the next key is meant for what this one shows."""

    def _scroll_to(self, *place: float | None, **how: Any) -> bool:
        return super()._scroll_to(*place, **(how | {"animate": False}))
