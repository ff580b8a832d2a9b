"""A page that is changed: it gives way to the new one, or both stay, as was said; and a change of mind undoes it."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from flows import files
from flows.cards import Answer
from flows.file_store import FileStore
from flows.keeping import Keeping
from flows.preparing.lines import SHEET
from flows.preparing.reopening import reopened
from flows.session import Session
from tests.flows.preparing.getting_ready import PREPARATION, session
from tests.kept import newest
from tests.people import NOON


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(places=tmp_path / "state", summaries=tmp_path / "data")


@pytest.fixture
def page(store: FileStore) -> Path:
    """One that was saved."""
    return store.save(session({"helped": "Tea."}).summary(NOON))


@pytest.fixture
def changing(store: FileStore, page: Path) -> Keeping:
    """Somebody who has changed it."""
    known = session({"helped": "Tea."}).summary(NOON)
    changed = Session(PREPARATION, NOON, {**reopened(known), "helped": "Coffee."}, SHEET, known=known)
    return Keeping(changed, store, changes=page)


def keep(keeping: Keeping, answer: Answer) -> None:
    assert keeping.session.go_to("keep")
    keeping.session.answer(answer)
    keeping.session.go_to_end()
    if keeping.wants_summary:
        keeping.save(NOON)
    else:
        keeping.unsave()


def helped(folder: Path) -> list[str]:
    return sorted(json.loads(file.read_bytes())["answers"]["helped"] for file in folder.glob("*.json"))


def test_it_gives_way_to_the_new_one(changing: Keeping, store: FileStore) -> None:
    keep(changing, "replace")
    assert helped(store.summaries) == ["Coffee."]


def test_both_stay(changing: Keeping, store: FileStore) -> None:
    keep(changing, "all")
    assert helped(store.summaries) == ["Coffee.", "Tea."]


def test_it_stays_alone(changing: Keeping, store: FileStore) -> None:
    keep(changing, "nothing")
    assert helped(store.summaries) == ["Tea."]


@pytest.mark.parametrize(("answer", "left"), [("all", ["Coffee.", "Tea."]), ("nothing", ["Tea."])])
def test_after_a_change_of_mind_it_is_there_again_as_it_was(
    answer: str, left: list[str], changing: Keeping, store: FileStore, page: Path
) -> None:
    before = page.read_bytes()
    keep(changing, "replace")
    assert not page.exists()
    keep(changing, answer)
    assert page.read_bytes() == before
    assert helped(store.summaries) == left


def test_one_that_is_saved_elsewhere_gives_way_where_it_is(changing: Keeping, store: FileStore, tmp_path: Path) -> None:
    elsewhere = tmp_path / "papers"
    elsewhere.mkdir()
    mine = elsewhere / "mine.json"
    mine.write_bytes(changing.store.save(changing.session.summary(NOON)).read_bytes())
    keep(Keeping(changing.session, store, changes=mine), "replace")
    assert not mine.exists()
    assert helped(elsewhere) == ["Coffee."]


def test_it_is_known_after_going_on_another_day(changing: Keeping, store: FileStore) -> None:
    changing.leave(NOON)
    kept = newest(store, "preparation", NOON)
    assert kept
    answers, card = kept.place.answers, kept.place.place
    again = Keeping(Session(PREPARATION, NOON, answers, card, known=changing.session.known), store, kept)
    keep(again, "replace")
    assert helped(store.summaries) == ["Coffee."]


def test_one_that_is_gone_already_is_no_trouble(changing: Keeping, store: FileStore, page: Path) -> None:
    page.unlink()
    keep(changing, "replace")
    keep(changing, "nothing")
    assert helped(store.summaries) == []


def test_it_is_there_again_for_whoever_goes_on_another_day(changing: Keeping, store: FileStore, page: Path) -> None:
    keep(changing, "replace")
    assert changing.session.go_to("keep")
    changing.leave(NOON)
    assert page.exists()
    kept = newest(store, "preparation", NOON)
    assert kept
    answers, card = kept.place.answers, kept.place.place
    again = Keeping(Session(PREPARATION, NOON, answers, card, known=changing.session.known), store, kept)
    keep(again, "nothing")
    assert helped(store.summaries) == ["Tea."]


def test_the_new_one_is_not_deleted_before_the_old_one_is_back(
    changing: Keeping, store: FileStore, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(changing, "replace")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "write", full)
    with pytest.raises(OSError, match="full"):
        changing.unsave()
    assert helped(store.summaries) == ["Coffee."]


@pytest.mark.parametrize(("answer", "replaced"), [("replace", True), ("all", False), ("nothing", False)])
def test_what_became_of_it_is_known(
    answer: str, replaced: bool, changing: Keeping, page: Path, store: FileStore
) -> None:
    assert changing.left_as_it_was
    keep(changing, answer)
    assert (changing.replaced, changing.left_as_it_was, page.exists()) == (replaced, not replaced, not replaced)
    changing.step(NOON)
    assert not list(store.places.glob("*")), "after the end no place is kept any more"
    changing.unsave()
    page.unlink()
    assert not changing.left_as_it_was
