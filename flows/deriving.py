"""A passphrase put to work, in a process of its own: it takes a second or two and holds up everything else there.

It takes half a gigabyte of memory to two, for that moment: the work is chosen by how fast the computer is (scrypt, as
age has it; Percival 2009). Run as a module, this is that process: what it is told comes through a pipe, never through
its arguments or its environment.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
from typing import Literal

import msgspec

from flows.private import private

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
        self._told = msgspec.json.encode(Told(task, passphrase, content))
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C at the terminal is for whoever waits
        )
        self._came: bytes = b""

    def wait(self) -> None:
        """Until it has ended, of itself or by ``stop``."""
        self._came, _ = self._process.communicate(self._told)
        self._told = b""

    def stop(self) -> None:
        """It is not needed any more."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    def result(self) -> bytes:
        """What came of it; ``WrongPassphrase`` or ``CannotDerive`` where nothing did."""
        match self._process.returncode:
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


if __name__ == "__main__":
    sys.exit(main())
