"""Looking back, question by question, as every front-end asks it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from flows.file_store import FileStore
from flows.store import NoStore
from tests.conftest import THE_PACK
from tests.tui import keepsakes
from tests.tui.walk import Walk
from tui.looking_back import history
from tui.requests import Ask, Open, Read, Type
from tui.saved import opened

WORDS = THE_PACK.interface.history


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where summaries are; home is beside it, and this is where the program was opened."""
    (tmp_path / "home").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "summaries"


def store_in(folder: Path) -> FileStore:
    return FileStore(folder.with_name("state"), folder)


def looking(folder: Path) -> Walk:
    return Walk(history(THE_PACK, store_in(folder)))


def test_where_nothing_was_saved_that_is_said(folder: Path) -> None:
    walk = looking(folder)
    assert walk.asked == Ask(WORDS.none, {})
    walk.say("")
    assert walk.ended


def test_the_newest_comes_first_a_few_at_a_time(folder: Path) -> None:
    keepsakes.saved(folder, 14)
    walk = looking(folder)
    assert list(walk.asked.options) == ["0", "1", "2", "3", "4", "5", "older"]
    assert walk.asked.options["0"].startswith("14 March 2026, ")
    walk.say("older")
    assert list(walk.asked.options) == ["0", "1", "2", "3", "4", "5", "older", "newer"]
    walk.say("older")
    assert list(walk.asked.options) == ["0", "1", "newer"]
    assert walk.asked.options["1"].startswith("1 March 2026, ")
    walk.say("newer", "")
    assert walk.asked.options["0"].startswith("14 March 2026, ")
    walk.say("older", "1", "")
    assert walk.asked.options["1"].startswith("7 March 2026, ")
    walk.say("", "")
    assert walk.ended


def test_one_is_opened_and_then_one_is_back_at_it(folder: Path) -> None:
    (file,) = keepsakes.saved(folder, 1)
    walk = looking(folder)
    assert walk.say("0", "read") == Open(opened(THE_PACK, NoStore(), file))
    walk.say("")
    assert list(walk.asked.options) == ["read", "copy", "compare", "delete"]
    walk.say("", "")
    assert walk.ended


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE"), ("md", "# "), ("txt", "What"), ("json", "{")])
def test_a_copy_is_private_and_its_place_is_said(folder: Path, tmp_path: Path, form: str, begins: str) -> None:
    keepsakes.saved(folder, 1)
    walk = looking(folder)
    for number, name in enumerate(("2026-03-01-summary", "2026-03-01-summary-2"), 1):
        walk.say("0", "copy", form, "0") if number == 1 else walk.say("copy", form, "0")
        copy = tmp_path / "home" / f"{name}.{form}"
        assert copy.read_text().startswith(begins)
        assert keepsakes.is_private(copy)
        assert walk.asked.note == WORDS.copied.format(place=f"~/{name}.{form}")


def test_a_copy_goes_where_it_was_opened_or_into_any_folder(folder: Path, tmp_path: Path) -> None:
    keepsakes.saved(folder, 1)
    walk = looking(folder)
    walk.say("0", "copy", "txt", "1")
    assert [file.name for file in (tmp_path / "here").iterdir()] == ["2026-03-01-summary.txt"]
    (tmp_path / "other").mkdir()
    assert isinstance(walk.say("copy", "txt", "other"), Type)
    walk.say(str(tmp_path / "other"))
    assert [file.name for file in (tmp_path / "other").iterdir()] == ["2026-03-01-summary.txt"]


def test_a_copy_that_cannot_be_written_is_told_of(folder: Path) -> None:
    keepsakes.saved(folder, 1)
    walk = looking(folder)
    walk.say("0", "copy", "txt", "other", "/nowhere/at/all")
    assert walk.asked.note.startswith("The copy could not be saved in /nowhere/at/all: ")
    assert walk.asked.text == WORDS.copy_where
    walk.say("other", "")
    assert (walk.asked.note, walk.asked.text) == ("", WORDS.copy_where)
    walk.say("")
    assert (walk.asked.note, walk.asked.text[:4]) == ("", "What")


