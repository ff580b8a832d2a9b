"""A passphrase: what it takes to be one."""

from __future__ import annotations

import unicodedata

from flows.plain import harmless

LONGEST = 72
"""Characters that are looked at; what comes after them only makes it better."""
KNOWN = ("worthwhile", "correct horse battery staple", "correcthorsebatterystaple")
"""What comes to mind first, and to whoever guesses."""
STRONG = 4
"""Of zxcvbn's scores 0 to 4: ten thousand million guesses or more, which holds against whoever has the file and a slow
derivation to go through for each (Wheeler 2016)."""


def normal(typed: str) -> str:
    """The same, however a keyboard puts its letters together (NFKC)."""
    return unicodedata.normalize("NFKC", harmless(typed).replace("\n", ""))


def is_weak(passphrase: str) -> bool:
    """Whether somebody could guess it; an empty one, of course."""
    from zxcvbn import zxcvbn  # with its lists of words, when one is chosen

    return not passphrase.strip() or zxcvbn(passphrase[:LONGEST], user_inputs=KNOWN)["score"] < STRONG
