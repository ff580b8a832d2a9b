"""Stores that seal what they keep."""

from __future__ import annotations

from pathlib import Path

from flows.file_store import FileStore
from flows.files import version
from flows.protection import NAME, new_key, protect, protection_with
from tests.people import NOON

WORDS = "purple lamp quiet river"
"""A passphrase that nobody guesses."""


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
