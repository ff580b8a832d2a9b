"""The self-test passes where nothing stays behind, and says what does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from tests.tui.kiosk.kiosk_screen import ALTERED, kiosk_file
from tests.tui.kiosk.visitors import WORDS
from tests.tui.terminal import WORTHWHILE, without_a_size
from tui import exits

pytestmark = pytest.mark.real
CHECKS = WORDS.self_test
BESIDE_ITSELF = 'sys.argv.append("--self-test")\n'
LEAKS = """
import os
from pathlib import Path
from flows.session import Session
from tui.kiosk.lockdown import may_write
answers = Session.answer
def leaks(self, value):
    if isinstance(value, str):
        os.write(1, f"\\x1b[?1049l{{value}}\\x1b[?1049h\\x1b]0;{{value}}\\x07".encode())
        with may_write():
            Path({file!r}).open("a").write(value)
    answers(self, value)
Session.answer = leaks
"""
"""To where a terminal keeps a history, to its title, and to a file."""


def tried(folder: Path, command: str, change: str = "") -> tuple[int, str]:
    """The exit code of a self-test, and what it told."""
    inbox = folder / "inbox"
    inbox.mkdir(mode=0o700)
    recipient = pyrage.x25519.Identity.generate().to_public()
    more = f'[paper]\ncommand = ["{command}"]\n[counsellor]\ninbox = "{inbox}"\nrecipient = "{recipient}"'
    file = kiosk_file(folder, more)
    plain: list[str | Path] = [WORTHWHILE, "kiosk", "--self-test", "--config", file]
    altered: list[str | Path] = [sys.executable, "-c", ALTERED.format(file=str(file), change=BESIDE_ITSELF + change)]
    program = altered if change else plain
    done = subprocess.run(program, env=without_a_size(), capture_output=True, text=True, timeout=120)
    assert not done.stderr
    assert not list(inbox.iterdir())
    return done.returncode, done.stdout


def test_it_passes_where_nothing_stays(tmp_path: Path) -> None:
    code, told = tried(tmp_path, "cat")
    assert code == exits.DONE, told
    assert CHECKS.bad not in told
    assert all(check.what in told for check in (CHECKS.visit, CHECKS.search, CHECKS.sealed, CHECKS.files))
    assert told.rstrip().endswith(CHECKS.passed)


def test_it_tells_what_stays_and_what_is_to_be_mended(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    code, told = tried(tmp_path, "false", LEAKS.format(file=str(leak)))
    assert code == exits.FAILED
    for check in (CHECKS.history, CHECKS.clipboard):
        assert f"{CHECKS.bad} {check.mend}" in told, told
    assert f"{CHECKS.bad} {CHECKS.files.mend.format(detail=leak)}" in told
    assert f"{CHECKS.bad} {CHECKS.printer.mend.format(detail='false')}" in told
    assert f"{CHECKS.good} {CHECKS.sealed.what}" in told
    assert told.rstrip().endswith(CHECKS.failed)
