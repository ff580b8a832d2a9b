"""A passphrase put to work, in a process of its own: it takes a second or two and holds up everything else there.

It takes half a gigabyte of memory to two, for that moment: the work is chosen by how fast the computer is (scrypt, as
age has it; Percival 2009). What that process is told comes through a pipe, never through its arguments or its
environment.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path
from typing import Literal

import msgspec

from flows.private import private

CODE = "import sys; sys.path[:] = {path!r}; from flows.deriving import main; sys.exit(main())"
"""Found where this was, however it was installed, and without what the environment could have a say in."""
WRONG = 10
"""Exit code: the passphrase is another."""


class WrongPassphrase(Exception):
    """Another is needed."""


class CannotDerive(Exception):
    """Too little memory; or what is to be opened is damaged, or would take more work than is sane."""


@private
class Told(msgspec.Struct):
    """What the process is told."""

    task: Literal["seal", "open"]
    passphrase: str
    content: bytes


class Deriving:
    """Begins at once; whoever needs what comes of it waits, in a thread where something else has to go on."""

    def __init__(self, task: Literal["seal", "open"], passphrase: str, content: bytes) -> None:
        self._told, self._came = msgspec.json.encode(Told(task, passphrase, content)), b""
        self._process: subprocess.Popen[bytes] | None = None
        with contextlib.suppress(OSError):  # there is no room for another process
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-I",
                    "-c",
                    CODE.format(path=[place for place in sys.path if Path(place).is_absolute()]),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C at the terminal is for whoever waits
            )

    def wait(self) -> None:
        """Until it has ended, of itself or by ``stop``."""
        if self._process:
            self._came, _ = self._process.communicate(self._told)
        self._told = b""

    def stop(self) -> None:
        """It is not needed any more."""
        if self._process:
            self._process.kill()

    def result(self) -> bytes:
        """What came of it; ``WrongPassphrase`` or ``CannotDerive`` where nothing did."""
        match self._process and self._process.returncode:
            case 0:
                return self._came
            case code if code == WRONG:
                raise WrongPassphrase
            case _:
                raise CannotDerive


def main() -> int:
    """The exit code."""
    from pyrage import DecryptError, passphrase

    told = msgspec.json.decode(sys.stdin.buffer.read(), type=Told)
    try:
        does = passphrase.encrypt if told.task == "seal" else passphrase.decrypt
        sys.stdout.buffer.write(does(told.content, told.passphrase))
    except DecryptError as problem:
        return WRONG if str(problem) == "Decryption failed" else 1
    return 0
