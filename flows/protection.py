"""How what is kept is protected: the public key that it is sealed to, and where the key lies that opens it.

With a passphrase, the key is one that was made for this and is itself sealed with the passphrase, as an "encrypted
identity file" of age: deriving takes a second and half a gigabyte or more, so it is done once and not for every answer.
"""

from __future__ import annotations

import datetime
import errno
import os
from pathlib import Path
from typing import Literal

import msgspec

from flows import files
from flows.sealing import check_recipient

NAME, KEY, EARLIER_KEY = "protection.json", "key{number}.age", "earlier-key{number}.age"
"""What says so, and the key that a passphrase opens, until it protects no more; all lie with the summaries."""
LARGEST = 100_000
"""Bytes of either."""


class Protection(msgspec.Struct, frozen=True):
    """A key of age."""

    schema: Literal["worthwhile/protection/1"]
    recipient: str
    """Its public half, to which everything is sealed."""
    key: str | None = None
    """The file of the other: a name beside this, where it was made for this, or a whole path; ``None`` where the person
    says it each time."""

    @property
    def is_own(self) -> bool:
        """Whether its key was made for it, and is opened by a passphrase."""
        return self.key is not None and not Path(self.key).is_absolute()


class DamagedProtection(OSError):
    """Whether or how things are protected cannot be told, so nothing may be kept."""

    def __init__(self, file: Path, number: int | None = None) -> None:
        """``number``: the system's reason, where it gave one."""
        super().__init__(number or errno.EBADMSG, os.strerror(number or errno.EBADMSG), str(file))


class KeyGone(OSError):
    """What would be sealed now could never be opened again."""

    def __init__(self, file: Path) -> None:
        super().__init__(errno.ENOENT, os.strerror(errno.ENOENT), str(file))


def protection_with(recipient: str, key: Path | str | None) -> Protection:
    """By a public key and the file of the other half."""
    return Protection("worthwhile/protection/1", recipient, str(key) if key else None)


def protection_in(folder: Path) -> Protection | None:
    """``None`` where nothing is protected; ``DamagedProtection`` where that cannot be told."""
    try:
        protection = msgspec.json.decode(files.read(folder / NAME, LARGEST), type=Protection)
        check_recipient(protection.recipient)
    except (FileNotFoundError, NotADirectoryError):
        if own_keys(folder) or (folder / NAME).is_symlink():
            raise DamagedProtection(folder / NAME, errno.ENOENT) from None
        return None
    except (OSError, ValueError) as problem:
        raise DamagedProtection(folder / NAME, getattr(problem, "errno", None)) from None
    return protection


def protect(folder: Path, protection: Protection, instead_of: files.Version | None = None) -> None:
    """From now on. ``FileExistsError`` where another window has protected it meanwhile, ``files.Changed`` where it is
    not protected as it was."""
    files.make_private(folder)
    content = msgspec.json.encode(protection)
    if instead_of is None:
        files.write_new(folder / NAME, content)
    else:
        files.write(folder / NAME, content, instead_of)


def unprotect(folder: Path) -> None:
    """No more. The key stays under another name: something may be sealed to it that lies elsewhere, or that another
    window has just kept."""
    files.remove(folder / NAME)
    for key in own_keys(folder):
        files.rename(key, _free(folder, EARLIER_KEY))


def own_keys(folder: Path) -> tuple[Path, ...]:
    """The files of all keys that were made here, the newest last."""
    return tuple(sorted(folder.glob(KEY.format(number="*")), key=lambda file: (len(file.name), file.name)))


def put_key(folder: Path, key: bytes) -> Path:
    """A key that was made, into a file of its own. Never in the place of another: something may be sealed to that."""
    files.make_private(folder)
    file = _free(folder, KEY)
    files.write_new(file, key)
    return file


def _free(folder: Path, name: str) -> Path:
    number = 1
    while (file := folder / name.format(number=f"-{number}" if number > 1 else "")).exists():
        number += 1
    return file


def new_key(now: datetime.datetime) -> tuple[str, bytes]:
    """A public key, and the text of its key file as ``age-keygen`` writes it."""
    from pyrage import x25519

    identity = x25519.Identity.generate()
    recipient = str(identity.to_public())
    moment = now.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return recipient, f"# created: {moment}\n# public key: {recipient}\n{identity}\n".encode()


def key_file(folder: Path, protection: Protection) -> Path | None:
    """Where the key is, as far as that was said."""
    return folder / protection.key if protection.key else None
