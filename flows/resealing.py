"""Sealing what was kept open, and opening what was sealed: each file stays where it is, under its name."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from flows import files
from flows.sealing import is_sealed
from flows.traces import kept
from flows.vault import Vault

LARGEST = 1_000_000
"""Bytes; nothing larger is one of ours."""


def seal_all(vault: Vault, places: Path, summaries: Path) -> None:
    """Whatever is not; ``OSError`` where that cannot be, and then the rest is as it was."""
    _rewrite(kept(places, summaries), lambda content: content if is_sealed(content) else vault.to_write(content))


def open_all(vault: Vault, places: Path, summaries: Path) -> None:
    """The same, the other way round; ``Locked`` where one was sealed to another key."""
    _rewrite(kept(places, summaries), vault.to_read)


def _rewrite(found: tuple[Path, ...], change: Callable[[bytes], bytes]) -> None:
    for file in found:
        with contextlib.suppress(FileNotFoundError, files.NotAFile, files.TooLarge):
            while not _is_rewritten(file, change):
                pass


def _is_rewritten(file: Path, change: Callable[[bytes], bytes]) -> bool:
    """False where another window has written it meanwhile: what that says is newer."""
    version, content = files.version(file), files.read(file, LARGEST)
    changed = change(content)
    try:
        if changed != content:
            files.write(file, changed, instead_of=version)
    except files.Changed:
        return False
    return True