def test_nothing_is_deleted_unless_that_is_said_twice(folder: Path) -> None:
    newest, other = keepsakes.saved(folder, 2)
    walk = looking(folder)
    for unsure in ("no", ""):
        walk.say("0", "delete", unsure)
        assert newest.exists()
        walk.say("")
    walk.say("0", "delete")
    assert "cannot be brought back" in walk.asked.text
    assert next(iter(walk.asked.options)) == "no"
    walk.say("yes")
    assert not newest.exists()
    assert other.exists()
    assert walk.asked.note == WORDS.deleted
    assert len(walk.asked.options) == 1
    walk.say("0", "delete", "yes")
    assert walk.asked == Ask(WORDS.none, {}, WORDS.deleted)


def test_a_day_is_the_persons_own(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keepsakes.saved(folder, 1)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    walk = looking(folder)
    assert walk.asked.options["0"].startswith("2 March 2026, 02:00")
    walk.say("0", "copy", "txt", "0")
    monkeypatch.delenv("TZ")
    time.tzset()
    (copy,) = (tmp_path / "home").iterdir()
    assert copy.name == "2026-03-02-summary.txt"
    assert "Made on 2 March 2026" in copy.read_text()


def test_two_are_put_side_by_side(folder: Path) -> None:
    keepsakes.saved(folder, 3)
    walk = looking(folder)
    walk.say("0", "compare")
    assert walk.asked.text == WORDS.compare_with
    assert len(walk.asked.options) == 2
    both = walk.say("1")
    assert isinstance(both, Read)
    assert both.parts[0].lines[0] == "Here, then means 1 March 2026, and now means 3 March 2026."
    walk.say("")
    assert "3 March 2026" in walk.asked.text


def test_alone_there_is_nothing_to_put_beside_it(folder: Path) -> None:
    keepsakes.saved(folder, 1)
    walk = looking(folder)
    walk.say("0", "compare")
    assert walk.asked.note == WORDS.alone


def test_one_that_cannot_be_read_says_so_and_can_be_deleted(folder: Path) -> None:
    keepsakes.saved(folder, 1)
    file = keepsakes.damaged(folder)
    before = file.read_bytes()
    walk = looking(folder)
    assert walk.asked.options["0"].endswith(f"({WORDS.unreadable})")
    walk.say("0")
    assert "It is left as it is." in walk.asked.text
    walk.say("")
    assert file.read_bytes() == before
    walk.say("0", "delete", "yes")
    assert not file.exists()


def test_where_the_folder_it_was_opened_in_is_gone_others_are_offered(folder: Path, tmp_path: Path) -> None:
    keepsakes.saved(folder, 1)
    (tmp_path / "here").rmdir()
    walk = looking(folder)
    walk.say("0", "copy", "txt")
    assert list(walk.asked.options) == ["0", "other"]


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_names_that_no_clock_would_give_are_names(folder: Path, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    (file,) = keepsakes.saved(folder, 1)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    for name in ("0001-01-01T000000Z-a.json", "9999-12-31T235959Z-b.json", "2026-99-01T000000Z-c\n.json"):
        (folder / name).write_bytes(file.read_bytes())
    rows = looking(folder).asked.options.values()
    monkeypatch.undo()
    time.tzset()
    assert [
        row.startswith(start) for row, start in zip(rows, ("9999-12", "2026-99", "1 March", "0001-01"), strict=True)
    ]
    assert all(row.isprintable() for row in rows)


def test_files_that_go_or_break_while_one_looks_are_told_of(folder: Path) -> None:
    _, second, third = keepsakes.saved(folder, 3)
    walk = looking(folder)
    walk.say("0", "compare")
    second.write_text("{}")
    walk.say("0")
    assert "is not a summary from worthwhile" in walk.asked.note
    walk.say("")
    third.unlink()
    walk.say("2")
    assert walk.asked.note == WORDS.gone
