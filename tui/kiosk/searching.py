"""Looking for a word where a visit may have left it."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

MAPPED = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")
PIECE = 1 << 20
"""Bytes read at once."""
LARGEST = 64 << 20
"""Bytes of a file that is looked into."""
PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/run", "/var/lib", "/var/spool", "/var/log", "/home", "/root", "/etc")


def is_in_memory(word: str, process: int) -> bool:
    """Anywhere in what a process holds now, as bytes or as Python's wide letters; ``OSError`` where it may not be
    read."""
    wanted = (word.encode(), word.encode("utf-32-le"))
    overlap = len(wanted[1])
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        pieces = (piece for span in _mapped(process) for piece in _pieces(memory.fileno(), *span, overlap))
        return any(each in piece for piece in pieces for each in wanted)


def _mapped(process: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{process}/maps").read_text().splitlines():
        if found := MAPPED.match(line):
            yield int(found[1], 16), int(found[2], 16)


def _pieces(memory: int, start: int, end: int, overlap: int) -> Iterator[bytes]:
    """Each reaches into the next, so that no word is cut in two; what cannot be read (the kernel's own) is none."""
    with contextlib.suppress(OSError, OverflowError):
        for place in range(start, end, PIECE):
            yield os.pread(memory, min(PIECE + overlap, end - place), place)


def files_with(word: str, since: float, *more: Path) -> list[Path]:
    """Those that were written since then (seconds since the epoch) and hold it, where programs usually write."""
    roots = {Path(place) for place in PLACES} | set(more)
    return sorted({file for root in roots for file in _written(root, since) if _holds(file, word.encode())})


def _written(root: Path, since: float) -> Iterator[Path]:
    for folder, _, names in os.walk(root):
        for name in names:
            file = Path(folder, name)
            with contextlib.suppress(OSError):
                about = file.lstat()
                if about.st_mtime >= since and about.st_size <= LARGEST and file.is_file():
                    yield file


def _holds(file: Path, word: bytes) -> bool:
    try:
        return word in file.read_bytes()
    except OSError:
        return False
