"""The program run to its end: what it is told, what it says, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryFile
from typing import BinaryIO, NoReturn

from flows.version import NAME
from tui.__main__ import main

PATIENCE = 10
"""Seconds after which it hangs."""
STREAMS = (0, 1, 2)


def worthwhile(*arguments: str | Path, given: str | bytes = "") -> CompletedProcess[str]:
    """The program with these arguments and this to read, in a process of its own: one that begins where this one
    stands, so that nothing has to be loaded again. ``test_command_line`` starts it as a shell does."""
    command = [NAME, *map(str, arguments)]
    with TemporaryFile() as typed, TemporaryFile() as told, TemporaryFile() as complained:
        typed.write(given if isinstance(given, bytes) else given.encode())
        typed.seek(0)
        if not (child := os.fork()):
            become(command, (typed, told, complained))
        _, status = os.waitpid(child, 0)
        return CompletedProcess(command, os.waitstatus_to_exitcode(status), *map(everything, (told, complained)))


def become(command: Sequence[str], files: Sequence[BinaryIO]) -> NoReturn:
    """Nothing of the test's is left to it, least of all its way out."""
    code = 1
    try:
        for number, file in zip(STREAMS, files, strict=True):
            os.dup2(file.fileno(), number)
        sys.argv = list(command)
        sys.stdin, sys.stdout, sys.stderr = (
            os.fdopen(number, mode, encoding="utf-8", errors=errors)
            for number, mode, errors in zip(STREAMS, "rww", ("strict", "strict", "backslashreplace"), strict=True)
        )
        signal.alarm(PATIENCE)
        main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        for written in (sys.stdout, sys.stderr):
            written.flush()
        os._exit(code)


def everything(written: BinaryIO) -> str:
    written.seek(0)
    return written.read().decode()


def sentence(done: CompletedProcess[str]) -> str:
    """The one line that a refusal consists of, with nothing in it that could act on a terminal."""
    assert done.stdout == ""
    assert done.stderr.startswith(f"{NAME}: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith("\n")
    assert done.stderr[:-1].isprintable()
    assert "Traceback" not in done.stderr
    assert "something went wrong" not in done.stderr
    return done.stderr
