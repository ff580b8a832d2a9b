"""The core knows no screen: in a process of its own it loads only what it names here."""

from __future__ import annotations

import subprocess
import sys

import pytest

ITS_OWN = {"content", "flows", "msgspec", "orjson", "transitions", "six"}
ONLY_WITH_DEVELOPERS_TOOLS = {"typing_extensions"}

WALK = """
import datetime, sys
before = set(sys.modules)
from content.loading import load
from flows import keeping, mirror, store, telling
from flows.flow import FLOWS
from flows.session import Session
from flows.summary import to_json
now = datetime.datetime.now(datetime.timezone.utc)
for make in FLOWS.values():
    session = Session(make(load()), now, {"age": "18_or_over"})
    session.go_to_end()
    summary = session.summary(now)
    telling.results(session.flow.pack, summary)
    to_json(summary)
print(*{name.partition(".")[0] for name in set(sys.modules) - before})
"""


def modules(code: str) -> set[str]:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_a_whole_walk_loads_no_screen() -> None:
    loaded = {name for name in modules(WALK) if name not in sys.stdlib_module_names and not name.startswith("_")}
    assert loaded - ONLY_WITH_DEVELOPERS_TOOLS == ITS_OWN


@pytest.mark.parametrize("late", ["transitions", "orjson", "hashlib"])
def test_what_the_first_page_does_not_need_is_loaded_later(late: str) -> None:
    code = "import sys\nimport tui.dialogue.starting, tui.lines.talk\n"
    assert late not in modules(code + "print(*{name.partition('.')[0] for name in sys.modules})")


@pytest.mark.parametrize("late", ["flows.summary", "flows.telling", "flows.comparing", "flows.exports.formats"])
def test_what_the_results_need_is_loaded_with_them(late: str) -> None:
    code = "import sys\nimport tui.dialogue.starting, tui.lines.talk, tui.full.app, tui.full.reading\n"
    assert late not in modules(code + "print(*sys.modules)")


@pytest.mark.parametrize("late", ["msgspec", "transitions", "orjson", "hashlib"])
def test_what_writing_the_first_page_does_not_need_is_loaded_after_it(late: str) -> None:
    code = "import sys\nimport tui.lines.prelude\nimport tui.lines.console\nimport tui.__main__\n"
    assert late not in modules(code + "print(*{name.partition('.')[0] for name in sys.modules})")
