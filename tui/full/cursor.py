"""Where the terminal's own cursor stands: on what the keys go to. Screen readers and magnifiers follow it."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from tui.full.choices import Choices
from tui.full.key import Key
from tui.full.scroller import Scroller


@runtime_checkable
class Field(Protocol):
    """Where one writes: Textual's fields, which are loaded with the first of them."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next letter comes."""


def cursor(screen: Screen[Any]) -> Offset:
    """The highlighted choice, where one writes, the way on, or the first line of what is read."""
    match screen.focused:
        case Choices() as choices:
            return choices.place_of_here
        case Field() as field:
            return field.cursor_screen_offset
        case Scroller() as scroller:
            return _way_on(scroller) or scroller.content_region.offset
        case Widget() as widget:
            return widget.content_region.offset
    return Offset(0, 0)


def _way_on(scroller: Scroller) -> Offset | None:
    """Where it is in sight."""
    seen = scroller.content_region
    keys = (key.region for key in scroller.query(Key) if key.has_class("-here"))
    return next((region.offset for region in keys if region.height and seen.contains_region(region)), None)
