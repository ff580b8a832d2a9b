"""What is said outside of any front-end: notices, and what stays to be read after a screen."""

from __future__ import annotations

import sys
from typing import TextIO

from flows.version import NAME

LEAST = 20
"""Columns."""


def say(message: str, code: int) -> int:
    """A notice, which goes to standard error and can do nothing to a terminal but be read."""
    if sys.stderr is not None:
        print(broken(f"{NAME}: {''.join(map(escaped, message))}", sys.stderr), file=sys.stderr)
    return code


def broken(text: str, to: TextIO) -> str:
    """In lines of whole words on a terminal; one line anywhere else."""
    if not to.isatty():
        return text
    import shutil
    import textwrap

    width = max(LEAST, shutil.get_terminal_size().columns)
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def escaped(character: str) -> str:
    """As Python would write it, where it cannot be printed."""
    return character if character.isprintable() else character.encode("unicode_escape", "backslashreplace").decode()
