"""Protecting what is kept, question by question, as every front-end asks it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec
import pytest
from pyrage import x25519

from flows import files
from flows.deriving import Deriving
from flows.file_store import FileStore
from flows.flow import Flow
from flows.protection import protect, protection_in, protection_with, put_key
from flows.resealing import seal_all
from flows.session import Session
from flows.unfinished import Unfinished
from tests.conftest import THE_PACK
from tests.kept import place_in, put_by
from tests.people import NOON
from tests.protected import RECIPIENT, SEALED_KEY, another, is_hidden, sealing
from tests.protected import WORDS as PASSPHRASE
from tests.tui.walk import Walk
from tui.protecting import how_it_is, protecting
from tui.unlocking import unlocking

WORDS = THE_PACK.interface.protecting
CANARY = "kookaburra"
OWN = x25519.Identity.generate()
slow = pytest.mark.real
"""A passphrase is put to work again and again; ``make coverage`` takes these in."""


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
    """However a keyboard puts its letters together."""
    done = list[bool]()

    def then() -> str:
        done.append(not is_hidden(the_place(store), CANARY.encode()))
        return "And something else."

    walk = Walk(protecting(THE_PACK, store, then))
    walk.say("passphrase", f"{PASSPHRASE} Zoe\u0308", f"{PASSPHRASE} Zo\u00eb")
    assert done == [True], "the window's own place comes first"
    assert walk.waited_for == [WORDS.making]
    for told in (WORDS.done, WORDS.done_before, "And something else.", "key.age"):
        assert told in walk.asked.text
    assert WORDS.done_older not in walk.asked.text
    assert is_hidden(the_place(store), CANARY.encode())
    assert its_words(store) == CANARY, "this window has the key"
    assert {file.stat().st_mode & 0o777 for file in store.summaries.iterdir()} == {0o600}
    walk.say("")
    assert walk.ended

    window = another(store)
    assert window.stopped(None, NOON).locked
    walk = Walk(unlocking(THE_PACK, window.vault))
    assert walk.typed.is_hidden
    walk.say(f"{PASSPHRASE} Zoe")
    assert walk.typed.note == WORDS.wrong
    walk.say(f"{PASSPHRASE} Zoe\u0308")
    assert walk.result is True
    assert its_words(window) == CANARY


def test_the_windows_own_place_is_not_taken_for_something_earlier(store: FileStore, whole: Flow) -> None:
    """It is sealed first, with the new key."""
    name, session = the_place(store).name, Session(whole, NOON, {"age": "18_or_over", "own_words": CANARY})
    walk = Walk(protecting(THE_PACK, store, lambda: put_by(store, session, NOON, name) and ""))
    walk.say("key", str(OWN.to_public()), "")
    assert is_hidden(the_place(store), CANARY.encode())
    assert walk.asked.text == WORDS.done


def test_where_nothing_was_kept_nothing_is_said_of_it(tmp_path: Path) -> None:
    walk = Walk(protecting(THE_PACK, FileStore(tmp_path / "state", tmp_path / "data")))
    walk.say("key", str(OWN.to_public()), "")
    assert walk.asked.text == WORDS.done


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


@slow
def test_another_passphrase_opens_the_same_files(store: FileStore) -> None:
    locked_with_a_passphrase(store)
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
    walk.say(str(OWN))
    assert walk.typed.note == WORDS.secret_key
    walk.say(str(OWN.to_public()), str(own.parent / "missing"))
    assert "No such file" in walk.typed.note
    other = own.with_name("other")
    other.write_text(str(x25519.Identity.generate()))
    walk.say(str(other))
    assert walk.typed.note == WORDS.no_fit
    walk.say(str(own))
    assert walk.asked.text == f"{WORDS.done} {WORDS.done_before}"
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
    assert walk.asked.text == f"{WORDS.done} {WORDS.done_before}"
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    assert walk.typed.text == WORDS.where_key
    assert not walk.typed.is_hidden
    walk.say(PASSPHRASE)
    assert "no such key file" in walk.typed.note
    assert PASSPHRASE not in walk.typed.note, "somebody may take it for the passphrase"
    own.with_name("other").write_text("no key")
    walk.say(str(own.with_name("other")))
    assert walk.typed.note == WORDS.no_fit
    walk.say(str(own))
    assert walk.result is True


def test_a_key_file_that_is_sealed_itself(store: FileStore, own: Path) -> None:
    own.write_bytes(SEALED_KEY)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", RECIPIENT, str(own), "")
    assert walk.typed.text == WORDS.key_file
    walk.say(str(own), PASSPHRASE)
    assert walk.asked.text == f"{WORDS.done} {WORDS.done_before}"
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
    assert walk.typed.declines == WORDS.without
    walk.say("")
    assert walk.result is False
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("stop")
    assert walk.typed.declines == THE_PACK.interface.screen.back
    walk.say("")
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


@slow
def test_a_key_that_cannot_be_written_protects_nothing(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    no_room(monkeypatch, store.summaries)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("passphrase", PASSPHRASE, PASSPHRASE)
    assert "could not be done" in walk.asked.text
    assert protection_in(store.summaries) is None
    assert CANARY in the_place(store).read_text()


@slow
def test_a_passphrase_that_cannot_be_changed_stays(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    locked_with_a_passphrase(store)
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


@slow
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


# Two windows, and what got lost.


def locked_with_a_passphrase(store: FileStore) -> Path:
    """The key file."""
    file = put_key(store.summaries, SEALED_KEY)
    protect(store.summaries, protection_with(RECIPIENT, file.name))
    Walk(unlocking(THE_PACK, store.vault)).say(PASSPHRASE)
    seal_all(store.vault, store.places, store.summaries)
    return file


@slow
def test_of_two_windows_that_protect_the_second_does_nothing(store: FileStore, own: Path) -> None:
    late, later = Walk(protecting(THE_PACK, another(store))), Walk(protecting(THE_PACK, another(store)))
    late.say("passphrase")
    later.say("key", str(OWN.to_public()))
    file = locked_with_a_passphrase(store)
    late.say(PASSPHRASE, PASSPHRASE)
    later.say(str(own))
    assert late.asked.text == later.asked.text == WORDS.meanwhile
    assert [key.name for key in store.summaries.glob("*.age")] == [file.name], "no key is left that opens nothing"
    assert another(store).vault.unlock(store.vault._key)


@slow
def test_a_key_that_another_window_has_changed_is_not_written_over(store: FileStore) -> None:
    file = locked_with_a_passphrase(store)
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("change", PASSPHRASE)
    file.write_bytes(b"a newer one")
    walk.say(f"{PASSPHRASE}!", f"{PASSPHRASE}!")
    assert walk.asked.text == WORDS.meanwhile
    assert file.read_bytes() == b"a newer one"


def test_what_says_how_it_is_protected_is_mended_by_the_passphrase(store: FileStore) -> None:
    file = locked_with_a_passphrase(store)
    for content in (None, b"{"):
        said = store.summaries / "protection.json"
        said.unlink() if content is None else said.write_bytes(content)
        walk = Walk(protecting(THE_PACK, another(store)))
        assert walk.asked.text == WORDS.mend
        walk.say("open", "")
        assert walk.ended
        walk = Walk(protecting(THE_PACK, another(store)))
        walk.say("")
        assert walk.ended
        walk = Walk(protecting(THE_PACK, another(store)))
        walk.say("open", PASSPHRASE)
        assert walk.asked.text == WORDS.mended
        protection = protection_in(store.summaries)
        assert protection is not None
        assert protection.key == file.name
    assert its_words(store) == CANARY


def test_what_cannot_be_mended_now_is_said(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    locked_with_a_passphrase(store)
    (store.summaries / "protection.json").write_bytes(b"{")
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("open")
    no_room(monkeypatch, store.summaries)
    walk.say(PASSPHRASE)
    assert "could not be done" in walk.asked.text


@pytest.mark.parametrize("is_there", [True, False])
def test_what_only_cannot_be_made_sure_of_is_done(
    is_there: bool, store: FileStore, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path, protection: object, *_: object) -> None:
        write_new(folder / "protection.json", msgspec.json.encode(protection) if is_there else b"{")
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    write_new = files.write_new
    store.summaries.mkdir()
    monkeypatch.setattr("tui.protecting.protect", fail)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("key", str(OWN.to_public()), str(own))
    assert (WORDS.done in walk.asked.text) == is_there
    assert is_hidden(the_place(store), CANARY.encode()) == is_there


def test_where_there_is_no_key_that_is_said(store: FileStore) -> None:
    file = locked_with_a_passphrase(store)
    (store.summaries / "protection.json").write_bytes(b"{")
    file.write_bytes(b"# no key")
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("open")
    assert "no key here" in walk.asked.text
    file.unlink()
    walk = Walk(protecting(THE_PACK, another(store)))
    assert "no key here" in walk.asked.text


@slow
def test_a_key_that_is_gone_is_told_of_and_another_can_take_over(store: FileStore) -> None:
    file = locked_with_a_passphrase(store)
    aside = file.rename(file.with_name("aside"))
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    assert "key.age is missing" in walk.typed.note
    walk.say(str(aside), PASSPHRASE)
    assert walk.result is True
    walk = Walk(protecting(THE_PACK, another(store)))
    assert "key.age is missing" in walk.asked.text
    walk.say("passphrase", f"{PASSPHRASE} two", f"{PASSPHRASE} two")
    assert WORDS.done_older in walk.asked.text
    aside.rename(file.with_name("key-9.age"))
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say(f"{PASSPHRASE} two")
    assert walk.result is True


def test_a_key_that_is_not_whole_is_never_sealed_anew(store: FileStore) -> None:
    file = locked_with_a_passphrase(store)
    file.write_bytes(b"no key")
    walk = Walk(protecting(THE_PACK, another(store)))
    walk.say("change")
    assert "key.age is missing, or not whole" in walk.asked.text
    assert file.read_bytes() == b"no key"
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    assert "key.age is missing, or not whole" in walk.typed.note


def test_going_back_from_the_passphrase_leads_back_though_it_was_open(store: FileStore) -> None:
    locked_with_a_passphrase(store)
    walk = Walk(protecting(THE_PACK, store))
    walk.say("stop", PASSPHRASE)
    assert walk.asked.text == WORDS.sure
    walk.say("no")
    assert walk.asked.text == WORDS.is_protected
    walk.say("stop", "")
    assert walk.asked.text == WORDS.is_protected
    assert protection_in(store.summaries) is not None


def test_what_another_window_has_mended_meanwhile_is_left_as_it_is(store: FileStore) -> None:
    file = locked_with_a_passphrase(store)
    said = store.summaries / "protection.json"
    content = said.read_bytes()
    said.unlink()
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    assert walk.typed.note == WORDS.mend
    said.write_bytes(content)
    walk.say(PASSPHRASE)
    assert walk.asked.text == WORDS.meanwhile
    assert said.read_bytes() == content
    said.unlink()
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    file.rename(file.with_name("earlier-key.age"))
    walk.say(PASSPHRASE)
    assert walk.asked.text == WORDS.meanwhile
    assert not said.exists()


def test_how_it_is_can_be_told_in_a_sentence(store: FileStore) -> None:
    assert how_it_is(THE_PACK, store) == WORDS.is_off
    locked_with_a_passphrase(store)
    assert how_it_is(THE_PACK, store) == WORDS.is_on
    (store.summaries / "protection.json").unlink()
    assert "worthwhile protect to mend it" in how_it_is(THE_PACK, store)


def test_whoever_opens_what_got_lost_how_it_is_protected_mends_it(store: FileStore) -> None:
    locked_with_a_passphrase(store)
    (store.summaries / "protection.json").unlink()
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say("")
    assert walk.result is False
    walk = Walk(unlocking(THE_PACK, another(store).vault))
    walk.say(f"{PASSPHRASE}!")
    assert walk.typed.note == WORDS.wrong
    walk.say(PASSPHRASE)
    assert walk.asked.text == WORDS.mended
    walk.say("")
    assert walk.result is True
