"""What is kept can be read again, tells no more than it should, and never costs what was kept before."""

from __future__ import annotations

import datetime
import errno
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import files
from flows.cards import Answer
from flows.file_store import KEPT_FOR, FileStore
from flows.flow import Flow
from flows.saved import Unreadable
from flows.session import Session
from flows.store import Kept, NoStore, Stopped
from flows.unfinished import Unfinished, UnreadablePlace, unfinished
from tests.kept import file_of, place_in, put_by
from tests.people import NOON, anyone

ANSWERS: dict[str, Answer] = {
    "age": "18_or_over",
    "keep_place": "yes",
    "people_pleasing.1": 3,
    "people_pleasing.2": None,
    "origins_gate": "look",
    "origins": ("critical", "social"),
    "structure": -2,
    "own_words": 'Zoë \U0001f331\n\tand "quotes", \\ and {gaps}',
}

NAME = "unfinished-reflection-1.json"

KEEP_ON_A_FULL_DISK = """
import datetime, resource, sys
from pathlib import Path
from content.loading import load
from flows.flow import reflection
from flows.session import Session
from flows.file_store import FileStore
from flows.unfinished import unfinished
now = datetime.datetime.now(datetime.UTC)
store = FileStore(Path(sys.argv[1]), Path(sys.argv[2]))
session = Session(reflection(load()), now, {"age": "18_or_over", "own_words": "w" * 2000})
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
keep = lambda: store.keep(store.name(session), unfinished(session, now))
save = lambda: store.save(session.summary(now))
for write in (keep, save):
    try:
        write()
    except OSError:
        print("not written")
"""


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(places=tmp_path / "state" / "worthwhile", summaries=tmp_path / "data" / "worthwhile")


@pytest.fixture
def no_umask() -> Iterator[None]:
    """Whatever is created is open to everyone, unless the program sees to it."""
    before = os.umask(0)
    yield
    os.umask(before)


def at(flow: Flow, card_id: str, answers: dict[str, Answer]) -> Session:
    """Someone who stands at a card."""
    session = Session(flow, NOON, answers, card_id)
    assert session.card.id == card_id
    return session


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def kept_file(store: FileStore, flow: str = "reflection") -> Path:
    return file_of(store.places, flow)


def put(store: FileStore, content: bytes) -> Path:
    """Have something else where the place would be."""
    files.make_private(store.places)
    kept_file(store).write_bytes(content)
    return kept_file(store)


def everything_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


# A place.


def test_a_place_is_read_back_as_it_was_kept(store: FileStore, whole: Flow) -> None:
    session = at(whole, "perfectionism.2", ANSWERS)
    put_by(store, session, NOON)
    kept = place_in(store, "reflection", NOON)
    assert kept is not None
    assert kept.started_at == kept.kept_at == NOON
    again = Session(whole, kept.started_at, kept.answers, kept.place)
    assert again.card == session.card
    assert again.answers == {name: answer for name, answer in session.answers.items() if name != "age"}


@pytest.mark.parametrize("seed", range(5))
def test_every_card_of_a_path_can_be_a_place(store: FileStore, short: Flow, seed: int) -> None:
    answers = anyone(short, seed)
    for step in Session(short, NOON, answers).path.steps:
        put_by(store, at(short, step.card.id, answers), NOON, "unfinished-brief-1.json")
        kept = place_in(store, "brief", NOON)
        assert kept is not None
        assert Session(short, NOON, kept.answers, kept.place).card == step.card


@pytest.mark.parametrize("age", ["18_or_over", "under_18"])
def test_the_age_is_never_in_the_file(store: FileStore, whole: Flow, age: str) -> None:
    put_by(store, at(whole, "age", {"age": age, "keep_place": "yes"}), NOON)
    content = kept_file(store).read_bytes()
    assert age.encode() not in content
    assert "age" not in json.loads(content)["answers"]


def test_each_flow_has_a_place_of_its_own(store: FileStore, whole: Flow, short: Flow) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    assert place_in(store, "brief", NOON) is None
    put_by(store, at(short, "avoidance.1", ANSWERS), NOON)
    store.forget(kept_file(store).name)
    assert place_in(store, "reflection", NOON) is None
    assert place_in(store, "brief", NOON) is not None


def test_a_place_kept_again_takes_the_place_of_the_earlier_one(store: FileStore, whole: Flow) -> None:
    for card_id in ("perfectionism.1", "perfectionism.2"):
        put_by(store, at(whole, card_id, ANSWERS), NOON, NAME)
    kept = place_in(store, "reflection", NOON)
    assert kept is not None
    assert kept.place == "perfectionism.2"
    assert everything_in(store.places) == [NAME]


