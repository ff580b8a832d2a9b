"""How things are protected: told for certain, or nothing is kept."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from pyrage import x25519

from flows import files
from flows.protection import (
    NAME,
    DamagedProtection,
    KeyGone,
    new_key,
    own_keys,
    protect,
    protection_in,
    protection_with,
    put_key,
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
    files = [put_key(tmp_path, content) for content in (b"one", b"two", b"three")]
    assert [file.name for file in files] == ["key.age", "key-2.age", "key-3.age"]
    assert own_keys(tmp_path) == tuple(files)
    assert [file.read_bytes() for file in files] == [b"one", b"two", b"three"]


def test_a_key_that_was_made_for_it_stays_for_what_else_it_opens_and_ones_own_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    mine = folder / "mine.key"
    for key in ("key.age", "key.age", mine):
        protection = protection_with(str(OWN.to_public()), key)
        assert protection.is_own == (key == "key.age")
        protect(folder, protection)
        (folder / key).write_text(str(OWN))
        unprotect(folder)
        assert protection_in(folder) is None
    assert sorted(file.name for file in folder.iterdir()) == ["earlier-key-2.age", "earlier-key.age", "mine.key"]


def test_what_another_window_has_done_meanwhile_is_left_alone(tmp_path: Path) -> None:
    one, other = (protection_with(str(x25519.Identity.generate().to_public()), None) for _ in range(2))
    protect(tmp_path, one)
    with pytest.raises(FileExistsError):
        protect(tmp_path, other)
    before = files.version(tmp_path / NAME)
    protect(tmp_path, other, before)
    with pytest.raises(files.Changed):
        protect(tmp_path, one, before)
    assert protection_in(tmp_path) == other


@pytest.mark.parametrize("left", ["key.age", "key-2.age"])
def test_a_key_without_what_says_so_is_no_sign_that_nothing_is_protected(left: str, tmp_path: Path) -> None:
    (tmp_path / left).write_bytes(b"key")
    with pytest.raises(DamagedProtection, match="No such file"):
        protection_in(tmp_path)


def test_nor_is_a_link_to_a_stick_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to("/nowhere/protection.json")
    with pytest.raises(DamagedProtection):
        protection_in(tmp_path)


def test_nothing_is_sealed_to_a_key_that_is_gone(tmp_path: Path) -> None:
    vault, file = Vault(tmp_path), put_key(tmp_path, b"key")
    protect(tmp_path, protection_with(str(OWN.to_public()), file.name))
    assert vault.key_file == file
    assert vault.to_write(b"words") != b"words"
    file.unlink()
    with pytest.raises(KeyGone):
        vault.to_write(b"words")
    moved = tmp_path.rename(tmp_path.with_name("moved"))
    assert Vault(moved).key_file == moved / "key.age", "it lies wherever the folder is"
