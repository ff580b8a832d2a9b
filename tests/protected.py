"""Stores that seal what they keep."""

from __future__ import annotations

import base64
from pathlib import Path

from flows.file_store import FileStore
from flows.files import version
from flows.protection import NAME, new_key, protect, protection_with
from tests.people import NOON

WORDS = "purple lamp quiet river"
"""A passphrase that nobody guesses."""
RECIPIENT = "age1dghu5z9g4vlyrwzshxt6jfh8y6j0hlzq9yyt2le08trwg7ucpqrq06fmfa"
SEALED_KEY = base64.b64decode(
    b"YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCAyakhlRVlSeE1adXBpQjRSWmNDVFVRIDEwCkM2cTdHZ01idWErbDczV0Fw"
    b"ZGFEakY3R1lKblltakNCWTZObHEyeXMwTmMKLS0tIE95MHVlMlVXVzJnN0FaZW1UbGFkL2pBUHF1aVlZakZMbU5sNCt0N1hQYkkK"
    b"6aYZCx6yWOkThxwDWCUOTzC6MURVkpg2Nyn/SkQYu4chODLUFnNG+LqESzsyQtGcdRk+UI83CbbjGikbVEDuOpCU1VKr8kz4fycQ"
    b"HLG8toA3eQeuaRC5ebqLl6r791SOgM+tQw4ufAkSHe33Gc7XXGdueRKh9yFwv0CIUn1c8QYWuN1KXXGFsQmjMixOUylhJl3N4SCj"
    b"EXZPj2/j6mXuVxpAfCvUbtJSKtu4u7rRtJ7ACOTZs7fFqfPJX+t6FNcxviPnhYxzg5s8TPMFSwTcedJ4X2xnn644"
)
"""Its other half in a key file that takes ``WORDS``, sealed with little work (2^10 rounds of scrypt), which age allows.
One that the program makes takes a second or two to open, which is tried where it matters."""


def sealing(store: FileStore, *, unlocked: bool = True) -> bytes:
    """From now on, to a key that lies open beside the folders: what is in its file."""
    recipient, key = new_key(NOON)
    file = store.summaries.parent / "own.key"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(key)
    said = store.summaries / NAME
    protect(store.summaries, protection_with(recipient, file), version(said) if said.exists() else None)
    if unlocked:
        assert store.vault.unlock(key)
    return key


def another(store: FileStore) -> FileStore:
    """The same folders in another window, which has no key yet."""
    return FileStore(store.places, store.summaries)


def is_hidden(file: Path, words: bytes) -> bool:
    """Whether it is sealed, and a word of somebody's is nowhere in it."""
    content = file.read_bytes()
    return content.startswith(b"age-encryption.org/v1\n") and words not in content