def test_a_forgotten_place_is_gone_and_forgetting_twice_is_no_error(store: FileStore, whole: Flow) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON, NAME)
    for _ in range(2):
        store.forget(NAME)
        assert everything_in(store.places) == []


def test_where_nothing_was_ever_kept_there_is_no_place_and_no_folder_is_made(store: FileStore) -> None:
    assert place_in(store, "reflection", NOON) is None
    assert not store.places.exists()


@pytest.mark.usefixtures("no_umask")
def test_whatever_is_made_for_a_place_or_a_summary_is_its_owners_alone(
    store: FileStore, whole: Flow, tmp_path: Path
) -> None:
    session = at(whole, "perfectionism.2", ANSWERS)
    put_by(store, session, NOON)
    store.save(session.summary(NOON))
    found = {path: mode(path) for path in tmp_path.rglob("*")}
    assert len(found) == 6
    assert found == {path: 0o700 if path.is_dir() else 0o600 for path in found}


# Several.


def test_the_newest_comes_first_and_each_is_as_it_was_kept(store: FileStore, whole: Flow, short: Flow) -> None:
    for days, (flow, card) in enumerate(((whole, "perfectionism.2"), (short, "avoidance.1"), (whole, "structure"))):
        put_by(store, at(flow, card, ANSWERS), NOON + datetime.timedelta(hours=days))
    assert [kept.place.place for kept in store.stopped(None, NOON).kept] == [
        "structure",
        "avoidance.1",
        "perfectionism.2",
    ]
    assert [kept.place.place for kept in store.stopped("reflection", NOON).kept] == ["structure", "perfectionism.2"]


def test_two_windows_go_on_with_one_place_and_neither_costs_the_other_anything(store: FileStore, whole: Flow) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    (kept,) = store.stopped("reflection", NOON).kept
    one, other = store.take(kept), store.take(kept)
    assert one.place == other.place == kept.place
    assert len({one.name, other.name, kept.name}) == 3
    put_by(store, at(whole, "structure", ANSWERS), NOON, one.name)
    put_by(store, at(whole, "avoidance.1", ANSWERS), NOON, other.name)
    assert {each.place.place for each in store.stopped("reflection", NOON).kept} == {"structure", "avoidance.1"}


def test_what_another_window_has_written_until_it_is_taken_is_not_lost(store: FileStore, whole: Flow) -> None:
    name = put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    (listed,) = store.stopped("reflection", NOON).kept
    put_by(store, at(whole, "structure", ANSWERS), NOON, name)
    assert store.take(listed).place.place == "structure"


def test_what_is_damaged_before_it_is_taken_is_as_it_was_listed(store: FileStore, whole: Flow) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    (listed,) = store.stopped("reflection", NOON).kept
    kept_file(store).write_bytes(b"{")
    taken = store.take(listed)
    assert taken.place == listed.place
    assert everything_in(store.places) == [taken.name]  # which is written over by the next answer


