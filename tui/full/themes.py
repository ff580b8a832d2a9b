"""Four ways to see the same words: evening, paper, stark, and the terminal's own colours.

One colour means *here* (primary), one means *people who can help* (accent); quiet is for what
frames the words. Every ink stands at 4.5:1 or more on every paper that it meets (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

DUSK = Theme(
    name="dusk",
    dark=True,
    background="#15191C",
    surface="#1E2529",
    panel="#283136",
    foreground="#ECE7DC",
    primary="#9CCBB0",
    secondary="#93B7D3",
    accent="#E9B98A",
    warning="#E9C46A",
    error="#EE9E94",
    success="#9CCBB0",
    variables={"quiet": "#A7B1AC", "line": "#3A454A", "on-primary": "#12201A"},
)

PAPER = Theme(
    name="paper",
    dark=False,
    background="#F7F2E8",
    surface="#FFFCF5",
    panel="#EDE5D5",
    foreground="#27302D",
    primary="#2B6350",
    secondary="#2F5D82",
    accent="#8A4B16",
    warning="#7A5600",
    error="#9B2C22",
    success="#2B6350",
    variables={"quiet": "#57615D", "line": "#CFC6B4", "on-primary": "#FFFCF5"},
)

STARK = Theme(
    name="stark",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#1A1A1A",
    foreground="#FFFFFF",
    primary="#FFD75E",
    secondary="#7FE3FF",
    accent="#7FE3FF",
    warning="#FFD75E",
    error="#FF9E9E",
    success="#FFD75E",
    variables={"quiet": "#E0E0E0", "line": "#8A8A8A", "on-primary": "#000000"},
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
"""What NO_COLOR gets, too: here is told by a sign and by weight, never by colour alone."""

THEMES = {theme.name: theme for theme in (DUSK, PAPER, STARK, TERMINAL)}
