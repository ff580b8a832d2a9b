"""How things are protected: told for certain, or nothing is kept."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from pyrage import x25519

from flows.protection import (
    NAME,
    DamagedProtection,
    free_key,
    is_own,
    key_of,
    new_key,
    protect,
    protection_in,
    protection_with,
    unprotect,
)
from flows.vault import Vault, fits
from tests.people import NOON

OWN = x25519.Identity.generate()


def test_where_nothing_says_so_nothing_is_protected(tmp_path: Path) -> None:
    assert protection_in(tmp_path) is None
    assert protection_in(tmp_path / "missing") is None
    assert Vault(tmp_path).to_write(b"words") == b"words"


def test_it_is_read_as_it_was_said_and_only_its_owner_can(tmp_path: Path) -> None:
    protection = protection_with(str(OWN.to_public()), tmp_path / "own.key")
    protect(tmp_path / "data", protection)
    assert protection_in(tmp_path / "data") == protection
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / NAME).stat().st_mode) == 0o600


SAID = {"schema": "worthwhile/protection/1", "recipient": str(OWN.to_public()), "key": None}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"\xff",
        json.dumps(SAID)[:50].encode(),
        json.dumps({**SAID, "schema": "worthwhile/protection/2"}).encode(),
        json.dumps({**SAID, "recipient": "age1mistyped"}).encode(),
        json.dumps({**SAID, "key": 3}).encode(),
        b" " * 200_000,
    ],
)
def test_where_that_cannot_be_told_nothing_is_written_open(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(DamagedProtection):
        protection_in(tmp_path)
    with pytest.raises(OSError, match="Bad message"):
        Vault(tmp_path).to_write(b"words")


def test_nor_where_a_folder_stands_in_its_place(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(DamagedProtection):
        protection_in(tmp_path)


def test_a_key_is_as_age_keygen_writes_it_and_no_two_are_the_same() -> None:
    recipient, key = new_key(NOON)
    created, public, secret = key.decode().splitlines()
    assert created == "# created: 2026-03-01T12:00:00Z"
    assert public == f"# public key: {recipient}"
    assert str(x25519.Identity.from_str(secret).to_public()) == recipient
    assert fits(key, recipient)
    assert not fits(new_key(NOON)[1], recipient)


def test_a_key_never_takes_the_place_of_another(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        file = free_key(tmp_path)
        file.write_bytes(b"key")
        names.append(file.name)
    assert names == ["key.age", "key-2.age", "key-3.age"]


def test_a_key_that_was_made_for_it_goes_with_it_and_ones_own_stays(tmp_path: Path) -> None:
    folder, mine = tmp_path / "data", tmp_path / "mine.key"
    mine.write_text(str(OWN))
    for file in (folder / "key.age", mine):
        protect(folder, protection_with(str(OWN.to_public()), file))
        file.write_text(str(OWN))
        unprotect(folder)
        assert protection_in(folder) is None
    assert mine.exists()
    assert list(folder.iterdir()) == []
    assert not is_own(folder, protection_with(str(OWN.to_public()), None))


def test_a_key_file_that_is_nowhere_is_asked_for(tmp_path: Path) -> None:
    recipient = str(OWN.to_public())
    assert key_of(protection_with(recipient, None)) is None
    assert key_of(protection_with(recipient, tmp_path / "on a stick that is not here")) is None
    assert key_of(protection_with(recipient, tmp_path)) is None
    (tmp_path / "key").write_bytes(b"it")
    assert key_of(protection_with(recipient, tmp_path / "key")) == b"it"