def test_where_nothing_can_be_renamed_it_is_gone_on_with_all_the_same(
    store: FileStore, whole: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    (listed,) = store.stopped("reflection", NOON).kept

    def refuse(*_: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(files, "rename", refuse)
    assert store.take(listed) == listed


def test_one_that_was_renamed_though_nobody_can_be_sure_is_gone_on_with(
    store: FileStore, whole: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    (listed,) = store.stopped("reflection", NOON).kept

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", fail)
    taken = store.take(listed)
    assert taken.place == listed.place
    assert everything_in(store.places) == [taken.name]


def test_one_that_another_window_has_just_taken_is_not_there(store: FileStore) -> None:
    files.make_private(store.places)
    (store.places / NAME).symlink_to("nowhere")
    assert store.stopped("reflection", NOON) == Stopped()


def test_a_folder_that_somebody_deletes_meanwhile_is_made_again(store: FileStore, whole: Flow) -> None:
    name = put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    shutil.rmtree(store.places.parent)
    put_by(store, at(whole, "structure", ANSWERS), NOON, name)
    assert everything_in(store.places) == [name]


def test_a_place_is_gone_on_with_however_its_name_ends(store: FileStore) -> None:
    put(store, json.dumps(A_PLACE).encode())
    (kept,) = store.stopped("reflection", NOON).kept
    assert store.take(kept).place.place == "perfectionism.2"
    assert kept.name not in everything_in(store.places)


def test_one_that_cannot_be_read_is_deleted_after_thirty_days(store: FileStore) -> None:
    file = put(store, b"{")
    written = datetime.datetime.fromtimestamp(file.stat().st_mtime, datetime.UTC)
    store.tidy(written + KEPT_FOR)
    assert file.exists()
    store.tidy(written + KEPT_FOR + datetime.timedelta(seconds=1))
    assert not file.exists()


# Thirty days.


def test_a_place_is_offered_for_thirty_days_to_the_moment(store: FileStore, whole: Flow) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    assert datetime.timedelta(days=30) == KEPT_FOR
    assert place_in(store, "reflection", NOON + KEPT_FOR) is not None
    assert kept_file(store).exists()


def test_after_thirty_days_a_place_is_deleted_and_not_offered(store: FileStore, whole: Flow) -> None:
    put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    assert place_in(store, "reflection", NOON + KEPT_FOR + datetime.timedelta(microseconds=1)) is None
    store.tidy(NOON + KEPT_FOR + datetime.timedelta(microseconds=1))
    assert everything_in(store.places) == []


def test_the_thirty_days_begin_anew_with_every_answer(store: FileStore, whole: Flow) -> None:
    session = at(whole, "perfectionism.2", ANSWERS)
    put_by(store, session, NOON, NAME)
    put_by(store, session, NOON + datetime.timedelta(days=20), NAME)
    store.tidy(NOON + datetime.timedelta(days=50))
    assert place_in(store, "reflection", NOON + datetime.timedelta(days=50)) is not None


# What cannot be read.

A_PLACE = {
    "schema": "worthwhile/unfinished/1",
    "flow": "reflection",
    "answers": {"own_words": "mine"},
    "place": "perfectionism.2",
    "started_at": "2026-03-01T12:00:00Z",
    "kept_at": "2026-03-01T12:00:00Z",
}

UNREADABLE = {
    "empty": b"",
    "a byte of a full disk": b"\x00" * 300,
    "half of it": json.dumps(A_PLACE).encode()[:100],
    "more than one": json.dumps(A_PLACE).encode() * 2,
    "not JSON": b"schema = 1",
    "not UTF-8": json.dumps(A_PLACE).encode().replace(b"mine", b"\xff\xfe"),
    "nothing in it": b"{}",
    "null": b"null",
    "a list": b"[]",
    "another program's": b'{"version": 3, "tabs": []}',
    "a later schema": json.dumps({**A_PLACE, "schema": "worthwhile/unfinished/2"}).encode(),
    "a summary": json.dumps({**A_PLACE, "schema": "worthwhile/summary/1"}).encode(),
    "answers of a wrong type": json.dumps({**A_PLACE, "answers": [1, 2]}).encode(),
    "an answer of a wrong type": json.dumps({**A_PLACE, "answers": {"own_words": {"a": 1}}}).encode(),
    "of another flow": json.dumps({**A_PLACE, "flow": "brief"}).encode(),
    "begun with what is no summary": json.dumps({**A_PLACE, "known": {"schema": "worthwhile/summary/1"}}).encode(),
    "no moment": json.dumps({**A_PLACE, "kept_at": "yesterday"}).encode(),
    "kept at no known hour": json.dumps({**A_PLACE, "kept_at": "2026-03-01T12:00:00"}).encode(),
    "begun at no known hour": json.dumps({**A_PLACE, "started_at": "2026-03-01T12:00:00"}).encode(),
    "very deep": b'{"answers":' + b"[" * 200_000,
    "very deep in what nobody looks for": b'{"tabs":' + b"[" * 200_000,
}


def test_what_the_damaged_places_are_made_from_can_be_read(store: FileStore) -> None:
    put(store, json.dumps(A_PLACE).encode())
    assert isinstance(place_in(store, "reflection", NOON), Unfinished)


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_place_that_cannot_be_read_is_said_to_be_so_and_left_alone(store: FileStore, content: bytes) -> None:
    file = put(store, content)
    with pytest.raises(UnreadablePlace) as raised:
        place_in(store, "reflection", NOON)
    assert "mine" not in str(raised.value)
    assert file.read_bytes() == content


def test_a_folder_where_the_place_would_be_cannot_be_read_either(store: FileStore) -> None:
    kept_file(store).mkdir(parents=True)
    with pytest.raises(UnreadablePlace):
        place_in(store, "reflection", NOON)


def test_a_place_that_cannot_be_read_stands_in_nobodys_way_and_can_be_forgotten(store: FileStore, whole: Flow) -> None:
    put(store, b"{")
    name = put_by(store, at(whole, "perfectionism.2", ANSWERS), NOON)
    assert place_in(store, "reflection", NOON) is not None
    assert store.stopped("reflection", NOON).unreadable
    store.forget(name)
    store.forget(kept_file(store).name)
    assert place_in(store, "reflection", NOON) is None


# What cannot be written.


def test_on_a_full_disk_what_was_kept_before_stays_and_nothing_half_written_is_left(
    store: FileStore, whole: Flow
) -> None:
    session = at(whole, "perfectionism.2", ANSWERS)
    put_by(store, session, NOON)
    saved = store.save(session.summary(NOON))
    before = {file: file.read_bytes() for file in (kept_file(store), saved)}
    command = [sys.executable, "-c", KEEP_ON_A_FULL_DISK, str(store.places), str(store.summaries)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "not written\n" * 2
    assert {
        file: file.read_bytes() for folder in (store.places, store.summaries) for file in folder.iterdir()
    } == before


def test_where_no_folder_can_be_made_nothing_is_kept_and_that_is_an_error(tmp_path: Path, whole: Flow) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    store = FileStore(tmp_path / "file" / "places", tmp_path / "file" / "summaries")
    session = at(whole, "perfectionism.2", ANSWERS)
    with pytest.raises(NotADirectoryError):
        put_by(store, session, NOON)
    with pytest.raises(NotADirectoryError):
        store.save(session.summary(NOON))
    assert everything_in(tmp_path) == ["file"]


# What a crash left.


def stale_and_fresh(folder: Path) -> None:
    """Two half-written files, one left by a crash an hour ago, one that another window writes just now."""
    files.make_private(folder)
    for name, minutes in (("stale", 60), ("fresh", 1)):
        moment = (NOON - datetime.timedelta(minutes=minutes)).timestamp()
        (folder / f"{files.MARK}{name}").write_bytes(b"half of somebody's answers")
        os.utime(folder / f"{files.MARK}{name}", (moment, moment))


@pytest.mark.parametrize("kind", ["places", "summaries"])
def test_what_a_crash_left_half_written_is_gone_after_the_next_start(store: FileStore, kind: str) -> None:
    folder = {"places": store.places, "summaries": store.summaries}[kind]
    stale_and_fresh(folder)
    store.tidy(NOON)
    assert everything_in(folder) == [f"{files.MARK}fresh"]


# Summaries.


def test_a_saved_summary_is_the_summary_less_the_age(store: FileStore, whole: Flow) -> None:
    saved = store.save(at(whole, "perfectionism.2", ANSWERS).summary(NOON))
    tree = json.loads(saved.read_bytes())
    assert tree["schema"] == "worthwhile/summary/1"
    assert tree["own_words"] == ANSWERS["own_words"]
    assert "age" not in tree["answers"]
    assert b"18_or_over" not in saved.read_bytes()


def test_summaries_of_the_same_second_have_names_of_their_own(store: FileStore, whole: Flow) -> None:
    summary = at(whole, "perfectionism.2", ANSWERS).summary(NOON)
    saved = {store.save(summary) for _ in range(20)}
    assert len(saved) == 20
    assert set(store.summaries.iterdir()) == saved


def test_a_name_tells_the_time_and_nothing_of_the_person(store: FileStore, whole: Flow) -> None:
    east = NOON.astimezone(datetime.timezone(datetime.timedelta(hours=14)))
    saved = store.save(at(whole, "perfectionism.2", ANSWERS).summary(east))
    assert re.fullmatch(r"2026-03-01T120000Z-[0-9a-f]{6}\.json", saved.name)


def test_a_summary_goes_to_the_folder_that_was_named(store: FileStore, whole: Flow, tmp_path: Path) -> None:
    saved = store.save(at(whole, "perfectionism.2", ANSWERS).summary(NOON), tmp_path)
    assert saved.parent == tmp_path
    assert mode(saved) == 0o600
    assert everything_in(tmp_path) == [saved.name]


def test_a_folder_that_was_named_and_is_not_there_is_an_error_and_is_not_made(
    store: FileStore, whole: Flow, tmp_path: Path
) -> None:
    summary = at(whole, "perfectionism.2", ANSWERS).summary(NOON)
    with pytest.raises(FileNotFoundError):
        store.save(summary, tmp_path / "mistyped")
    assert everything_in(tmp_path) == []


# Nowhere.


def test_without_a_store_nothing_is_ever_written(whole: Flow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store, session = NoStore(), at(whole, "perfectionism.2", ANSWERS)
    assert not store.keeps
    put_by(store, session, NOON)
    assert everything_in(tmp_path) == []
    with pytest.raises(OSError, match=os.strerror(errno.EROFS)):
        store.save(session.summary(NOON))
    store.forget("")
    assert store.stopped(None, NOON) == Stopped()
    assert store.take(Kept("", unfinished(session, NOON))).place == unfinished(session, NOON)
    with pytest.raises(Unreadable):
        store.read(tmp_path / "missing.json")
    assert everything_in(tmp_path) == []
