"""Text that can do nothing but be read."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """A person's text as it is kept: harmless, and without spaces at its edges."""
    return harmless(text).strip()


def harmless(text: str) -> str:
    """Text without control codes: it can do nothing but be read.

    Line breaks and tabs stay. The codes that turn the direction of writing for all that
    follows (Unicode's bidirectional overrides and isolates) go too, joiners inside emoji stay.
    """
    return "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if _is_plain(c))


def _is_plain(character: str) -> bool:
    if character in "\n\t":
        return True
    turns_direction = "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
    return unicodedata.category(character) != "Cc" and not turns_direction
