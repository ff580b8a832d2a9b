"""The command line: what can be typed, how it ends, and that whatever goes wrong is said in one sentence."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import pytest

from flows.file_store import FileStore
from flows.version import NAME, VERSION
from tests.conftest import THE_PACK
from tests.flows.preparing import getting_ready
from tests.people import NOON
from tests.tui.ran import sentence
from tui import exits, places

WORTHWHILE = Path(sys.executable).with_name("worthwhile")
PATIENCE = 10
"""Seconds to wait for what never comes."""
WORDS = THE_PACK.interface.lines


def worthwhile(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    command = [str(WORTHWHILE), *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=PATIENCE)


def through_a_shell(redirection: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program with its input or output somewhere else."""
    command = ["sh", "-c", f'exec "$0" "$@" {redirection}', str(WORTHWHILE), *arguments]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=PATIENCE
    )


class Conversation:
    """``worthwhile --lines`` through pipes."""

    def __init__(self) -> None:
        self.said = ""
        self._process = subprocess.Popen(
            [WORTHWHILE, "--lines"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def say(self, *lines: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        self._process.stdin.flush()

    def wait_for(self, words: str) -> None:
        """Read until the program has said these words and then waits at a prompt for a page."""
        assert self._process.stdout is not None
        pipe, deadline = self._process.stdout.fileno(), time.monotonic() + PATIENCE
        while not (words in self.said and self.said.endswith(WORDS.ask_page)):
            ready, _, _ = select.select([pipe], [], [], max(0, deadline - time.monotonic()))
            piece = os.read(pipe, 65536) if ready else b""
            assert piece, f"{words!r} never came"
            self.said += piece.decode()

    def end(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal: the exit code, and what came on standard error."""
        self._process.send_signal(number)
        _, complaint = self._process.communicate(timeout=PATIENCE)
        return self._process.returncode, complaint.decode()

    def __enter__(self) -> Conversation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


# What can be typed.


def test_the_version_is_told() -> None:
    done = worthwhile("--version")
    assert (done.returncode, done.stdout, done.stderr) == (exits.DONE, f"{NAME} {VERSION}\n", "")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ((), ["--lines", "--brief", "--no-save", "--content", "run", "content", "schema"]),
        (("run",), ["--answers", "--flow"]),
        (("content",), ["check", "items"]),
        (("schema",), ["--help"]),
    ],
)
def test_help_tells_what_can_be_typed(command: tuple[str, ...], told: list[str]) -> None:
    done = worthwhile(*command, "--help")
    assert (done.returncode, done.stderr) == (exits.DONE, "")
    assert [word for word in told if word not in done.stdout] == []


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (["--colour"], "--colour"),
        (["--lines=yes"], "--lines"),
        (["reflect"], "reflect"),
        (["--content"], "--content"),
        (["run"], "--answers"),
        (["run", "--answers"], "--answers"),
        (["run", "--answers", "-", "--flow", "long"], "long"),
        (["run", "--answers", "-", "another"], "another"),
        (["content"], "task"),
        (["content", "mend"], "mend"),
        (["schema", "--flow", "brief"], "--flow"),
        (["two\nlines"], "two"),
        (["--two\nlines"], "--two"),
        (["--clear\x1b[2J"], "--clear"),
    ],
    ids=ascii,
)
def test_what_cannot_be_typed_is_named_in_one_sentence_that_tells_where_to_look(typed: list[str], named: str) -> None:
    done = worthwhile(*typed)
    assert (done.returncode, done.stdout) == (exits.USAGE, "")
    line = sentence(done)
    assert named in line
    assert "--help" in line
    assert "usage:" not in line


@pytest.mark.parametrize("command", [["--lines"], ["run", "--answers", "-"], ["content", "check"]], ids=" ".join)
def test_words_that_are_not_there_are_bad_input(tmp_path: Path, command: list[str]) -> None:
    done = worthwhile("--content", str(tmp_path / "missing"), *command)
    assert (done.returncode, done.stdout) == (exits.BAD_INPUT, "")
    assert str(tmp_path / "missing") in sentence(done)


@pytest.mark.parametrize("name", ["empty", "file"])
def test_a_folder_that_holds_no_words_is_bad_input(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    done = worthwhile("--content", str(tmp_path / name), "--lines")
    assert (done.returncode, done.stdout) == (exits.BAD_INPUT, "")
    sentence(done)


def test_every_card_is_listed_for_authors_as_data() -> None:
    done = worthwhile("content", "items")
    assert (done.returncode, done.stderr) == (exits.DONE, "")
    ids = [card["id"] for card in json.loads(done.stdout)]
    assert {"age", "people_pleasing.1", "mirror.avoidance", "page.brief_welcome", "page.hand_over"} <= set(ids)
    assert len(ids) == len(set(ids))


# Input and output that are not there.

COMMANDS = [["--help"], ["--version"], ["schema"], ["content", "items"], ["run", "--answers", "-"], ["--lines"]]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_where_nobody_reads_the_output_any_more_that_is_no_accident(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    given = b'{"answers": {"age": "18_or_over"}}'
    try:
        done = subprocess.run(
            [WORTHWHILE, *command],
            input=given,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            timeout=PATIENCE,
        )
    finally:
        os.close(writing)
    assert done.stderr == b""
    assert done.returncode in (exits.DONE, exits.FAILED)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("command", [["schema"], ["content", "items"], ["--lines"]], ids=" ".join)
def test_where_the_output_cannot_be_written_that_is_said_in_one_sentence(command: list[str]) -> None:
    done = through_a_shell(">/dev/full", *command)
    assert done.returncode == exits.FAILED
    sentence(done)


def test_a_conversation_whose_input_is_closed_ends_like_one_whose_input_has_ended(tmp_path: Path) -> None:
    closed, ended = through_a_shell("<&-", "--lines"), worthwhile("--lines")
    assert (closed.returncode, closed.stderr) == (ended.returncode, ended.stderr) == (exits.LEFT_EARLY, "")
    assert kept(tmp_path) == []


def test_output_that_is_closed_is_said_in_one_sentence() -> None:
    done = through_a_shell(">&-", "schema")
    assert done.returncode == exits.FAILED
    sentence(done)


# Signals.


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_a_conversation_and_the_place_is_kept_where_that_was_agreed(
    tmp_path: Path, number: signal.Signals
) -> None:
    with Conversation() as conversation:
        conversation.say("", "1", "", "1")
        conversation.wait_for(THE_PACK.pages.patterns.title)
        assert conversation.end(number) == (exits.TERMINATED, "")
    (place,) = kept(tmp_path)
    assert json.loads(place.read_bytes())["place"] == "page.patterns"
    assert b"18_or_over" not in place.read_bytes()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("typed", [[], ["", "1", "", "2"]], ids=["on the first page", "after saying no"])
def test_a_signal_ends_a_conversation_and_nothing_is_kept_where_that_was_not_agreed(
    tmp_path: Path, number: signal.Signals, typed: list[str]
) -> None:
    with Conversation() as conversation:
        conversation.say(*typed)
        conversation.wait_for(THE_PACK.pages.patterns.title if typed else THE_PACK.pages.welcome.title)
        assert conversation.end(number) == (exits.TERMINATED, "")
    assert kept(tmp_path) == []


def test_after_a_signal_one_goes_on_where_one_was(tmp_path: Path) -> None:
    with Conversation() as conversation:
        conversation.say("", "1", "", "1")
        conversation.wait_for(THE_PACK.pages.patterns.title)
        conversation.end(signal.SIGTERM)
    with Conversation() as conversation:
        conversation.say("1")
        conversation.wait_for(THE_PACK.pages.patterns.title)
        assert THE_PACK.pages.welcome.title not in conversation.said
        assert conversation.end(signal.SIGTERM) == (exits.TERMINATED, "")


DROPPED = """
import os, signal, time
from tui.__main__ import terminated
signal.signal(signal.SIGTERM, terminated)
signal.signal(signal.SIGALRM, terminated)
class Rubbish:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        sum(range(1000))
Rubbish()
print("dropped", flush=True)
time.sleep(8)
"""


def test_a_signal_that_python_drops_while_it_tidies_up_comes_again() -> None:
    done = subprocess.run(
        [sys.executable, "-c", DROPPED], capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert (done.returncode, done.stdout) == (exits.TERMINATED, "dropped\n")


def test_a_saved_page_is_changed_from_the_history_in_one_go() -> None:
    made = getting_ready.session({"helped": "Tea."}).summary(NOON)
    FileStore(places.unfinished(), places.finished()).save(made)
    done = worthwhile("--lines", "history", given="1\n3\n\n\n\n2\n\n")
    assert done.returncode == exits.DONE, done.stderr
    assert THE_PACK.preparation.sheet.text in done.stdout
    assert len(list(places.finished().iterdir())) == 2


def test_where_nothing_is_to_be_saved_that_holds_for_a_page_that_is_changed_too() -> None:
    made = getting_ready.session({"helped": "Tea."}).summary(NOON)
    FileStore(places.unfinished(), places.finished()).save(made)
    done = worthwhile("--lines", "--no-save", "history", given="1\n3\n\n1\n\n\n")
    assert THE_PACK.preparation.keep_changed.text not in done.stdout
    assert len(list(places.finished().iterdir())) == 1
