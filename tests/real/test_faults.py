"""Every system call of a save is broken in turn: what was kept before stays, or what is new is there, and whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.real.faults import KILLED, KINDS, Folder, Kind, breaks, calls, tried

pytestmark = pytest.mark.real


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_whatever_breaks_nothing_is_lost(kind: Kind, tmp_path: Path) -> None:
    (tmp_path / "calls").mkdir()
    points = list(breaks(calls(Folder(tmp_path / "calls", kind))))
    assert {"openat", "write", "fsync", "renameat", "close"} <= {point.call for point in points}
    for number, point in enumerate(points):
        outcome = tried(Folder(tmp_path / str(number), kind), point)
        if point.call != "getrandom":  # of which age needs more one time than another
            assert (outcome.said == KILLED) == (point.fault == KILLED), point
        assert outcome.said != "something else", point
        assert outcome.there == "new" or outcome.said != "done", point
        assert outcome.left == 0 or outcome.said == KILLED, point
        assert outcome.there == "old" or outcome.said != "error" or kind.what == "a place", point
