"""``worthwhile open``: a counsellor reads a note that was sealed at a kiosk."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyrage import x25519

from flows.exports.text import to_text
from flows.flow import Flow
from flows.saved import parsed
from flows.sealing import sealed
from flows.summary import to_json
from tests.conftest import THE_PACK
from tests.people import anyone, summed_up
from tests.tui.ran import sentence, worthwhile
from tui import exits

KEY, OTHER = x25519.Identity.generate(), x25519.Identity.generate()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "centre.txt"
    file.write_text(f"# created: 2026-03-01\n# public key: {KEY.to_public()}\n{KEY}\n")
    return file


@pytest.fixture
def note(tmp_path: Path, short: Flow) -> Path:
    file = tmp_path / "7KQ4MX.age"
    file.write_bytes(sealed(to_json(summed_up(short, anyone(short, 5))), str(KEY.to_public())))
    return file


def test_it_is_read_as_text_and_copied_in_every_kind(note: Path, key: Path, tmp_path: Path, short: Flow) -> None:
    summary = summed_up(short, anyone(short, 5))
    read = worthwhile("open", str(note), "--identity", str(key))
    assert read.returncode == exits.DONE
    assert read.stdout == to_text(THE_PACK, summary)
    for kind in ("json", "md", "html", "txt"):
        file = tmp_path / f"copy.{kind}"
        assert worthwhile("open", str(note), "--identity", str(key), "-o", str(file)).returncode == exits.DONE
        assert file.stat().st_mode & 0o777 == 0o600
    assert parsed((tmp_path / "copy.json").read_bytes()) == summary


def test_another_key_opens_nothing(note: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(str(OTHER))
    refused = worthwhile("open", str(note), "--identity", str(other))
    assert refused.returncode == exits.BAD_INPUT
    assert "cannot be opened with what is in" in sentence(refused)


def test_what_is_no_note_and_what_is_no_key(note: Path, key: Path, tmp_path: Path) -> None:
    for name, identity in ((key, key), (note, note)):
        refused = worthwhile("open", str(name), "--identity", str(identity))
        assert refused.returncode == exits.BAD_INPUT
        assert "AGE-SECRET" not in sentence(refused)
    for name, identity in ((tmp_path / "none", key), (note, tmp_path / "none"), (tmp_path, key), (note, tmp_path)):
        refused = worthwhile("open", str(name), "--identity", str(identity))
        assert refused.returncode == exits.NO_INPUT
        assert str(tmp_path) in sentence(refused)


def test_a_note_that_holds_no_summary(key: Path, tmp_path: Path) -> None:
    note = tmp_path / "note.age"
    note.write_bytes(sealed(b"hello", str(KEY.to_public())))
    refused = worthwhile("open", str(note), "--identity", str(key))
    assert refused.returncode == exits.BAD_INPUT
    assert "is not a summary" in sentence(refused)


def test_without_a_key_it_says_what_is_missing(note: Path) -> None:
    refused = worthwhile("open", str(note))
    assert refused.returncode == exits.USAGE
    assert "--identity" in sentence(refused)
