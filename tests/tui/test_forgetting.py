"""``worthwhile forget`` takes away every trace that the program left, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.file_store import FileStore
from flows.flow import Flow
from flows.keeping import Keeping
from flows.session import Session
from tests.kept import put_by
from tests.people import NOON, highest, walked
from tests.tui.ran import worthwhile
from tests.tui.terminal import Terminal
from tui import exits, starting


@pytest.fixture
def left_behind(whole: Flow, short: Flow, tmp_path: Path) -> list[Path]:
    """A kept place of each flow, two summaries, and a file that a crash left half written."""
    store = starting.at_home()
    assert isinstance(store, FileStore)
    for flow in (whole, short):
        put_by(store, Session(flow, NOON), NOON)
        keeping = Keeping(walked(flow, highest), store)
        keeping.save(NOON)
    (store.places / ".worthwhile-half").write_text("half")
    return [file for file in tmp_path.rglob("*") if file.is_file()]


def test_everything_is_deleted_and_listed(left_behind: list[Path], tmp_path: Path) -> None:
    ended = worthwhile("forget")
    assert ended.returncode == exits.DONE
    assert len(left_behind) == 5
    assert all(str(file) in ended.stdout for file in left_behind)
    assert not [path for path in tmp_path.rglob("*") if path.name not in ("state", "data")]


def test_what_others_wrote_is_left_alone(left_behind: list[Path], tmp_path: Path) -> None:
    others = left_behind[0].parent / "letter.json"
    others.write_text("mine")
    worthwhile("forget")
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [others]


def test_where_there_is_nothing_it_says_so() -> None:
    ended = worthwhile("forget")
    assert ended.returncode == exits.DONE
    assert "nothing to forget" in ended.stdout


@pytest.mark.usefixtures("left_behind")
@pytest.mark.parametrize(("answer", "left"), [("yes\n", 0), ("\n", 5), ("no\n", 5), ("\x04", 5)])
def test_at_a_terminal_it_is_asked_first(answer: str, left: int, tmp_path: Path) -> None:
    with Terminal("forget") as terminal:
        terminal.until("Type yes to delete: ")
        terminal.press(answer)
        assert terminal.ended() == exits.DONE
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == left


def test_a_file_that_cannot_be_deleted_is_told(left_behind: list[Path], tmp_path: Path) -> None:
    stuck = tmp_path / "state" / "worthwhile" / "unfinished-stuck.json"
    (stuck / "inside").mkdir(parents=True)
    ended = worthwhile("forget")
    assert ended.returncode == exits.FAILED
    assert f"{stuck} could not be deleted" in ended.stdout
    assert not any(file.exists() for file in left_behind)
