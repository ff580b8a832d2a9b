"""The kiosk with Debian's own programs: codes read from a picture of the screen, notes opened, every call looked at."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from flows.exports.pocket import to_pocket
from flows.saved import parsed
from tests.conftest import THE_PACK
from tests.real.picture import picture_of
from tests.tui.kiosk.kiosk_screen import KioskScreen, kiosk_file
from tests.tui.kiosk.test_handing_over import summary_of
from tests.tui.kiosk.visitors import WORDS, visiting
from tests.tui.terminal import WORTHWHILE
from tui.kiosk import units
from tui.kiosk.code_screen import CodeScreen
from tui.kiosk.config import Counsellor
from tui.usage import UNITS

pytestmark = pytest.mark.real
OVER = WORDS.hand_over


# Codes.


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (240, 67)])
@pytest.mark.parametrize("theme", ["dusk", "paper", "stark"])
async def test_zbar_reads_the_note_from_the_screen(size: tuple[int, int], theme: str, tmp_path: Path) -> None:
    async with visiting(size=size, theme=theme) as visitor:
        await visitor.come_to_the_end()
        text = to_pocket(THE_PACK, summary_of(visitor))
        await visitor.press("1", "1")
        read: list[str] = []
        while isinstance(visitor.app.screen, CodeScreen):
            picture = picture_of(visitor.strips, tmp_path / f"{len(read)}.png")
            read.append(read_by_zbar(picture))
            await visitor.press("enter")
    told = [part.partition(" ")[2] for part in read] if len(read) > 1 else read
    assert "".join(told) == text
    numbers = [f"{number}/{len(read)}" for number in range(1, len(read) + 1)]
    assert len(read) == 1 or [part.partition(" ")[0] for part in read] == numbers


def read_by_zbar(picture: Path) -> str:
    return subprocess.run(
        ["zbarimg", "--quiet", "--raw", "--oneshot", "-Sbinary", picture], check=True, capture_output=True
    ).stdout.decode()


# Sealed notes.


def keys(folder: Path, name: str) -> tuple[Path, str]:
    file = folder / name
    made = subprocess.run(["age-keygen", "-o", file], check=True, capture_output=True, text=True)
    return file, made.stderr.split()[-1]


async def test_age_opens_a_note_with_the_centres_key_and_with_no_other(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    key, recipient = keys(tmp_path, "centre.txt")
    other, _ = keys(tmp_path, "other.txt")
    async with visiting(counsellor=Counsellor(inbox=str(inbox), recipient=recipient)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("2", "1")
        answers = summary_of(visitor).answers
    (note,) = inbox.iterdir()
    opened = subprocess.run(["age", "--decrypt", "-i", key, note], capture_output=True, check=True)
    assert parsed(opened.stdout).answers == answers
    refused = subprocess.run(["age", "--decrypt", "-i", other, note], capture_output=True)
    assert refused.returncode
    assert not refused.stdout
    command: list[str | Path] = [WORTHWHILE, "open", note, "--format", "json", "--identity"]
    ours = subprocess.run([*command, key], capture_output=True, check=True)
    assert parsed(ours.stdout).answers == answers
    refused = subprocess.run([*command, other], capture_output=True)
    assert refused.returncode == 65
    assert not refused.stdout


# Every call to the system.

WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")


SOURCES = (".py", ".pyc", ".tcss", ".md", ".toml")
"""All is loaded before, but for the style sheets, which Textual reads for each app."""
ASYNCIO = re.compile(
    r"socketpair\(AF_UNIX|sendto\(\d+(?:<[^>]*>)?, \S{5,7} 1, 0, NULL, 0|<\.\.\. (?:sendto|socketpair) resumed"
)
"""Its own pair, and how it wakes itself."""


def calls(log: Path) -> dict[str, list[str]]:
    """By process."""
    found: dict[str, list[str]] = {}
    for line in log.read_text().splitlines():
        process, _, call = line.partition(" ")
        found.setdefault(process, []).append(call.strip())
    return found


def test_a_visit_writes_nothing_runs_nothing_and_calls_nobody(tmp_path: Path) -> None:
    inbox, log = tmp_path / "inbox", tmp_path / "log"
    inbox.mkdir()
    _, recipient = keys(tmp_path, "centre.txt")
    more = f'[paper]\ncommand = ["cat"]\n[counsellor]\ninbox = "{inbox}"\nrecipient = "{recipient}"'
    strace = shutil.which("strace")
    assert strace
    under = (strace, "-f", "-y", "-qq", "-o", str(log), "-e", "trace=%file,%network,%process,memfd_create")
    with KioskScreen(kiosk_file(tmp_path, more), under=under) as screen:
        screen.until(WORDS.welcome.begin)
        screen.watch(1)
        screen.walk_to_the_end()
        for number, offer, done in (
            ("1", OVER.codes, WORDS.codes.title),
            ("2", OVER.paper, OVER.printed),
            ("3", OVER.counsellor, "Its code is"),
        ):
            screen.press(number)
            screen.agree(offer)
            screen.until(done)
            if offer is OVER.codes:
                screen.press("\x1b")
                screen.until(OVER.shown)
        screen.press("3")
        screen.until(THE_PACK.pages.hand_over.title)
        while WORDS.welcome.begin not in screen.words():  # slowly, as everything is under strace
            screen.press("\r")
            screen.watch(1)
        screen.watch(0.5)
    (note,) = inbox.iterdir()
    of_visits = visits(calls(log))
    assert len(of_visits) >= 2
    programs: list[str] = []
    for made in of_visits:
        opened = [call for call in made if WRITES.search(call) and not call.startswith(("exit", "wait"))]
        assert all(str(inbox) in call or '"/dev/null"' in call or '"/dev/tty' in call for call in opened), opened
        assert all(note.name in call or ".worthwhile-" in call for call in opened if str(inbox) in call)
        sockets = [call for call in made if call.startswith(("socket", "connect", "bind", "listen", "send"))]
        assert all(ASYNCIO.match(call) for call in sockets), sockets
        ran = [
            call
            for call in made
            if call.startswith("execve") and not call.endswith("ENOENT (No such file or directory)")
        ]
        assert all('/cat", ["cat"]' in call for call in ran), ran
        programs.extend(ran)
        assert not [call for call in made if call.startswith("memfd")]
        read = {found[1] for call in made if (found := re.search(r'open(?:at)?\([^"]*"([^"]+)"', call))}
        assert {Path(name).name for name in read if Path(name).suffix in SOURCES} <= {"worthwhile.tcss", "kiosk.tcss"}
    assert len(programs) == 1


def visits(by_process: dict[str, list[str]]) -> list[list[str]]:
    """The calls of each process that the supervisor forked for a visit, and of what those began."""
    first = next(iter(by_process))
    supervisor = by_process[first]
    forked = _begun(supervisor)
    return [
        made + [call for child in _begun(made) for call in by_process.get(child, [])]
        for made in (by_process.get(visit, []) for visit in forked)
        if made
    ]


def _begun(made: list[str]) -> set[str]:
    """The processes that one has begun."""
    began = re.compile(r"(?:<\.\.\. )?(?:clone3?|v?fork)\b.*= (\d+)$")
    return {found[1] for call in made if (found := began.match(call))}


# Units.


@pytest.mark.parametrize("name", UNITS)
def test_systemd_finds_nothing_wrong_with_a_unit(name: str, tmp_path: Path) -> None:
    unit = tmp_path / f"worthwhile-{name}.service"
    unit.write_text(units.unit(name, kiosk_file(tmp_path)))
    checked = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True)
    assert "worthwhile" not in checked.stderr


def test_foot_knows_every_key_that_the_unit_takes_away(tmp_path: Path) -> None:
    command = re.search(
        r"/usr/bin/foot (.*?)/\S*worthwhile", units.unit("cage", tmp_path).replace("\\\n", " "), re.DOTALL
    )
    assert command
    checked = subprocess.run(["foot", "--check-config", *command[1].split()], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr
    assert "error" not in checked.stderr.lower()
