"""Past reflections, by the names of their files."""

from __future__ import annotations

import datetime
from pathlib import Path

from flows import names
from flows.history import finished_at, past
from tests.people import NOON


def test_the_newest_comes_first_and_other_files_are_passed_by(tmp_path: Path) -> None:
    moments = [NOON + datetime.timedelta(hours=hours) for hours in (5, -200, 0, 30)]
    for moment in moments:
        (tmp_path / names.summary(moment, "abc123")).touch()
    for name in ("notes.json", "unfinished-brief.json", "2026-03-01T120000Z-abc123.txt", ".worthwhile-x"):
        (tmp_path / name).touch()
    assert [finished_at(file) for file in past(tmp_path)] == sorted(moments, reverse=True)


def test_there_is_nothing_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert past(tmp_path / "missing") == ()


def test_a_name_that_only_looks_like_a_date_has_none(tmp_path: Path) -> None:
    assert finished_at(tmp_path / "2026-99-01T120000Z-abc123.json") is None
