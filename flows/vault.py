"""What lies between the store and the disk: it seals what is written, where that is wanted, and opens what is read."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from flows import files
from flows.protection import DamagedProtection, KeyGone, Protection, key_file, own_keys, protection_in
from flows.sealing import NotSealed, is_sealed, opened, sealed


class Locked(Exception):
    """Sealed, and there is no key for it here; carries nothing of it."""


class Vault:
    """Without a key it still seals: only reading needs one."""

    def __init__(self, folder: Path) -> None:
        """``folder``: where it says how things are protected."""
        self.folder = folder
        self._key = b""
        """The content of a key file, once it is open: it stays in memory until the program ends."""

    @property
    def protection(self) -> Protection | None:
        """Read each time, as another window may have changed it; ``DamagedProtection`` where it cannot be told."""
        return protection_in(self.folder)

    @property
    def is_open(self) -> bool:
        """Whether what is sealed can be read."""
        return bool(self._key)

    def locks(self, found: Iterable[Path]) -> bool:
        """Whether any of these files takes a key that is not here yet, and there is a way to it."""
        return not self.is_open and self._has_a_key and any(map(self.is_sealed, found))

    @property
    def _has_a_key(self) -> bool:
        """Whether there may be a way to a key, also where it got lost how things are protected."""
        try:
            return self.protection is not None
        except DamagedProtection:
            return bool(own_keys(self.folder))

    @staticmethod
    def is_sealed(file: Path) -> bool:
        """Whether a file takes a key; what cannot be read does not."""
        with contextlib.suppress(OSError, ValueError):
            return is_sealed(files.read(file))
        return False

    def unlock(self, key: bytes) -> bool:
        """Whether a key file opens what is sealed from now on; if so, it is remembered."""
        protection = self.protection
        if protection is None or not fits(key, protection.recipient):
            return False
        self._key = key
        return True

    @property
    def key_file(self) -> Path | None:
        """Where the key is, as far as that was said."""
        return key_file(self.folder, protection) if (protection := self.protection) else None

    def to_write(self, content: bytes) -> bytes:
        """As it goes to the disk; ``KeyGone`` where nobody could ever open it again."""
        if (protection := self.protection) is None:
            return content
        if protection.is_own and (key := key_file(self.folder, protection)) and not key.exists():
            raise KeyGone(key)
        return sealed(content, protection.recipient)

    def as_kept(self, content: bytes) -> bytes:
        """As it is to lie on the disk, whether or not it is sealed already."""
        return content if is_sealed(content) else self.to_write(content)

    def to_read(self, content: bytes) -> bytes:
        """As it was before; ``Locked`` where that takes a key that is not here."""
        if not is_sealed(content):
            return content
        try:
            return opened(content, self._key.decode(errors="replace"))
        except NotSealed:
            raise Locked from None


def fits(key: bytes, recipient: str) -> bool:
    """Whether a key file opens what is sealed to a public key: tried, as nothing else is certain."""
    probe = b"worthwhile"
    try:
        return opened(sealed(probe, recipient), key.decode(errors="replace")) == probe
    except NotSealed:
        return False


KEYLESS = Vault(Path(os.devnull))
"""Seals nothing, and opens nothing."""
