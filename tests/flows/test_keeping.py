"""What is kept is what someone said yes to, and goes as soon as they say no."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.cards import Answer
from flows.file_store import FileStore
from flows.flow import Flow
from flows.keeping import Keeping
from flows.session import Session
from flows.store import NoStore
from tests.kept import file_of, newest, place_in, put_by
from tests.people import NOON, adult


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(places=tmp_path / "state" / "worthwhile", summaries=tmp_path / "data" / "worthwhile")


@pytest.fixture
def session(whole: Flow) -> Session:
    """Someone who is 18 or over and has said nothing else."""
    return Session(whole, NOON, adult())


def say(session: Session, card_id: str, value: Answer) -> None:
    """Go to a card, here or further back, and answer it."""
    assert session.go_to(card_id)
    session.answer(value)


def place(store: FileStore) -> Path:
    return file_of(store.places, "reflection")


def summaries(store: FileStore) -> list[Path]:
    return sorted(store.summaries.iterdir()) if store.summaries.exists() else []


# Keeping a place.


@pytest.mark.parametrize(
    ("resumed", "said", "agreed"),
    [
        (False, (), False),
        (False, ("yes",), True),
        (False, ("no",), False),
        (False, (None,), False),
        (False, ("no", "yes"), True),
        (False, ("yes", "no"), False),
        (False, ("yes", None), False),
        (True, (), True),
        (True, ("yes",), True),
        (True, ("no",), False),
        (True, (None,), False),
        (True, ("no", "yes"), True),
    ],
)
def test_a_place_is_kept_for_who_last_said_yes_or_goes_on_from_one(
    session: Session, store: FileStore, resumed: bool, said: tuple[Answer, ...], agreed: bool
) -> None:
    if resumed:
        put_by(store, session, NOON)
    keeping = Keeping(session, store, newest(store, "reflection", NOON))
    for answer in said:
        say(session, "keep_place", answer)
        keeping.step(NOON)
    if not said:
        keeping.step(NOON)
    assert keeping.agreed is agreed
    assert place(store).exists() is agreed


def test_every_step_keeps_the_answers_so_far(session: Session, store: FileStore) -> None:
    keeping = Keeping(session, store)
    say(session, "keep_place", "yes")
    keeping.step(NOON)
    say(session, "people_pleasing.1", 3)
    keeping.step(NOON)
    kept = place_in(store, "reflection", NOON)
    assert kept is not None
    assert kept.answers == {"keep_place": "yes", "people_pleasing.1": 3}
    assert kept.place == "people_pleasing.1"


def test_a_change_of_mind_much_later_deletes_the_place_and_no_later_step_keeps_it(
    session: Session, store: FileStore
) -> None:
    keeping = Keeping(session, store)
    for card_id, answer in (("keep_place", "yes"), ("people_pleasing.1", 3), ("keep_place", "no")):
        say(session, card_id, answer)
        keeping.step(NOON)
    say(session, "people_pleasing.2", 3)
    keeping.step(NOON)
    assert not store.places.exists()


def test_who_goes_on_from_a_place_is_taken_to_agree_and_may_still_say_no(whole: Flow, store: FileStore) -> None:
    before = Session(whole, NOON, adult())
    Keeping(before, store).leave(NOON)
    kept = newest(store, "reflection", NOON)
    assert kept is not None
    place = kept.place
    after = Session(whole, place.started_at, place.answers, place.place)
    keeping = Keeping(after, store, kept)
    assert keeping.agreed
    say(after, "keep_place", "no")
    keeping.step(NOON)
    assert place_in(store, "reflection", NOON) is None


@pytest.mark.parametrize("said", [(), ("no",), (None,)])
def test_leaving_to_go_on_another_day_says_yes(session: Session, store: FileStore, said: tuple[Answer, ...]) -> None:
    keeping = Keeping(session, store)
    for answer in said:
        say(session, "keep_place", answer)
    keeping.leave(NOON)
    assert keeping.agreed
    assert place_in(store, "reflection", NOON) is not None


def test_leaving_a_flow_that_never_asks_keeps_the_place_too(short: Flow, store: FileStore) -> None:
    keeping = Keeping(Session(short, NOON, adult()), store)
    assert not keeping.agreed
    keeping.leave(NOON)
    assert place_in(store, "brief", NOON) is not None


def test_what_is_forgotten_is_gone(session: Session, store: FileStore) -> None:
    keeping = Keeping(session, store)
    keeping.leave(NOON)
    keeping.forget()
    assert not store.places.exists()


def test_where_a_place_cannot_be_kept_that_is_an_error_and_the_answers_are_still_there(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    keeping = Keeping(session, FileStore(tmp_path / "file" / "places", tmp_path))
    say(session, "keep_place", "yes")
    with pytest.raises(OSError, match="Not a directory"):
        keeping.step(NOON)
    assert session.answers == adult(keep_place="yes")


# Saving a summary.


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ((), False),
        (("all",), True),
        (("without_words",), True),
        (("nothing",), False),
        ((None,), False),
        (("all", None), False),
        (("all", "nothing"), False),
        (("nothing", "without_words"), True),
    ],
)
def test_a_summary_is_wanted_by_who_last_said_yes_and_passing_over_is_no_yes(
    session: Session, store: FileStore, said: tuple[Answer, ...], wanted: bool
) -> None:
    session.go_to_end()
    for answer in said:
        say(session, "keep", answer)
    assert Keeping(session, store).wants_summary is wanted


def test_what_was_said_about_keeping_before_one_turned_out_to_be_under_18_counts_no_more(
    session: Session, store: FileStore
) -> None:
    say(session, "keep", "all")
    say(session, "age", "under_18")
    session.go_to_end()
    assert not Keeping(session, store).wants_summary


def test_saved_again_after_a_change_of_mind_there_is_exactly_one_file(session: Session, store: FileStore) -> None:
    keeping = Keeping(session, store)
    say(session, "own_words", "in my own words")
    say(session, "keep", "all")
    keeping.save(NOON)
    first = keeping.saved
    assert first is not None
    assert json.loads(first.read_bytes())["own_words"] == "in my own words"
    say(session, "keep", "without_words")
    keeping.save(NOON)
    assert keeping.saved != first
    assert summaries(store) == [keeping.saved]
    assert b"in my own words" not in summaries(store)[0].read_bytes()


def test_saved_again_elsewhere_the_file_in_the_usual_folder_gives_way(
    session: Session, store: FileStore, tmp_path: Path
) -> None:
    keeping = Keeping(session, store)
    keeping.save(NOON)
    keeping.save(NOON, tmp_path)
    assert keeping.saved is not None
    assert keeping.saved.parent == tmp_path
    assert summaries(store) == []


def test_where_it_cannot_be_saved_again_the_earlier_file_stays(
    session: Session, store: FileStore, tmp_path: Path
) -> None:
    keeping = Keeping(session, store)
    keeping.save(NOON)
    earlier = keeping.saved
    with pytest.raises(FileNotFoundError):
        keeping.save(NOON, tmp_path / "mistyped")
    assert keeping.saved == earlier
    assert summaries(store) == [earlier]


def test_an_earlier_file_that_someone_deleted_themselves_is_no_error(session: Session, store: FileStore) -> None:
    keeping = Keeping(session, store)
    keeping.save(NOON)
    summaries(store)[0].unlink()
    keeping.save(NOON)
    assert summaries(store) == [keeping.saved]


def test_after_a_change_of_mind_nothing_is_left_of_what_was_saved(session: Session, store: FileStore) -> None:
    keeping = Keeping(session, store)
    keeping.save(NOON)
    keeping.unsave()
    assert keeping.saved is None
    assert summaries(store) == []
    keeping.unsave()
    assert keeping.saved is None


def test_only_the_file_of_this_session_ever_gives_way(session: Session, store: FileStore) -> None:
    others = store.save(session.summary(NOON))
    keeping = Keeping(session, store)
    keeping.unsave()
    keeping.save(NOON)
    keeping.save(NOON)
    keeping.unsave()
    assert summaries(store) == [others]


def test_without_a_store_every_step_leaves_nothing(
    whole: Flow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    session = Session(whole, NOON, adult(keep_place="yes"), keeping=False)
    keeping = Keeping(session, NoStore())
    keeping.step(NOON)
    keeping.leave(NOON)
    keeping.unsave()
    keeping.forget()
    assert not keeping.wants_summary
    assert list(tmp_path.iterdir()) == []
