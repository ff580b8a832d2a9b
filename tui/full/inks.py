"""How a key-cap is inked."""

from __future__ import annotations

from textual.widget import Widget

HERE = "bold $on-primary on $primary"
QUIET = "$quiet on $panel"


def cap(widget: Widget, *, here: bool) -> str:
    """A style; in the terminal's own colours what is *here* is reversed, not bold, which the Linux console would show
    as grey on grey."""
    if widget.app.native_ansi_color:
        return "not bold reverse" if here else ""
    return HERE if here else QUIET
