"""A saved page that another takes the place of."""

from __future__ import annotations

import contextlib
from pathlib import Path

from flows import files
from flows.vault import Vault

REPLACE = "replace"
"""To keep a page in the place of the one that was changed."""


class Earlier:
    """The file of a page that is changed: read before it gives way, and put back after a change of mind."""

    def __init__(self, file: Path, vault: Vault) -> None:
        self.file, self._vault = file, vault
        self._content: bytes | None = None

    @property
    def is_aside(self) -> bool:
        """Whether another has taken its place."""
        return self._content is not None

    def set_aside(self) -> Path | None:
        """The file, to be deleted now that it is known what it says; nothing where it is gone or cannot be read."""
        with contextlib.suppress(OSError):
            self._content = self.file.read_bytes()
            return self.file
        return None

    def put_back(self) -> None:
        """As it was, if it was set aside; ``OSError`` where it cannot be written."""
        if self._content is not None:
            files.write(self.file, self._vault.as_kept(self._content))
            self._content = None
