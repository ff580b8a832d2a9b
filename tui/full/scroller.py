"""What is taller than the screen."""

from __future__ import annotations

from typing import Any

from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.widget import Widget


class Scroller(VerticalScroll):
    """Moves at once: the next key is meant for what this one shows."""

    @property
    def has_more(self) -> bool:
        """Whether anything to be read lies below the lower edge."""
        return self.max_scroll_y - self.scroll_y > self.air_below

    @property
    def air_below(self) -> int:
        """Lines at the end of it that say nothing."""
        return 0

    def place_of(self, widget: Widget) -> Offset:
        """Where the content of a widget inside of it begins, with nothing else that scrolls in between. It is not
        reckoned from where that is on the screen, which is only known again once what was scrolled is drawn."""
        place = widget.virtual_region.offset + widget.offset + widget.gutter.top_left
        above = widget.parent
        return place if above is self or not isinstance(above, Widget) else place + self.place_of(above)

    def _scroll_to(self, *place: float | None, **how: Any) -> bool:
        return super()._scroll_to(*place, **(how | {"animate": False}))


def scroller_of(widget: Widget) -> Scroller | None:
    """What a widget scrolls in; None once it was taken away."""
    return next((above for above in widget.ancestors if isinstance(above, Scroller)), None)
