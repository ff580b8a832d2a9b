"""Exit codes, after sysexits.h and the shell's own."""

DONE = 0
FAILED = 1
USAGE = 2
LEFT_EARLY = 3
"""The input ended, or the person left, before the end."""
BAD_INPUT = 65
NO_INPUT = 66
INTERRUPTED = 130
TERMINATED = 143
