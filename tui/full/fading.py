"""Words that arrive rather than appear."""

from __future__ import annotations

from textual.widget import Widget

SECONDS = 0.25


def fade_in(top: Widget) -> None:
    """Only the leaves fade: fading a container leaves its children's cached background behind (Textual 8.2.8)."""
    if top.app.animation_level == "none" or top.app.native_ansi_color:
        return
    for leaf in top.walk_children(Widget):
        if not leaf.children:
            leaf.styles.opacity = 0.0
            leaf.styles.animate("opacity", 1.0, duration=SECONDS)
