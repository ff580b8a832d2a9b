"""A pack's fingerprint, so that a summary says exactly which words it was made with."""

from __future__ import annotations

from collections.abc import Mapping


def sha256(files: Mapping[str, bytes]) -> str:
    """Of every file's name and bytes, in the order of their names; hexadecimal."""
    import hashlib

    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name] + b"\0")
    return digest.hexdigest()
