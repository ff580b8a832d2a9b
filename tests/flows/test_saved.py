"""Saved files, whoever wrote them: good and older ones are read, and whatever else there may be is refused in peace."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.comparing import compared
from flows.exports.formats import FORMATS, exported
from flows.files import LARGEST
from flows.fitting import fitted
from flows.flow import Flow
from flows.saved import Unreadable, read
from flows.summary import to_json
from flows.telling import results
from flows.unfolding import sections
from tests.conftest import THE_PACK
from tests.people import CROWD, anyone, summed_up

SAVED = Path(__file__).parent.parent / "summaries"
ODD = SAVED / "odd"
GOOD = sorted(SAVED.glob("*.json"))
READABLE = sorted([*ODD.glob("hostile-*"), *ODD.glob("unknown-*"), ODD / "newer-fields.json"])


def problem(file: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read(file)
    return refused.value.problem


def test_what_was_just_saved_is_read_as_it_was(whole: Flow, short: Flow, tmp_path: Path) -> None:
    file = tmp_path / "summary.json"
    for flow in (whole, short):
        for seed in range(30 * CROWD):
            summary = summed_up(flow, anyone(flow, seed))
            file.write_bytes(to_json(summary))
            assert read(file) == summary
            assert fitted(flow.pack, summary) == summary


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_older_files_are_read_whole(file: Path) -> None:
    summary = read(file)
    assert json.loads(to_json(summary)) == json.loads(file.read_bytes())
    assert fitted(THE_PACK, summary) == summary


@pytest.mark.parametrize("file", sorted(ODD.glob("damaged-*")), ids=lambda file: file.stem)
def test_damaged_files_are_refused(file: Path) -> None:
    assert problem(file) == "damaged"


def test_a_date_that_no_clock_shows_is_damage(tmp_path: Path) -> None:
    file = tmp_path / "summary.json"
    file.write_bytes(GOOD[0].read_bytes().replace(b'"finished_at": "2026', b'"finished_at": "0001'))
    assert problem(file) == "damaged"


def test_a_newer_kind_of_file_is_told_apart_from_damage() -> None:
    assert problem(ODD / "newer-version.json") == "newer"


def test_what_a_newer_version_adds_is_passed_by() -> None:
    assert read(ODD / "newer-fields.json") == read(SAVED / "0.1.0-the-polisher.json")


@pytest.mark.parametrize("file", READABLE, ids=lambda file: file.stem)
def test_whatever_can_be_read_can_be_told(file: Path) -> None:
    summary = fitted(THE_PACK, read(file))
    assert results(THE_PACK, summary)
    assert sections(THE_PACK, summary)
    assert all(exported(THE_PACK, summary, form) for form in FORMATS)
    assert compared(THE_PACK, summary, fitted(THE_PACK, read(GOOD[0])))
    assert {name for tier in summary.approaches.tiers for name in tier} <= {each.id for each in THE_PACK.approaches}


def test_what_these_words_do_not_know_is_left_out() -> None:
    summary = fitted(THE_PACK, read(ODD / "unknown-ids.json"))
    assert [pattern.id for pattern in summary.patterns] == [pattern.id for pattern in THE_PACK.patterns]
    assert summary.approaches.tiers == (("cbt",), ("act",))
    assert summary.ask_about == ("cbt",)
    assert {"weather.1", "perfectionism.1", "age"}.isdisjoint(summary.answers)
    assert [each.approach for each in summary.approaches.reasons] == [each.id for each in THE_PACK.approaches]


def test_nothing_in_a_file_can_act_on_a_terminal() -> None:
    told = to_json(read(ODD / "hostile-words.json")).decode()
    assert not any(code in told for code in ("\\u001b", "\\u0007", "\\u009b", "\x9b", "\u202e", "\\u0000"))


@pytest.mark.parametrize("name", ["missing", "missing/summary.json", "a\0b"])
def test_a_file_that_is_not_there_is_missing(tmp_path: Path, name: str) -> None:
    assert problem(tmp_path / name) == "missing"


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert [problem(each) for each in (tmp_path, tmp_path / "pipe", Path("/dev/zero"))] == ["no_file"] * 3


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert problem(tmp_path / "large") == "too_large"


@settings(max_examples=100 * CROWD, deadline=None)
@given(st.integers(0, 17_000), st.binary(max_size=3))
def test_a_file_that_was_cut_and_pasted_anywhere_is_read_or_refused(at: int, pasted: bytes) -> None:
    content = (SAVED / "0.1.0-the-polisher.json").read_bytes()
    file = Path(os.environ["XDG_DATA_HOME"]).parent / "summary.json"
    file.write_bytes(content[:at] + pasted + content[at + 1 :])
    try:
        for form in FORMATS:
            exported(THE_PACK, fitted(THE_PACK, read(file)), form)
    except Unreadable:
        return
