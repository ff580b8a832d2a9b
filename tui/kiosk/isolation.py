"""The kiosk begins again without its environment, which may have had a say by then: switches, other modules, a
``sitecustomize``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

KEPT = ("TERM", "COLORTERM")
"""What the kiosk is told of the terminal. Nothing else in the environment reaches it."""
GIVEN = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TEXTUAL_DISABLE_KITTY_KEY": "1"}
MARK = "worthwhile-kiosk"
"""An option that Python passes on and knows nothing of (``-X``): this is the second beginning."""


def is_isolated() -> bool:
    """Whether this is the second beginning."""
    return MARK in sys._xoptions


def isolate(arguments: Sequence[str]) -> NoReturn:
    """The second beginning, in this process."""
    command = [sys.executable, "-I", "-B", "-X", MARK, "-m", "tui", *arguments]
    os.execve(sys.executable, command, _environment(os.environ))


def _environment(outside: Mapping[str, str]) -> dict[str, str]:
    return {name: outside[name] for name in KEPT if name in outside} | GIVEN
