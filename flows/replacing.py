"""A saved page that another takes the place of."""

from __future__ import annotations

import contextlib
from pathlib import Path

from flows import files


class Earlier:
    """The file of a page that is changed: set aside once the new one is saved, and put back after a change of mind."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._content: bytes | None = None

    def set_aside(self) -> None:
        """Delete it, and know what it said; ``OSError`` where it cannot be."""
        with contextlib.suppress(FileNotFoundError):
            self._content = self.file.read_bytes()
            files.remove(self.file)

    def put_back(self) -> None:
        """As it was, if it was set aside."""
        if self._content is not None:
            files.write(self.file, self._content)
            self._content = None
