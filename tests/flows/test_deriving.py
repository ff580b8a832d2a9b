"""A passphrase at work, in a process of its own."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import flows
from flows.deriving import CannotDerive, Deriving, WrongPassphrase
from tests.protected import SEALED_KEY, WORDS

CANARY = b"AGE-SECRET-KEY-kookaburra"


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return came(Deriving("seal", WORDS, CANARY))


def came(deriving: Deriving) -> bytes:
    deriving.wait()
    return deriving.result()


def test_what_it_seals_it_opens_again(sealed: bytes) -> None:
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert CANARY not in sealed
    assert came(Deriving("open", WORDS, sealed)) == CANARY


def test_a_wrong_one_says_so_and_nothing_else() -> None:
    with pytest.raises(WrongPassphrase) as raised:
        came(Deriving("open", f"{WORDS} ", SEALED_KEY))
    assert str(raised.value) == ""


@pytest.mark.parametrize("harm", ["cut short", "too much work", "sealed to a key", "no seal at all"])
def test_what_no_passphrase_opens_is_not_called_wrong(harm: str) -> None:
    """Too much work: some two thousand seconds, and memory that nobody has."""
    header, rest = SEALED_KEY.split(b"\n", 2)[1], SEALED_KEY.split(b"\n", 2)[2]
    spoilt = {
        "cut short": SEALED_KEY[:30],
        "too much work": b"\n".join((b"age-encryption.org/v1", header.rsplit(b" ", 1)[0] + b" 30", rest)),
        "sealed to a key": SEALED_KEY.replace(b"-> scrypt", b"-> X25519"),
        "no seal at all": b"hello",
    }[harm]
    with pytest.raises(CannotDerive):
        came(Deriving("open", WORDS, spoilt))


def test_whoever_stops_it_does_not_wait(sealed: bytes) -> None:
    deriving = Deriving("open", WORDS, sealed)
    began = time.monotonic()
    deriving.stop()
    deriving.stop()
    with pytest.raises(CannotDerive):
        came(deriving)
    deriving.stop()
    assert time.monotonic() - began < 1, "a derivation takes longer than that, and was waited for"


def test_nothing_of_it_is_where_other_accounts_could_look() -> None:
    """The arguments of a process are open to everyone."""
    deriving = Deriving("seal", WORDS, CANARY)
    assert deriving._process
    process = Path(f"/proc/{deriving._process.pid}")
    if process.exists():  # Linux
        assert WORDS.split()[0].encode() not in (process / "cmdline").read_bytes()
        assert WORDS.split()[0].encode() not in (process / "environ").read_bytes()
    deriving.stop()
    deriving.wait()


@pytest.mark.real
def test_it_is_found_however_it_was_installed(tmp_path: Path) -> None:
    """Beside the interpreter, for one person alone, or by a path: what runs it here can be found there."""
    code = "from flows.deriving import Deriving as D; d = D('seal', 'a', b'b'); d.wait(); print(len(d.result()))"
    root = str(Path(flows.__file__).parents[1])
    away = tmp_path / "elsewhere"
    away.symlink_to(root)
    environment = {"PYTHONPATH": f"{away}:{':'.join(place for place in sys.path if 'site-packages' in place)}"}
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], env=environment, cwd=tmp_path, capture_output=True, text=True
    )
    assert int(done.stdout) > 100, done.stderr


def test_where_there_is_no_room_for_a_process_that_is_no_error_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(subprocess, "Popen", refuse)
    deriving = Deriving("seal", WORDS, CANARY)
    deriving.stop()
    with pytest.raises(CannotDerive):
        came(deriving)
