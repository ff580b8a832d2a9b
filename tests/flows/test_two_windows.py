"""Two windows that go on with one place, and a third that looks: nothing is ever broken, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from flows.file_store import FileStore
from flows.flow import Flow
from flows.session import Session
from tests.kept import put_by
from tests.people import NOON, adult

SAVES = int(os.environ.get("WORTHWHILE_SAVES", "60"))
WINDOW = """
import sys
from pathlib import Path
from content.loading import load
from flows.flow import reflection
from flows.session import Session
from flows.file_store import FileStore
from flows.unfinished import unfinished
from tests.people import NOON
folder, who, saves = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store, flow = FileStore(folder, folder), reflection(load())
(listed,) = store.stopped("reflection", NOON).kept
print("ready", flush=True)
input()
name, place = store.take(listed)
for number in range(saves):
    session = Session(flow, place.started_at, {**place.answers, "own_words": f"{who} {number}"}, place.place)
    store.keep(name, unfinished(session, NOON))
"""


def test_both_keep_all_that_is_said_and_a_third_can_always_read_it(whole: Flow, tmp_path: Path) -> None:
    store = FileStore(tmp_path, tmp_path)
    put_by(store, Session(whole, NOON, adult() | {"keep_place": "yes"}), NOON)
    command = [sys.executable, "-c", WINDOW, str(tmp_path)]
    windows = [
        subprocess.Popen([*command, who, str(SAVES)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for who in ("one", "other")
    ]
    for window in windows:
        assert window.stdout
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin
        print(file=window.stdin, flush=True)
    looks = 0
    while any(window.poll() is None for window in windows):
        assert not store.stopped("reflection", NOON).unreadable
        looks += 1
    assert looks > 1
    assert [window.wait() for window in windows] == [0, 0]
    last = {kept.place.answers["own_words"] for kept in store.stopped("reflection", NOON).kept}
    assert last == {f"one {SAVES - 1}", f"other {SAVES - 1}"}
    assert len(list(tmp_path.iterdir())) == 2
