"""Looking for a word where a visit may have left it."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

MAPPED = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")
PIECE = 1 << 20
"""Bytes read at once."""
LARGEST = 64 << 20
"""Bytes of a file that is looked into."""
PLACES = [
    *map(Path, ("/tmp", "/var/tmp", "/dev/shm", "/run", "/var/lib", "/var/spool", "/var/log")),
    *map(Path, ("/home", "/root", "/etc")),
]
"""Where programs usually write."""


def is_in_memory(word: str, process: int) -> bool:
    """Anywhere in what a process holds now, in any of the widths in which Python keeps letters (PEP 393); ``OSError``
    where it may not be read."""
    wanted = [word.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")]
    seen = 0
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for piece in _pieces(memory.fileno(), process, max(map(len, wanted))):
            seen += len(piece)
            if any(each in piece for each in wanted):
                return True
    if not seen:
        raise OSError
    return False


def _pieces(memory: int, process: int, overlap: int) -> Iterator[bytes]:
    """Each reaches into the next, so that no word is cut in two; what cannot be read (the kernel's own) is left out."""
    for start, end in _mapped(process):
        for place in range(start, end, PIECE):
            with contextlib.suppress(OSError, OverflowError):
                yield os.pread(memory, min(PIECE + overlap, end - place), place)


def _mapped(process: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{process}/maps").read_text().splitlines():
        if found := MAPPED.match(line):
            yield int(found[1], 16), int(found[2], 16)


def files_with(word: str, since: float, roots: Iterable[Path]) -> list[Path]:
    """Those below some folders that were written since then (seconds since the epoch) and hold it."""
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
