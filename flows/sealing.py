"""A summary that only the holder of a key can read: encrypted with age, to an X25519 public key.

By pyrage, which writes the format of age (age-encryption.org/v1): Debian's ``age`` opens it too.
"""

from __future__ import annotations

import base64
import contextlib
from pathlib import Path
from typing import Any

from flows import files

ENDING = ".age"
LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789"
"""Of which a code is made: none is mistaken for another, and without vowels they make no words."""
LENGTH = 6
TRIES = 20
"""Names that may be taken already; there are 387 million."""
IN_BYTES, IN_LETTERS = b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----"
"""How everything begins that is sealed."""
BY_PASSPHRASE = b"-> scrypt "
"""What comes next, where no key opens it but a passphrase: that is alone, as age-encryption.org/v1 has it."""


class NotSealed(Exception):
    """No key, or not one for this file; carries nothing of what is in it."""


def check_recipient(key: str) -> None:
    """``ValueError`` for what is not the public key of an age identity."""
    from pyrage import RecipientError, x25519

    try:
        x25519.Recipient.from_str(key)
    except RecipientError:
        raise ValueError("not a public key of age, such as age-keygen prints") from None


def is_sealed(content: bytes) -> bool:
    """Whether it takes a key, or a passphrase, to read it."""
    return content.startswith((IN_BYTES, IN_LETTERS))


def takes_passphrase(content: bytes) -> bool:
    """Whether it is sealed, and with a passphrase."""
    if content.startswith(IN_LETTERS):
        with contextlib.suppress(ValueError, IndexError):
            content = base64.b64decode(content.splitlines()[1])
    return content.startswith(IN_BYTES + BY_PASSPHRASE)


def sealed(content: bytes, recipient: str) -> bytes:
    """Encrypted, so that whoever has sealed it cannot open it again."""
    from pyrage import encrypt, x25519

    return bytes(encrypt(content, [x25519.Recipient.from_str(recipient)]))


def opened(content: bytes, identities: str) -> bytes:
    """What was sealed to one of the identities in a key file; ``NotSealed`` where there is none that fits."""
    from pyrage import DecryptError, decrypt

    try:
        return bytes(decrypt(content, _keys(identities)))
    except DecryptError:
        raise NotSealed from None


def public_of(identities: str) -> str:
    """The public half of the first identity in a key file; ``NotSealed`` where there is none."""
    if not (keys := _keys(identities)):
        raise NotSealed
    return str(keys[0].to_public())


def _keys(identities: str) -> list[Any]:
    from pyrage import IdentityError, x25519

    lines = [line.strip() for line in identities.splitlines()]
    try:
        return [x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except IdentityError:
        raise NotSealed from None


def put(content: bytes, inbox: Path) -> str:
    """Into a new file of its own, readable for the inbox's group too: the code that it is named by. ``OSError`` where
    that cannot be made sure of, and then nothing of it is there: nobody would know its code."""
    import secrets  # which loads much, for whoever seals nothing

    for _ in range(TRIES):
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        try:
            files.write_new(inbox / f"{code}{ENDING}", content)
        except FileExistsError:
            continue
        except OSError:
            _take_away(inbox / f"{code}{ENDING}")
            raise
        return _for_the_group(inbox / f"{code}{ENDING}").stem
    raise FileExistsError


def _for_the_group(file: Path) -> Path:
    try:
        file.chmod(0o640)
    except OSError:
        _take_away(file)
        raise
    return file


def _take_away(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
