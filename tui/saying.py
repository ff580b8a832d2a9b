"""Notices, which go to standard error."""

from __future__ import annotations

import sys

from flows.version import NAME


def say(message: str, code: int) -> int:
    """A notice, which goes to standard error and can do nothing to a terminal but be read."""
    if sys.stderr is not None:
        print(f"{NAME}: {''.join(map(escaped, message))}", file=sys.stderr)
    return code


def escaped(character: str) -> str:
    """As Python would write it, where it cannot be printed."""
    return character if character.isprintable() else character.encode("unicode_escape", "backslashreplace").decode()
