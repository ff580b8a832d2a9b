"""A report of an error says where it happened, and nothing of whom it happened to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from flows import names
from tests.few import a_few
from tests.tui.terminal import WORTHWHILE, Terminal
from tui import exits, places
from tui.report import MOST, report, written

CANARY = "kookaburra"
BROKEN = """
import sys
import {module} as module
def breaks(*_, **__):
    try:
        {{}}[{canary!r}]
    except KeyError as problem:
        raise {kind}({canary!r}) from problem
module.{name} = breaks
from tui.__main__ import main
main()
"""
FRONT_ENDS = {
    "lines": ("tui.dialogue.conversation", "Conversation.turn", ("--lines",)),
    "a card": ("tui.dialogue.cards", "question", ("--lines", "--brief")),
    "history": ("tui.looking_back", "history", ("history",)),
    "prepare": ("flows.session", "Session.onward", ("prepare", "--lines")),
    "forget": ("tui.forgetting", "traces", ("forget",)),
}


def raised(depth: int = 0) -> BaseException:
    own_words = CANARY
    try:
        if depth:
            raise raised(depth - 1)
        int(own_words)
    except BaseException as problem:
        return problem
    raise AssertionError


def test_it_names_kinds_and_places_and_no_message() -> None:
    told = report(BaseExceptionGroup(CANARY, [ValueError(CANARY), raised(1)]), "prepare")
    assert CANARY not in told
    assert "own_words" not in told
    assert str(Path.home()) not in told
    assert "command: prepare" in told
    assert [line for line in told.splitlines()[2:] if not line.startswith("  ")] == [
        "ExceptionGroup",
        "ValueError",
        "ValueError",
    ]
    assert re.search(r"^  tests/tui/test_report\.py:\d+ in raised$", told, re.MULTILINE)


def test_it_ends_however_long_the_story_is() -> None:
    def deeper(left: int) -> None:
        if left:
            deeper(left - 1)
        raise ValueError(CANARY)

    with pytest.raises(ValueError, match=CANARY) as caught:
        deeper(400)
    caught.value.__cause__ = caught.value
    assert len(report(caught.value, None).splitlines()) < MOST + 10
    assert len(report(raised(200), None).splitlines()) < MOST * 4


def test_it_is_private_and_a_later_one_takes_its_place() -> None:
    before = os.umask(0)
    try:
        file = written(raised(), "history")
        assert file == written(raised(), "forget")
    finally:
        os.umask(before)
    assert file == places.unfinished() / names.REPORT
    assert "command: forget" in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_where_it_cannot_be_written_there_is_none() -> None:
    places.unfinished().parent.mkdir(parents=True)
    places.unfinished().write_text("in the way")
    assert written(raised(), None) is None


@a_few("where", FRONT_ENDS.keys(), always=("lines",))
def test_whatever_breaks_one_sentence_says_so_and_where_the_report_is(where: str) -> None:
    module, name, arguments = FRONT_ENDS[where]
    done = broken(module, name, "ValueError", *arguments)
    assert done.returncode == exits.FAILED
    assert done.stderr.count("\n") == 1
    assert "something went wrong (ValueError)" in done.stderr
    file = places.unfinished() / names.REPORT
    assert str(file) in done.stderr
    assert "ValueError\n" in file.read_text()
    assert "KeyError\n" in file.read_text()
    assert CANARY not in done.stdout + done.stderr + file.read_text()
    assert str(file) in subprocess.run([WORTHWHILE, "forget"], capture_output=True, text=True).stdout
    assert not file.exists()


def test_whoever_wants_nothing_written_gets_no_report() -> None:
    done = broken("tui.dialogue.conversation", "Conversation.turn", "MemoryError", "--lines", "--no-save")
    assert "something went wrong (MemoryError)" in done.stderr
    assert "report" not in done.stderr
    assert CANARY not in done.stdout + done.stderr
    assert not places.unfinished().exists()


def broken(module: str, name: str, kind: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = BROKEN.format(module=module, name=name, kind=kind, canary=CANARY)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], input="\n1\n\n\n1\n\n", capture_output=True, text=True
    )


def test_no_core_file_would_hold_what_was_said() -> None:
    with Terminal("--lines") as terminal:
        terminal.until("help: ")
        limits = Path(f"/proc/{terminal.process.pid}/limits")
        assert not limits.exists() or re.search(r"Max core file size +0 +0 ", limits.read_text())
