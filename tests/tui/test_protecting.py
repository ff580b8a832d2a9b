"""Protecting what is kept, question by question, as every front-end asks it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from pyrage import x25519

from flows import files
from flows.deriving import Deriving
from flows.file_store import FileStore
from flows.flow import Flow
from flows.protection import protection_in
from flows.session import Session
from flows.unfinished import Unfinished
from tests.conftest import THE_PACK
from tests.kept import place_in, put_by
from tests.people import NOON
from tests.protected import WORDS as PASSPHRASE
from tests.protected import another, is_hidden, sealing
from tests.tui.walk import Walk
from tui.protecting import protecting
from tui.unlocking import unlocking

WORDS = THE_PACK.interface.protecting
CANARY = "kookaburra"
OWN = x25519.Identity.generate()


@pytest.fixture
def store(tmp_path: Path, whole: Flow) -> FileStore:
    """With a place that is kept open."""
    store = FileStore(tmp_path / "state", tmp_path / "data")
    put_by(store, Session(whole, NOON, {"age": "18_or_over", "own_words": CANARY}), NOON)
    return store


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.key"
    file.write_text(f"{OWN}\n")
    return file


def the_place(store: FileStore) -> Path:
    (file,) = store.places.iterdir()
    return file


def its_words(store: FileStore) -> object:
    place = place_in(store, "reflection", NOON)
    return place.answers["own_words"] if isinstance(place, Unfinished) else None


# With a passphrase.


def test_a_passphrase_protects_what_is_there_and_opens_it_in_another_window(store: FileStore) -> None:
    done = list[bool]()
    walk = Walk(protecting(THE_PACK, store, lambda: done.append(not is_hidden(the_place(store), CANARY.encode()))))
    walk.say("passphrase", PASSPHRASE, PASSPHRASE)
    assert done == [True], "the window's own place comes first"
    assert walk.waited_for == [WORDS.making]
    assert walk.asked.text.startswith(WORDS.done)
    assert "key.age" in walk.asked.text
    assert is_hidden(the_place(store), CANARY.encode())
    assert its_words(store) == CANARY, "this window has the key"
    assert {file.stat().st_mode & 0o777 for file in store.summaries.iterdir()} == {0o600}
    walk.say("")
    assert walk.ended

    window = another(store)
    assert window.stopped(None, NOON).locked
    walk = Walk(unlocking(THE_PACK, window.vault))
    assert walk.typed.is_hidden
    walk.say(f"{PASSPHRASE}!")
    assert walk.typed.note == WORDS.wrong
    walk.say(PASSPHRASE)
    assert walk.result is True
    assert its_words(window) == CANARY


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["hello"], WORDS.weak),
        ([" "], WORDS.weak),
        ([PASSPHRASE, f"{PASSPHRASE}r"], WORDS.differs),
    ],
)
def test_what_will_not_do_is_said_and_asked_again(typed: list[str], told: str, store: FileStore) -> None:
    walk = Walk(protecting(THE_PACK, store))
    walk.say("passphrase", *typed)
    assert walk.typed.note == told
    assert walk.typed.text == WORDS.choose
    walk.say("")
    assert walk.asked.text == WORDS.ask
    assert protection_in(store.summaries) is None
    assert not store.summaries.exists()


def test_going_back_from_the_second_time_asks_the_first_again(store: FileStore) -> None:
    walk = Walk(protecting(THE_PACK, store))
    walk.say("passphrase", PASSPHRASE, "")
    assert walk.typed.text == WORDS.choose
    assert walk.typed.note == ""
    walk.say("", "")
    assert walk.ended


def test_another_passphrase_opens_the_same_files(store: FileStore) -> None:
    Walk(protecting(THE_PACK, store)).say("passphrase", PASSPHRASE, PASSPHRASE)
    before, other = the_place(store).read_bytes(), f"{PASSPHRASE} seven"
    walk = Walk(protecting(THE_PACK, another(store)))
    assert walk.asked.text == WORDS.is_protected
    walk.say("change", PASSPHRASE, other, other)
    assert walk.asked.text == WORDS.changed
    assert the_place(store).read_bytes() == before
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say(PASSPHRASE)
    assert walk.typed.note == WORDS.wrong
    walk.say(other)
    assert walk.result is True


# With a key.


def test_a_key_that_one_has(store: FileStore, own: Path) -> None:
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", "age1nonsense")
    assert walk.typed.note == WORDS.not_a_key
    walk.say(str(OWN.to_public()), str(own.parent / "missing"))
    assert "No such file" in walk.typed.note
    other = own.with_name("other")
    other.write_text(str(x25519.Identity.generate()))
    walk.say(str(other))
    assert walk.typed.note == WORDS.no_fit
    walk.say(str(own))
    assert walk.asked.text == WORDS.done
    assert is_hidden(the_place(store), CANARY.encode())
    walk = Walk(protecting(THE_PACK, another(store)))
    assert list(walk.asked.options) == ["stop"], "its passphrase, if it has one, is not ours to change"
    window = another(store)
    with pytest.raises(StopIteration) as ended:
        next(unlocking(THE_PACK, window.vault))
    assert ended.value.value is True, "an open key asks nothing"
    assert its_words(window) == CANARY


def test_a_key_whose_file_is_named_each_time(store: FileStore, own: Path) -> None:
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", str(OWN.to_public()), "")
    assert walk.asked.text == WORDS.done
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    assert walk.typed.text == WORDS.where_key
    assert not walk.typed.is_hidden
    walk.say("/nowhere/at/all")
    assert "/nowhere/at/all" in walk.typed.note
    own.with_name("other").write_text("no key")
    walk.say(str(own.with_name("other")))
    assert walk.typed.note == WORDS.no_fit
    walk.say(str(own))
    assert walk.result is True


def test_a_key_file_that_is_sealed_itself(store: FileStore, own: Path) -> None:
    deriving = Deriving("seal", PASSPHRASE, own.read_bytes())
    deriving.wait()
    own.write_bytes(deriving.result())
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", str(OWN.to_public()), str(own), PASSPHRASE)
    assert walk.asked.text == WORDS.done
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    assert walk.typed.text == WORDS.passphrase


# No more.


def test_it_is_protected_no_more_once_that_is_said_twice(store: FileStore, own: Path) -> None:
    sealing(store)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("stop", "no")
    assert walk.asked.text == WORDS.is_protected
    walk.say("stop", "yes")
    assert walk.asked.text == WORDS.stopped
    assert CANARY in the_place(store).read_text()
    assert protection_in(store.summaries) is None


def test_whoever_does_not_open_it_goes_on_without(store: FileStore) -> None:
    sealing(store, unlocked=False)
    (store.summaries.parent / "own.key").unlink()
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say("")
    assert walk.result is False
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("stop", "")
    assert walk.asked.text == WORDS.is_protected


def test_what_another_key_has_sealed_keeps_it_protected(store: FileStore, own: Path) -> None:
    sealing(store)
    store.tidy(NOON)
    key = sealing(store, unlocked=False)
    window = another(store)
    assert window.vault.unlock(key)
    walk = Walk(protecting(THE_PACK, window))
    walk.say("stop", "yes")
    assert walk.asked.text == WORDS.other_key
    assert protection_in(store.summaries) is not None


# Where that cannot be.


def test_a_file_stands_where_the_folder_would_be(store: FileStore, own: Path) -> None:
    store.summaries.write_text("in the way")
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", str(OWN.to_public()), str(own))
    assert "could not be done" in walk.asked.text
    assert CANARY in the_place(store).read_text()


def test_what_could_not_be_sealed_is_said(store: FileStore, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_room(monkeypatch, store.places)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", str(OWN.to_public()), str(own))
    assert "No space left" in walk.asked.text
    assert CANARY in the_place(store).read_text()
    monkeypatch.undo()
    store.tidy(NOON)
    assert is_hidden(the_place(store), CANARY.encode())


def test_a_key_that_cannot_be_written_protects_nothing(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    no_room(monkeypatch, store.summaries)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("passphrase", PASSPHRASE, PASSPHRASE)
    assert "could not be done" in walk.asked.text
    assert protection_in(store.summaries) is None
    assert CANARY in the_place(store).read_text()


def test_a_passphrase_that_cannot_be_changed_stays(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    Walk(protecting(THE_PACK, store)).say("passphrase", PASSPHRASE, PASSPHRASE)
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("change", "")
    assert walk.asked.text == WORDS.is_protected
    walk.say("change", PASSPHRASE, "")
    assert walk.asked.text == WORDS.is_protected
    no_room(monkeypatch, store.summaries)
    walk.say("change", PASSPHRASE, f"{PASSPHRASE}!", f"{PASSPHRASE}!")
    assert "could not be done" in walk.asked.text
    monkeypatch.undo()
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say(PASSPHRASE)
    assert walk.result is True


def test_what_cannot_be_opened_again_stays_sealed(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    sealing(store)
    store.tidy(NOON)
    no_room(monkeypatch, store.places)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("stop", "yes")
    assert "could not be done" in walk.asked.text
    assert is_hidden(the_place(store), CANARY.encode())
    assert protection_in(store.summaries) is not None


def test_going_back_from_a_key(store: FileStore) -> None:
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", "")
    assert walk.asked.text == WORDS.ask


def test_where_there_is_no_room_to_derive_that_is_said(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where memory is short: the process is killed."""
    monkeypatch.setattr(Deriving, "wait", lambda self: (self.stop(), self._process.communicate()))
    walk = Walk(protecting(THE_PACK, store))
    walk.say("passphrase", PASSPHRASE, PASSPHRASE)
    assert walk.typed.note == WORDS.failed
    monkeypatch.undo()
    walk.say(PASSPHRASE, PASSPHRASE)
    monkeypatch.setattr(Deriving, "wait", lambda self: (self.stop(), self._process.communicate()))
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say(PASSPHRASE)
    assert walk.typed.note == WORDS.failed


def test_where_nothing_is_protected_nothing_is_asked(store: FileStore) -> None:
    with pytest.raises(StopIteration) as ended:
        next(unlocking(THE_PACK, store.vault))
    assert ended.value.value is False


def no_room(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """The disk is full, as far as a folder goes."""
    write = files.write

    def full(file: Path, content: bytes, instead_of: files.Version | None = None) -> None:
        if file.parent == folder:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(file, content, instead_of)

    monkeypatch.setattr(files, "write", full)
