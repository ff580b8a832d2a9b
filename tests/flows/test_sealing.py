"""A sealed note: only the right key opens it, and whoever has sealed it cannot."""

from __future__ import annotations

import base64
import errno
import os
from pathlib import Path

import pytest
from pyrage import encrypt, x25519

from flows.sealing import (
    LENGTH,
    LETTERS,
    NotSealed,
    check_recipient,
    is_sealed,
    opened,
    put,
    sealed,
    takes_passphrase,
)
from tests.protected import SEALED_KEY

CANARY = b'{"own_words": "kookaburra"}'


@pytest.fixture(scope="module")
def key() -> x25519.Identity:
    return x25519.Identity.generate()


def test_the_key_opens_it_and_no_other_does(key: x25519.Identity) -> None:
    note = sealed(CANARY, str(key.to_public()))
    assert b"kookaburra" not in note
    assert opened(note, f"# made today\n\n{key}\n") == CANARY
    with pytest.raises(NotSealed):
        opened(note, str(x25519.Identity.generate()))


@pytest.mark.parametrize(
    "keys",
    [
        "",
        "# nothing",
        "not a key",
        "AGE-SECRET-KEY-1",
        "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
    ],
)
def test_what_is_no_key_opens_nothing(keys: str, key: x25519.Identity) -> None:
    with pytest.raises(NotSealed):
        opened(sealed(CANARY, str(key.to_public())), keys)


def test_a_note_that_was_changed_is_not_opened(key: x25519.Identity) -> None:
    note = bytearray(sealed(CANARY, str(key.to_public())))
    note[-1] ^= 1
    with pytest.raises(NotSealed):
        opened(bytes(note), str(key))
    with pytest.raises(NotSealed):
        opened(b"", str(key))


def test_a_secret_key_or_a_slip_is_no_recipient(key: x25519.Identity) -> None:
    check_recipient(str(key.to_public()))
    for wrong in (str(key), str(key.to_public())[:-1], "", "ssh-ed25519 AAAA"):
        with pytest.raises(ValueError, match="public key") as problem:
            check_recipient(wrong)
        assert not wrong or wrong not in str(problem.value)


def test_a_code_names_the_file_and_says_nothing(tmp_path: Path) -> None:
    codes = {put(CANARY, tmp_path) for _ in range(20)}
    assert {file.name for file in tmp_path.iterdir()} == {f"{code}.age" for code in codes}
    assert all(len(code) == LENGTH and set(code) <= set(LETTERS) for code in codes)
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o640}


def test_a_code_that_is_taken_is_not_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("BBBBBBBBBBBBCCCCCC")
    monkeypatch.setattr("secrets.choice", lambda _: next(letters))
    assert put(b"one", tmp_path) == "BBBBBB"
    assert put(b"other", tmp_path) == "CCCCCC"
    assert (tmp_path / "BBBBBB.age").read_bytes() == b"one"


@pytest.mark.parametrize(("call", "after"), [("fsync", 0), ("fsync", 1), ("chmod", 0)])
def test_where_it_cannot_be_made_sure_of_nothing_is_left(
    call: str, after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(9))

    def full(*_: object, **__: object) -> None:
        if next(calls) >= after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("pathlib.Path.chmod" if call == "chmod" else "flows.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        put(CANARY, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("armoured", [False, True])
def test_what_takes_a_passphrase_is_known_by_its_first_lines(armoured: bool, key: x25519.Identity) -> None:
    content, header = SEALED_KEY, "-----BEGIN AGE ENCRYPTED FILE-----\n"
    if armoured:
        content = header.encode() + base64.encodebytes(content)
    assert is_sealed(content)
    assert takes_passphrase(content)
    assert not takes_passphrase(encrypt(CANARY, [key.to_public()], armored=armoured))


@pytest.mark.parametrize(
    "content", [b"", b"AGE-SECRET-KEY-1", b"-----BEGIN AGE ENCRYPTED FILE-----", b"age-encryption.org/v2\n"]
)
def test_what_takes_none(content: bytes) -> None:
    assert not takes_passphrase(content)
    assert not takes_passphrase(b"-----BEGIN AGE ENCRYPTED FILE-----\n" + content)


def test_where_every_code_is_taken_nothing_is_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.choice", lambda letters: letters[0])
    put(b"one", tmp_path)
    with pytest.raises(FileExistsError):
        put(b"another", tmp_path)
    (note,) = tmp_path.iterdir()
    assert note.read_bytes() == b"one"
