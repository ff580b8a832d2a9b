"""How what is kept is protected: the public key that it is sealed to, and where the key lies that opens it.

With a passphrase, the key is one that was made for this and is itself sealed with the passphrase, as an "encrypted
identity file" of age: deriving takes a second and half a gigabyte or more, so it is done once and not for every answer.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
from pathlib import Path
from typing import Literal

import msgspec

from flows import files
from flows.sealing import check_recipient

NAME, KEY = "protection.json", "key{number}.age"
"""What says so, and the key that a passphrase opens; both lie with the summaries."""
LARGEST = 100_000
"""Bytes of either."""


class Protection(msgspec.Struct, frozen=True):
    """A key of age."""

    schema: Literal["worthwhile/protection/1"]
    recipient: str
    """Its public half, to which everything is sealed."""
    key: str | None = None
    """The file of the other; ``None`` where the person says it each time."""


class DamagedProtection(OSError):
    """Whether or how things are protected cannot be told, so nothing may be kept."""

    def __init__(self, file: Path, number: int | None = None) -> None:
        """``number``: the system's reason, where it gave one."""
        super().__init__(number or errno.EBADMSG, os.strerror(number or errno.EBADMSG), str(file))


def protection_with(recipient: str, key: Path | None) -> Protection:
    """By a public key and the file of the other half."""
    return Protection("worthwhile/protection/1", recipient, str(key) if key else None)


def protection_in(folder: Path) -> Protection | None:
    """``None`` where nothing is protected; ``DamagedProtection`` where that cannot be told."""
    try:
        protection = msgspec.json.decode(files.read(folder / NAME, LARGEST), type=Protection)
        check_recipient(protection.recipient)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as problem:
        raise DamagedProtection(folder / NAME, getattr(problem, "errno", None)) from None
    return protection


def protect(folder: Path, protection: Protection) -> None:
    """From now on."""
    files.make_private(folder)
    files.write(folder / NAME, msgspec.json.encode(protection))


def unprotect(folder: Path) -> None:
    """No more, once nothing is sealed. A key that was made for it goes last, and one of the person's own stays."""
    protection = protection_in(folder)
    files.remove(folder / NAME)
    if protection and protection.key and is_own(folder, protection):
        files.remove(Path(protection.key))


def is_own(folder: Path, protection: Protection) -> bool:
    """Whether its key was made for it, and is opened by a passphrase."""
    return protection.key is not None and Path(protection.key).parent == folder


def free_key(folder: Path) -> Path:
    """The file of a key that is to be made. Never one that is there: something may still be sealed to that."""
    number = 1
    while (file := folder / KEY.format(number=f"-{number}" if number > 1 else "")).exists():
        number += 1
    return file


def new_key(now: datetime.datetime) -> tuple[str, bytes]:
    """A public key, and the text of its key file as ``age-keygen`` writes it."""
    from pyrage import x25519

    identity = x25519.Identity.generate()
    recipient = str(identity.to_public())
    moment = now.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return recipient, f"# created: {moment}\n# public key: {recipient}\n{identity}\n".encode()


def key_of(protection: Protection) -> bytes | None:
    """The content of the key file; ``None`` where it is nowhere, or cannot be read."""
    if protection.key:
        with contextlib.suppress(OSError, ValueError):
            return files.read(Path(protection.key), LARGEST)
    return None
