"""The PIN of staff: kept as a slow hash (scrypt, RFC 7914), and guessed at no faster than the waits allow."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass

LENGTHS = range(4, 13)
"""Digits of a PIN."""
HASHED = r"^scrypt\$[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}$"
SALT, KEY = 16, 32
"""Bytes."""
COST, BLOCK, PARALLEL = 2**15, 8, 1
"""32 MB and some 80 ms for each guess, as OWASP's Password Storage Cheat Sheet has it for scrypt at its least
parallel but one step (2023)."""
FREE = 3
"""Wrong tries before one has to wait."""
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
"""Seconds; each wait is twice the one before."""


def hashed(pin: str) -> str:
    """As it stands in the configuration."""
    salt = secrets.token_bytes(SALT)
    return f"scrypt${_text(salt)}${_text(_key(pin, salt))}"


def matches(pin: str, kept: str) -> bool:
    """Whether this is the PIN."""
    _, salt, key = kept.split("$")
    return hmac.compare_digest(_key(pin, base64.b64decode(salt)), base64.b64decode(key))


def is_a_pin(typed: str) -> bool:
    """Digits, and neither too few nor too many."""
    return typed.isascii() and typed.isdigit() and len(typed) in LENGTHS


def _key(pin: str, salt: bytes) -> bytes:
    most = 2 * 128 * COST * BLOCK
    return hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=PARALLEL, maxmem=most, dklen=KEY)


def _text(some: bytes) -> str:
    return base64.b64encode(some).decode()


@dataclass
class Tries:
    """The wrong ones in a row, whichever visit they were made in."""

    clock: Callable[[], float]
    """Seconds, from any beginning."""
    wrong: int = 0
    last: float = 0.0

    def miss(self) -> None:
        """One more."""
        self.wrong, self.last = self.wrong + 1, self.clock()

    @property
    def wait(self) -> float:
        """Seconds until the next may be made."""
        if self.wrong < FREE:
            return 0.0
        longest = min(FIRST_WAIT * 2.0 ** min(self.wrong - FREE, 10), LONGEST_WAIT)
        return max(0.0, self.last + longest - self.clock())
