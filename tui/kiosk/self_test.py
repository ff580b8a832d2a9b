"""The kiosk tried on its own machine: a visit is played with a made-up word, which is then looked for everywhere."""

from __future__ import annotations

import asyncio
import re
import secrets
import stat
import string
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from content.kiosk import Checked
from content.schema import Pack
from flows import sealing
from flows.sealing import ENDING
from tui import exits
from tui.kiosk.config import Config
from tui.kiosk.handing_over import SEEN
from tui.kiosk.printing import gave
from tui.kiosk.searching import PLACES, files_with, is_in_memory
from tui.kiosk.starting import serve
from tui.kiosk.trial import Stuck, Trial

COLUMNS, ROWS = 120, 40
LENGTH = 16
CODE = re.compile(rf"\b[{sealing.LETTERS}]{{{sealing.LENGTH}}}\b")


class Finding(NamedTuple):
    """One thing that was looked at: the name of its words in the pack."""

    about: str
    holds: bool | None
    """None where it could not be told."""
    detail: str = ""


def self_test(pack: Pack, config: Config, file: Path) -> int:
    """Tell staff of each thing, and of all; the exit code."""
    words = pack.kiosk.self_test
    print(words.begins)
    holds = True
    for finding in _findings(pack, config, file):
        told: Checked = getattr(words, finding.about)
        lead = {True: words.good, False: words.bad, None: words.unknown}[finding.holds]
        print(f"{lead} {told.what}" if finding.holds else f"{lead} {told.mend.format(detail=finding.detail)}")
        sys.stdout.flush()
        holds = holds and finding.holds is not False
    print(words.passed if holds else words.failed)
    return exits.DONE if holds else exits.FAILED


def _findings(pack: Pack, config: Config, file: Path) -> Iterator[Finding]:
    yield from _visits(pack, config, file)
    if config.counsellor:
        yield Finding("inbox", not Path(config.counsellor.inbox).stat().st_mode & stat.S_IRWXO, config.counsellor.inbox)
    if config.paper:
        printed = asyncio.run(gave(config.paper, f"{pack.kiosk.self_test.printed}\n"))
        yield Finding("printer", printed, " ".join(config.paper.command))
    yield Finding("swap", True if len(Path("/proc/swaps").read_text().splitlines()) < 2 else None)


def _visits(pack: Pack, config: Config, file: Path) -> Iterator[Finding]:
    """One with the word, and the beginning of the next. The whole reflection, which asks for words."""
    began = time.time()
    trial = Trial(lambda: serve(pack, replace(config, flow="reflection")), COLUMNS, ROWS)
    word = "".join(secrets.choice(string.ascii_lowercase) for _ in range(LENGTH))  # not before: the kiosk would know it
    try:
        yield from _visit(pack, config, trial, word)
        yield from _searched(config, file, trial, word, began)
    except Stuck as problem:
        yield Finding("visit", False, str(problem))
    finally:
        trial.end()


def _visit(pack: Pack, config: Config, trial: Trial, word: str) -> Iterator[Finding]:
    words = pack.kiosk.hand_over
    trial.until(pack.kiosk.welcome.begin)
    trial.press(word)
    trial.walk_to(pack.questions.own_words.text)
    trial.press(word)
    trial.until(word)
    yield Finding("search", _found(word, trial.visit))
    trial.walk_to(pack.pages.results.title)
    trial.walk_to(words.ask, "\r")
    last = str(1 + config.codes.show + bool(config.paper))  # the counsellor, and to finish once that is done
    if config.counsellor:
        trial.press(last)
        trial.until(words.counsellor.agree)
        trial.look(SEEN)
        trial.press("1")
        trial.until(words.sealed.partition("{")[0].strip(), words.not_sealed)
        yield _sealed(Path(config.counsellor.inbox), trial, word)
    before = trial.visit
    trial.press(last)
    trial.walk_to(pack.kiosk.welcome.begin, "\r")
    yield Finding("visit", trial.visit != before)


def _sealed(inbox: Path, trial: Trial, word: str) -> Finding:
    """The note by its code, and no other: somebody else may leave one meanwhile."""
    code = CODE.search(trial.words)
    note = inbox / f"{code[0] if code else ''}{ENDING}"
    try:
        is_sealed = word.encode() not in note.read_bytes()
        note.unlink()
    except OSError:
        return Finding("sealed", False)
    return Finding("sealed", is_sealed)


def _searched(config: Config, file: Path, trial: Trial, word: str, began: float) -> Iterator[Finding]:
    yield Finding("screen", word not in trial.words)
    yield Finding("history", not trial.history)
    yield Finding("clipboard", b"\x1b]" not in trial.written)
    yield Finding("next_visit", _not(_found(word, trial.visit)))
    yield Finding("supervisor", _not(_found(word, trial.process)))
    inbox = [Path(config.counsellor.inbox)] if config.counsellor else []
    left = files_with(word, began, [*PLACES, Path.cwd(), file.parent, *inbox])
    yield Finding("files", not left, ", ".join(map(str, left)))


def _found(word: str, process: int) -> bool | None:
    try:
        return is_in_memory(word, process)
    except OSError:
        return None


def _not(found: bool | None) -> bool | None:
    return None if found is None else not found
