"""How much memory a program holds, in kB, as Linux tells it; none, once it has ended."""

from __future__ import annotations

from pathlib import Path

from tests.tui.terminal import Pty


def held(screen: Pty) -> int:
    """Now."""
    return _told(screen, "VmRSS:")


def most(screen: Pty) -> int:
    """At any time until now."""
    return _told(screen, "VmHWM:")


def _told(screen: Pty, name: str) -> int:
    try:
        lines = Path(f"/proc/{screen.process.pid}/status").read_text().splitlines()
    except FileNotFoundError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)
