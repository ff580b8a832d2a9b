"""Sealing what was kept open, and the other way round."""

from __future__ import annotations

import errno
import itertools
import os
from pathlib import Path

import pytest

from flows import files
from flows.file_store import FileStore
from flows.files import version
from flows.flow import Flow
from flows.protection import NAME, new_key, protect, protection_with
from flows.resealing import open_all, seal_all
from flows.session import Session
from flows.summary import to_json
from flows.vault import Locked
from tests.kept import place_in, put_by
from tests.people import NOON, anyone, summed_up
from tests.protected import another, is_hidden, sealing

CANARY = "kookaburra"


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "state" / "worthwhile", tmp_path / "data" / "worthwhile")


@pytest.fixture
def kept(store: FileStore, whole: Flow) -> list[Path]:
    """Two places and a summary, open."""
    for _ in range(2):
        put_by(store, Session(whole, NOON, {"age": "18_or_over", "own_words": CANARY}), NOON)
    store.save(summed_up(whole, {**anyone(whole, 1), "own_words": CANARY}))
    return sorted(file for folder in (store.places, store.summaries) for file in folder.rglob("*"))


def test_everything_is_sealed_and_opened_again_where_it_is(store: FileStore, kept: list[Path]) -> None:
    before = [file.read_bytes() for file in kept]
    assert all(CANARY.encode() in content for content in before)
    sealing(store)
    seal_all(store.vault, store.places, store.summaries)
    assert all(is_hidden(file, CANARY.encode()) for file in kept)
    sealed = [file.read_bytes() for file in kept]
    seal_all(store.vault, store.places, store.summaries)
    assert [file.read_bytes() for file in kept] == sealed, "nothing is sealed twice"
    open_all(store.vault, store.places, store.summaries)
    assert [file.read_bytes() for file in kept] == before
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in kept)


def test_the_next_start_seals_what_was_left_open(store: FileStore, kept: list[Path]) -> None:
    """By a window that was killed in the middle, or by a copy that somebody put back."""
    sealing(store, unlocked=False)
    another(store).tidy(NOON)
    assert all(is_hidden(file, CANARY.encode()) for file in kept)


def test_what_another_window_writes_meanwhile_is_newer(
    store: FileStore, kept: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    key = sealing(store)
    replaced, write = [], files.write

    def slowly(file: Path, content: bytes, instead_of: files.Version | None = None) -> None:
        if file not in replaced:
            replaced.append(file)
            write(file, file.read_bytes().replace(CANARY.encode(), b"magpie"))
        write(file, content, instead_of)

    monkeypatch.setattr(files, "write", slowly)
    seal_all(store.vault, store.places, store.summaries)
    monkeypatch.undo()
    window = another(store)
    assert window.vault.unlock(key)
    assert all(b"magpie" in window.vault.to_read(file.read_bytes()) for file in kept)


def test_what_was_sealed_to_another_key_stays_sealed(store: FileStore, kept: list[Path]) -> None:
    key = sealing(store)
    seal_all(store.vault, store.places, store.summaries)
    recipient, other = new_key(NOON)
    protect(store.summaries, protection_with(recipient, None), version(store.summaries / NAME))
    window = another(store)
    assert not window.vault.unlock(key)
    assert window.vault.unlock(other)
    with pytest.raises(Locked):
        open_all(window.vault, store.places, store.summaries)
    assert all(is_hidden(file, CANARY.encode()) for file in kept)


def test_one_that_cannot_be_sealed_leaves_none_of_the_others_open(
    store: FileStore, kept: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    sealing(store)
    read = files.read

    def fails(file: Path, largest: int = files.LARGEST) -> bytes:
        if file == kept[0]:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return read(file, largest)

    monkeypatch.setattr(files, "read", fails)
    with pytest.raises(PermissionError):
        seal_all(store.vault, store.places, store.summaries)
    monkeypatch.undo()
    assert [is_hidden(file, CANARY.encode()) for file in kept] == [False, True, True]


def test_one_that_never_rests_is_left(store: FileStore, kept: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    sealing(store)
    moments = itertools.count()
    monkeypatch.setattr(files, "version", lambda _: (1, next(moments)))
    assert seal_all(store.vault, store.places, store.summaries) == 0


def test_a_link_and_what_it_leads_to_are_left_alone(store: FileStore, kept: list[Path], tmp_path: Path) -> None:
    elsewhere = kept[0].rename(tmp_path / "elsewhere.json")
    kept[0].symlink_to(elsewhere)
    sealing(store)
    seal_all(store.vault, store.places, store.summaries)
    assert kept[0].is_symlink()
    assert CANARY in elsewhere.read_text()


def test_what_is_none_of_ours_is_left_alone(store: FileStore, whole: Flow) -> None:
    sealing(store)
    files.make_private(store.places)
    (store.places / "unfinished-reflection-1.json").mkdir()
    os.mkfifo(store.places / "unfinished-reflection-2.json")
    (store.places / "unfinished-reflection-3.json").write_bytes(b"x" * 2_000_000)
    (store.places / "unfinished-reflection-4.json").symlink_to("nowhere")
    (store.summaries / "shopping.json").write_text("milk")
    seal_all(store.vault, store.places, store.summaries)
    assert (store.summaries / "shopping.json").read_text() == "milk"
    assert (store.places / "unfinished-reflection-3.json").stat().st_size == 2_000_000


# A store that seals.


def test_a_window_without_a_key_still_seals_and_forgets(store: FileStore, whole: Flow) -> None:
    key = sealing(store, unlocked=False)
    session = Session(whole, NOON, {"age": "18_or_over", "own_words": CANARY})
    name, file = put_by(store, session, NOON), store.save(session.summary(NOON))
    assert is_hidden(store.places / name, CANARY.encode())
    assert is_hidden(file, CANARY.encode())
    assert store.stopped(None, NOON).locked
    assert not store.stopped(None, NOON).kept
    assert not store.stopped(None, NOON).unreadable
    assert store.vault.unlock(key)
    assert place_in(store, "reflection", NOON) is not None
    assert to_json(store.read(file)) == to_json(session.summary(NOON))
    store.forget(name)
    assert not store.stopped(None, NOON).locked


def test_another_window_seals_as_soon_as_one_has_said_so(store: FileStore, whole: Flow) -> None:
    window, session = another(store), Session(whole, NOON, {"age": "18_or_over", "own_words": CANARY})
    name = put_by(window, session, NOON)
    assert CANARY.encode() in (store.places / name).read_bytes()
    sealing(store)
    put_by(window, session, NOON, name)
    assert is_hidden(store.places / name, CANARY.encode())
    assert store.take(store.stopped(None, NOON).kept[0]).place.answers["own_words"] == CANARY


def test_without_its_key_nothing_is_taken_away_before_its_time(store: FileStore, whole: Flow) -> None:
    sealing(store)
    name = put_by(store, Session(whole, NOON, {"age": "18_or_over"}), NOON)
    window = another(store)
    window.tidy(NOON)
    assert (store.places / name).exists()


def test_what_takes_a_key_is_known_before_anyone_is_asked(store: FileStore, kept: list[Path], tmp_path: Path) -> None:
    assert not store.vault.locks(kept), "nothing is protected"
    sealing(store)
    window = another(store)
    assert not window.vault.locks(kept)
    window.tidy(NOON)
    assert window.vault.locks([tmp_path / "missing", tmp_path, *kept])
    assert not window.vault.locks([tmp_path / "missing", tmp_path])
    assert not store.vault.locks(kept), "this window has the key"
