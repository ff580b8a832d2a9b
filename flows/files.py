"""Writing a file so that it is whole or not there: durable, private, and never half done.

The recipe (temporary name, fsync, rename, fsync of the folder) is that of Pillai et al. (2014).
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

MARK = ".worthwhile-"
"""How a file begins that is still being written."""


LARGEST = 1_000_000
"""Bytes; nothing that is kept has a tenth of it."""


class NotAFile(OSError):
    """A folder, a pipe, a device."""


class TooLarge(OSError):
    """Not one of ours."""


class Changed(OSError):
    """Somebody else has written it since."""


Version: TypeAlias = tuple[int, int]
"""What tells one writing of a file from the next: its inode, and when that was written."""


def version(file: Path) -> Version:
    """Which writing this is; ``FileNotFoundError`` where there is none."""
    about = file.stat()
    return about.st_ino, about.st_mtime_ns


def read(file: Path, largest: int = LARGEST) -> bytes:
    """All of it, ``largest`` bytes at most; ``OSError`` where it cannot be read, or is no file."""
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK)  # a pipe that nobody writes to would be waited for
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise NotAFile
        if about.st_size > largest:
            raise TooLarge
        with os.fdopen(handle, "rb", closefd=False) as source:
            return source.read(largest)
    finally:
        os.close(handle)


def write(file: Path, content: bytes, instead_of: Version | None = None) -> None:
    """Put ``content`` in ``file`` (mode 0600), replacing what was there.

    ``OSError`` where that cannot be made sure of; then the old one or the new one is there, and whole. ``Changed``
    where something else is to be replaced than ``instead_of``.
    """
    with _opened(file.parent) as folder:
        half = f"{MARK}{os.urandom(6).hex()}"
        try:
            _fill(half, content, folder)
            if instead_of is not None and version(file) != instead_of:
                raise Changed
            os.rename(half, file.name, src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(half, dir_fd=folder)
            raise
        _sync(folder)


def _fill(name: str, content: bytes, folder: int) -> None:
    """A new file in an open folder, on the disk before this returns; 0600 whatever the umask."""
    handle = os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600, dir_fd=folder)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(handle)


def write_new(file: Path, content: bytes) -> None:
    """The same where nothing is there yet; ``FileExistsError`` where something is, which is left as it is.

    The name is taken first, so that nobody else can take it meanwhile; not by a hard link, which a stick may not have.
    """
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        write(file, content)
    except BaseException:
        with contextlib.suppress(OSError):
            if not file.stat().st_size:  # else it is written, and only its folder could not be synced
                file.unlink()
        raise


def make_private(folder: Path) -> None:
    """A folder that only its owner can open (0700), made where it is missing, and so those above it (XDG). Where a link
    leads to somebody's own folder, that may hold other things and stays as it is."""
    if not folder.parent.exists():
        make_private(folder.parent)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
    if not folder.is_symlink():
        folder.chmod(0o700)


def rename(file: Path, to: Path) -> None:
    """Give it another name in its folder, in one step; ``FileNotFoundError`` where it is not there."""
    file.rename(to)
    _make_sure_of(to.parent)


def remove(file: Path) -> None:
    """Delete for good; a file that is not there is no error."""
    try:
        file.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return
    _make_sure_of(file.parent)


def remove_if_empty(folder: Path) -> bool:
    """Whether a folder was removed that would only tell that it was used."""
    try:
        folder.rmdir()
    except OSError:
        return False
    return True


def sweep(folder: Path, older_than: float) -> None:
    """Delete what a crash left half written; ``older_than`` in seconds since the epoch spares another
    program that is writing now."""
    for left in folder.glob(f"{MARK}*"):
        remove_old(left, older_than)


def remove_old(file: Path, older_than: float) -> None:
    """Delete it if it was written before that, in seconds since the epoch; where that cannot be, it stays."""
    with contextlib.suppress(OSError):
        if file.stat().st_mtime < older_than:
            file.unlink()


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[int]:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)  # a pipe that nobody writes to would be waited for
    try:
        yield handle
    finally:
        os.close(handle)


def _make_sure_of(folder: Path) -> None:
    with _opened(folder) as handle:
        _sync(handle)


def _sync(folder: int) -> None:
    """Some file systems have no such thing for a folder, as they do it by themselves or never."""
    try:
        os.fsync(folder)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
