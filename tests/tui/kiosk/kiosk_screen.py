"""The kiosk in a real terminal, with its processes and its configuration."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from content.kiosk import Offer
from tests.conftest import THE_PACK
from tests.tui.full_terminal.screen import Screen
from tests.tui.kiosk.visitors import HASHED, WORDS
from tests.tui.terminal import PATIENCE, WORTHWHILE
from tui.kiosk.at_work import children_of
from tui.kiosk.handing_over import SEEN

CANARY = "kookaburra"
MAPPED = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")


def kiosk_file(folder: Path, more: str = "") -> Path:
    """A centre's configuration, with more lines."""
    file = folder / "kiosk.toml"
    file.write_text(f'centre = "the Riverside Centre"\nstaff_pin = "{HASHED}"\n{more}\n')
    return file


def is_in_memory(word: str, process: int) -> bool:
    """Whether a process holds a word anywhere now, in any width: our own way of looking, beside the self-test's."""
    wanted = [word.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")]
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            if (span := MAPPED.match(line)) and "[v" not in line:
                start, end = int(span[1], 16), int(span[2], 16)
                memory.seek(start)
                try:
                    held = memory.read(end - start) or b""
                except OSError:
                    continue
                if any(each in held for each in wanted):
                    return True
    return False


ALTERED = """
import sys
sys.argv = ["worthwhile", "kiosk", "--config", {file!r}]
import tui.kiosk.isolation as isolation
isolation.is_isolated = lambda: True
{change}
from tui.__main__ import main
main()
"""


LOGS = """
from tui.kiosk.supervisor import Supervisor
visited = Supervisor._visited
def logs(self):
    report = visited(self)
    with open({log!r}, "a") as log:
        print(report.ended, report.reason, sep='', file=log)
    return report
Supervisor._visited = logs
"""
"""How each visit ended, for us: one that broke, or died, would be told to nobody until it happens again and again."""


class KioskScreen(Screen):
    """Its process is the supervisor."""

    def __init__(
        self,
        file: Path,
        *,
        change: str = "",
        under: tuple[str, ...] = (),
        columns: int = 80,
        rows: int = 24,
        **environment: str,
    ) -> None:
        """``change``: some Python that alters the program before it begins; ``under``: what runs it."""
        plain = (WORTHWHILE, "kiosk", "--config", file)
        altered = (WORTHWHILE.with_name("python"), "-c", ALTERED.format(file=str(file), change=change))
        command = (*under, *(altered if change else plain))
        super().__init__(command=command, columns=columns, rows=rows, **environment)

    @property
    def visits(self) -> list[int]:
        """The processes of the visit that is on."""
        return children_of(self.process.pid)

    @property
    def visit(self) -> int:
        """The one process, waited for."""
        deadline = time.monotonic() + PATIENCE
        while not (found := self.visits):
            assert time.monotonic() < deadline, "there is no visit"
            self.watch(0.01)
        return found[0]

    def welcome(self) -> int:
        """Wait for the welcome, and for keys to be taken: the process of the visit."""
        self.until(WORDS.welcome.begin)
        self.until("Support")
        return self.visit

    def is_new_since(self, visit: int) -> bool:
        """Whether another visit has taken that one's place."""
        return visit not in self.visits and not Path(f"/proc/{visit}").exists()

    def walk_to(self, words: str, keys: str = "1\r") -> None:
        """Choose the first of everything, and go on, until words come."""
        for turn in range(400):
            if words in self.words():
                return
            self.step(keys[turn % len(keys)])
        raise AssertionError(f"{words} never came; there is\n{self.text()}")

    def walk_to_the_end(self) -> None:
        """To what to take along."""
        self.walk_to(THE_PACK.pages.results.title)
        self.walk_to(WORDS.hand_over.ask, "\r")

    def agree(self, offer: Offer) -> None:
        """To what was just offered, once it has been seen for long enough."""
        self.until(offer.agree)
        self.watch(SEEN)
        self.press("1")

    def step(self, key: str) -> None:
        """Press it, until what it leads to is drawn; on a busy machine the visit sleeps on for a while before that."""
        visit = self.visit
        before = woken(visit)
        self.press(key)
        deadline = time.monotonic() + PATIENCE
        while woken(visit) == before:
            assert time.monotonic() < deadline, f"{key!r} woke nobody; there is\n{self.text()}"
            self.watch(0.001)
        self.rest()

    def kill(self, visit: int, number: int) -> None:
        os.kill(visit, number)


def woken(process: int) -> int:
    """How often it went to sleep again; -1 where it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return -1
    return int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)$", status, re.M)[1])  # type: ignore[index]
