"""Sealing what was kept open, and opening what was sealed: each file stays where it is, under its name."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from flows import files
from flows.traces import kept
from flows.vault import Vault

TRIES = 10
"""To change a file that another window writes again and again."""


def seal_all(vault: Vault, places: Path, summaries: Path) -> int:
    """Whatever is not, and how many that were; ``OSError`` where something cannot be, once all the others are."""
    return _rewrite(kept(places, summaries), vault.as_kept)


def open_all(vault: Vault, places: Path, summaries: Path) -> None:
    """The same, the other way round; ``Locked`` where one was sealed to another key."""
    _rewrite(kept(places, summaries), vault.to_read)


def _rewrite(found: tuple[Path, ...], change: Callable[[bytes], bytes]) -> int:
    """How many were changed. A link is left alone, and so is what it leads to."""
    number, failed = 0, list[OSError]()
    for file in found:
        try:
            number += not file.is_symlink() and _rewritten(file, change)
        except OSError as problem:
            failed.append(problem)
    if failed:
        raise failed[0]
    return number


def _rewritten(file: Path, change: Callable[[bytes], bytes]) -> bool:
    """Whether it was changed. Where another window writes it meanwhile, what that says is newer."""
    with contextlib.suppress(FileNotFoundError, files.NotAFile, files.TooLarge):
        for _ in range(TRIES):
            version, content = files.version(file), files.read(file)
            if (changed := change(content)) == content:
                return False
            with contextlib.suppress(files.Changed):
                files.write(file, changed, instead_of=version)
                return True
    return False
