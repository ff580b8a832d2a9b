"""The self-test's search finds what is there, in every width in which Python keeps letters."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tui.kiosk.searching import files_with, is_in_memory

HOLDS = "import sys; held = sys.argv[1][::-1] + {rest!r}; print(flush=True); sys.stdin.read()"


@pytest.mark.parametrize("rest", ["", "’", "\N{GRINNING FACE}"])
def test_a_word_in_memory_is_found_however_wide_its_letters(rest: str) -> None:
    command = [sys.executable, "-c", HOLDS.format(rest=rest), "arrubakook"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert is_in_memory("kookaburra", process.pid)
        assert not is_in_memory("cassowary" * 2, process.pid)
        process.kill()


def test_a_process_that_is_gone_is_no_proof() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    with pytest.raises(OSError, match=str(process.pid)):
        is_in_memory("kookaburra", process.pid)


def test_only_files_that_were_written_since_are_looked_into(tmp_path: Path) -> None:
    old, new, other = (tmp_path / name for name in ("old", "new", "other"))
    word = secrets.token_hex(16)  # nowhere else
    for file, words in ((old, word), (new, f"a {word}"), (other, "another")):
        file.write_text(words)
    os.utime(old, (0, 0))
    assert files_with(word, time.time() - 60, [tmp_path]) == [new]
