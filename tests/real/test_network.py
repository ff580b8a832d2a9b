"""No command ever opens a way to another computer."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from pyrage import x25519

from flows.flow import FLOWS
from flows.sealing import sealed
from flows.summary import to_json
from tests.conftest import THE_PACK
from tests.people import anyone, summed_up
from tests.protected import WORDS as PASSPHRASE
from tests.tui import keepsakes
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import stopped_at
from tests.tui.terminal import WORTHWHILE
from tui import places
from tui.commands import COMMANDS

pytestmark = pytest.mark.real

OWN = re.compile(
    r"(\d+ +)?(socketpair\(AF_UNIX|getsockname\(\d+, \{sa_family=AF_UNIX\}|sendto\(\d+, |recvfrom\(\d+, "
    r"|\+\+\+|<\.\.\. (send|recv))"
)
"""asyncio's own pair of sockets, by which a signal wakes it: these need no address. Whatever else there were to talk to
would have to be made (socket) and found (connect, bind)."""
ANSWERS = '{"answers": {"age": "18_or_over", "perfectionism.1": 3}}'
GIVEN: dict[tuple[str, ...], str] = {
    ("--lines",): "\n1\n\n\n2\n\n3\n3\n",
    ("--lines", "--brief"): "\n\n1\n" + "3\n" * 40,
    ("--lines", "prepare", "1"): "\n" * 8 + "q\n1\n",
    ("--lines", "history"): "1\n1\n" + "\n" * 12,
    ("--lines", "protect"): f"1\n{PASSPHRASE}\n{PASSPHRASE}\n\n",
    ("show", "1"): "",
    ("compare", "1", "2"): "",
    ("export", "1", "--format", "html"): "",
    ("open", "NOTE", "--identity", "KEY"): "",
    ("run", "--answers", "-"): ANSWERS,
    ("content", "check"): "",
    ("content", "items"): "",
    ("schema",): "",
    ("forget",): "",
    ("kiosk", "--print-unit"): "",
}


def strace(log: Path) -> list[str | Path]:
    return ["strace", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", log]


def foreign(log: Path) -> list[str]:
    """Calls that have to do with the network."""
    assert log.exists()
    return [line for line in log.read_text().splitlines() if not OWN.match(line)]


@pytest.fixture
def sealed_note(tmp_path: Path) -> dict[str, str]:
    """A note and its key, by what stands for them above."""
    key, flow = x25519.Identity.generate(), FLOWS["brief"](THE_PACK)
    (tmp_path / "key").write_text(str(key))
    (tmp_path / "note.age").write_bytes(sealed(to_json(summed_up(flow, anyone(flow, 5))), str(key.to_public())))
    return {"NOTE": str(tmp_path / "note.age"), "KEY": str(tmp_path / "key")}


def test_every_command_is_tried() -> None:
    tried = {next((word for word in command if word in COMMANDS), None) for command in GIVEN}
    assert tried == set(COMMANDS)


@pytest.mark.parametrize("command", GIVEN, ids=" ".join)
def test_no_command_does(command: tuple[str, ...], tmp_path: Path, sealed_note: dict[str, str]) -> None:
    keepsakes.saved(places.finished(), 2)
    log = tmp_path / "calls"
    words = [sealed_note.get(word, word) for word in command]
    done = subprocess.run(
        [*strace(log), WORTHWHILE, *words], input=GIVEN[command], capture_output=True, text=True, timeout=60
    )
    assert "something went wrong" not in done.stderr
    assert done.stdout
    assert foreign(log) == []


@pytest.mark.parametrize("arguments", [(), ("--plain",), ("history",), ("prepare",), ("protect",)], ids=" ".join)
def test_nor_does_any_of_them_at_a_terminal(arguments: tuple[str, ...], tmp_path: Path) -> None:
    stopped_at("results")
    keepsakes.saved(places.finished(), 2)
    log = tmp_path / "calls"
    with Screen(*arguments, command=(*strace(log), WORTHWHILE)) as screen:
        for keys in ("", "1\r", "\r", "\x1bOQ", "\x1b", "2\r", "\r", "\x11\x11"):
            screen.press(keys)
            screen.watch(0.7)
    assert foreign(log) == []
