"""How the program ends: exit codes, after sysexits.h and the shell's own."""

DONE = 0
FAILED = 1
USAGE = 2
LEFT_EARLY = 3
"""The input ended, or the person left, before the end."""
BAD_INPUT = 65
NO_INPUT = 66
INTERRUPTED = 130
TERMINATED = 143


class Refused(Exception):
    """The input will not do; the message says what to do, the code why."""

    def __init__(self, message: str, code: int = BAD_INPUT) -> None:
        super().__init__(message)
        self.code = code
