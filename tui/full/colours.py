"""The colours of each theme, without Textual: the first page is painted before that is loaded.

``quiet`` is for what frames the words, ``primary`` means *here*, ``accent`` means *people who can help*.
"""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """Each as #RRGGBB."""

    background: str
    surface: str
    panel: str
    foreground: str
    primary: str
    accent: str
    quiet: str
    line: str
    on_primary: str


DUSK = Colours(
    background="#15191C",
    surface="#1E2529",
    panel="#283136",
    foreground="#ECE7DC",
    primary="#9CCBB0",
    accent="#E9B98A",
    quiet="#A7B1AC",
    line="#3A454A",
    on_primary="#12201A",
)
PAPER = Colours(
    background="#F7F2E8",
    surface="#FFFCF5",
    panel="#EDE5D5",
    foreground="#27302D",
    primary="#2B6350",
    accent="#8A4B16",
    quiet="#57615D",
    line="#CFC6B4",
    on_primary="#FFFCF5",
)
STARK = Colours(
    background="#000000",
    surface="#141414",
    panel="#2A2A2A",
    foreground="#FFFFFF",
    primary="#FFD75E",
    accent="#7FE3FF",
    quiet="#E0E0E0",
    line="#8A8A8A",
    on_primary="#000000",
)
COLOURS = {"dusk": DUSK, "paper": PAPER, "stark": STARK}
"""By name; the theme "terminal" has none of its own."""

COLOURS_OF_256 = {
    "dusk": Colours(
        background="#1C1C1C",
        surface="#262626",
        panel="#303030",
        foreground="#E4E4E4",
        primary="#AFD7AF",
        accent="#D7AF87",
        quiet="#AFAFAF",
        line="#444444",
        on_primary="#1C1C1C",
    ),
    "paper": Colours(
        background="#EEEEEE",
        surface="#FFFFFF",
        panel="#DADADA",
        foreground="#262626",
        primary="#005F5F",
        accent="#875F00",
        quiet="#4E4E4E",
        line="#BCBCBC",
        on_primary="#FFFFFF",
    ),
    "stark": Colours(
        background="#000000",
        surface="#121212",
        panel="#303030",
        foreground="#FFFFFF",
        primary="#FFD75F",
        accent="#87D7FF",
        quiet="#DADADA",
        line="#8A8A8A",
        on_primary="#000000",
    ),
}
"""The same, near to colours that a terminal of 256 has: else the words of dusk would be written in pink."""
