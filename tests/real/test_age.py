"""What is protected here is opened by the ordinary ``age``, and what that has made is opened here."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from flows.file_store import FileStore
from flows.flow import FLOWS
from flows.session import Session
from flows.summary import to_json
from tests.conftest import THE_PACK
from tests.kept import place_in, put_by
from tests.people import NOON, anyone, summed_up
from tests.protected import WORDS as PASSPHRASE
from tests.protected import another, is_hidden
from tests.tui.terminal import Terminal
from tests.tui.walk import Walk
from tui.protecting import protecting
from tui.unlocking import unlocking

pytestmark = pytest.mark.real

REFLECTION = FLOWS["reflection"](THE_PACK)
CANARY = "kookaburra"
SUMMARY = summed_up(REFLECTION, {**anyone(REFLECTION, 1), "own_words": CANARY})


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "state", tmp_path / "data")


def kept_in(store: FileStore) -> tuple[Path, Path]:
    """A place and a summary."""
    answers = {"age": "18_or_over", "own_words": CANARY}
    place = store.places / put_by(store, Session(REFLECTION, NOON, answers), NOON)
    return place, store.save(SUMMARY)


def with_age(*arguments: str | Path, times: int = 1) -> None:
    """``age``, into whose terminal somebody types the passphrase."""
    with Terminal(*arguments, program="age") as terminal:
        for _ in range(times):
            terminal.until("passphrase", "Confirm")
            terminal.until(": ")
            terminal.press(PASSPHRASE + "\r")
        assert terminal.ended() == 0, terminal.text


def test_age_opens_what_a_passphrase_protects(store: FileStore, tmp_path: Path) -> None:
    earlier = kept_in(store)
    Walk(protecting(THE_PACK, store)).say("passphrase", PASSPHRASE, PASSPHRASE)
    key = store.vault.key_file
    assert key is not None
    for file in (*earlier, *kept_in(store)):
        assert is_hidden(file, CANARY.encode())
        copy = tmp_path / "opened.json"
        with_age("--decrypt", "-i", key, "-o", copy, file)
        assert CANARY in copy.read_text()
        assert (copy.read_bytes() == to_json(SUMMARY)) == (file.parent == store.summaries)


def test_age_opens_what_its_own_key_protects_and_another_of_its_keys_does_not(store: FileStore, tmp_path: Path) -> None:
    own, other = tmp_path / "own.key", tmp_path / "other.key"
    for key in (own, other):
        subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    recipient = subprocess.run(["age-keygen", "-y", own], check=True, capture_output=True, text=True).stdout.strip()
    Walk(protecting(THE_PACK, store)).say("key", recipient, str(own))
    for file in kept_in(store):
        opened = subprocess.run(["age", "--decrypt", "-i", own, file], check=True, capture_output=True).stdout
        assert CANARY.encode() in opened
        assert subprocess.run(["age", "--decrypt", "-i", other, file], capture_output=True).returncode != 0


@pytest.mark.parametrize("armour", [(), ("--armor",)], ids=["in bytes", "in letters"])
def test_a_key_file_that_age_has_sealed_is_opened_here(
    store: FileStore, tmp_path: Path, armour: tuple[str, ...]
) -> None:
    own, sealed = tmp_path / "own.key", tmp_path / "sealed.key"
    subprocess.run(["age-keygen", "-o", own], check=True, capture_output=True)
    recipient = subprocess.run(["age-keygen", "-y", own], check=True, capture_output=True, text=True).stdout.strip()
    with_age("--encrypt", "--passphrase", *armour, "-o", sealed, own, times=2)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", recipient, str(sealed), PASSPHRASE)
    assert walk.asked.text == THE_PACK.interface.protecting.done
    kept_in(store)
    window = another(store)
    walk = Walk(unlocking(THE_PACK, window.vault))
    walk.say(PASSPHRASE)
    assert walk.result is True
    place = place_in(window, "reflection", NOON)
    assert place is not None
    assert place.answers["own_words"] == CANARY
