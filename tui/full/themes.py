"""Four ways to see the same words: evening, paper, stark, and the terminal's own colours.

Every ink stands at 4.5:1 or more on every paper that it meets (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

from tui.full.colours import COLOURS, COLOURS_OF_256, Colours


def _theme(name: str, colours: Colours) -> Theme:
    return Theme(
        name=name,
        dark=name != "paper",
        background=colours.background,
        surface=colours.surface,
        panel=colours.panel,
        foreground=colours.foreground,
        primary=colours.primary,
        secondary=colours.primary,
        accent=colours.accent,
        warning=colours.accent,
        error=colours.accent,
        success=colours.primary,
        variables={"quiet": colours.quiet, "line": colours.line, "on-primary": colours.on_primary},
    )


_ANSI = BUILTIN_THEMES["ansi-dark"]  # a fresh ANSI theme would lack $ansi-background and fail to parse
TERMINAL = replace(
    _ANSI,
    name="terminal",
    primary="ansi_default",
    accent="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    variables=_ANSI.variables | {"quiet": "ansi_default", "line": "ansi_default", "on-primary": "ansi_default"},
)
"""What NO_COLOR gets, too: here is told by a sign, by weight and by reversing, never by colour alone."""


def themes(*, few: bool) -> list[Theme]:
    """All of them; ``few``: in colours that a terminal of 256 has."""
    return [*(_theme(name, each) for name, each in (COLOURS_OF_256 if few else COLOURS).items()), TERMINAL]
