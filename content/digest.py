"""A pack's fingerprint, so that a summary says exactly which words it was made with."""

from __future__ import annotations

import hashlib
from pathlib import Path


def sha256(folder: Path) -> str:
    """Of every file's name and bytes, in the order of their names; hexadecimal."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.*")):
        if file.suffix in (".toml", ".md") and file.is_file():
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
