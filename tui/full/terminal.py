"""What kind of terminal this is, as far as that can be told, and what it means for what is written to it."""

from __future__ import annotations

import contextlib
import termios
from collections.abc import Mapping
from typing import Literal, NamedTuple

Colours = Literal["few", "many", "all"]
"""16, of which nobody knows how they look; 256; or any."""

SLOWEST_FOR_ALL = termios.B38400
"""The speed that terminals have which are no line at all."""
OUTPUT_SPEED = 5
"""Where a terminal's modes have it."""
CONSOLE_GLYPHS = str.maketrans("›✓━╸▌’‘“”–—…▁▂▃▄▅▆▇▀", ">*■─│''\"\"--.   █████")
"""What the usual fonts of the Linux console (Debian's Lat15 and Uni2, and the kernel's own) all have, in place of what
some have not, or have looking alike: heavy and light lines are one glyph there."""


class Terminal(NamedTuple):
    """What is known of it."""

    colours: Colours = "all"
    is_console: bool = False
    """The text console of Linux."""
    is_screen: bool = False
    """Inside GNU screen, whatever is around it or in it."""
    is_slow: bool = False
    """A line that takes long over a page."""

    @property
    def glyphs(self) -> dict[int, int]:
        """What is written in place of characters that it does not have."""
        return CONSOLE_GLYPHS if self.is_console else {}

    def theme(self, wanted: str) -> str:
        """The theme that was asked for, or else its own colours, where it has few."""
        return "terminal" if self.colours == "few" else wanted

    @property
    def tells_clicks(self) -> bool:
        """Whether the mouse may be asked for. The console would tell clicks as keys, and GNU screen would keep Escape
        back until the next key."""
        return not (self.is_console or self.is_screen)

    @property
    def may_be_asked(self) -> bool:
        """Whether it ignores questions that it does not know: the console before Linux 5.8 prints their ends."""
        return not self.is_console


def terminal(environ: Mapping[str, str], file: int) -> Terminal:
    """The terminal that a file is open on."""
    term = environ.get("TERM", "")
    is_console = term == "linux"
    is_screen = "STY" in environ or ("TMUX" not in environ and term.startswith("screen"))
    return Terminal(_colours(environ, inherited=is_console or is_screen), is_console, is_screen, _is_slow(file))


def _colours(environ: Mapping[str, str], *, inherited: bool) -> Colours:
    """Both would misread 24-bit colours; there COLORTERM tells of the terminal outside."""
    if not inherited and environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "all"
    return "many" if environ.get("TERM", "").rpartition("-")[2] in ("256color", "kitty") else "few"


def _is_slow(file: int) -> bool:
    with contextlib.suppress(termios.error):
        return 0 < int(termios.tcgetattr(file)[OUTPUT_SPEED]) < SLOWEST_FOR_ALL
    return False
