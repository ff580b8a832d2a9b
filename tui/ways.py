"""Which front-end somebody gets."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Literal

PREPARATION = "preparation"
"""The flow that someone asks for with ``prepare``."""


def way(args: argparse.Namespace) -> Literal["lines", "prompts", "screen"]:
    """Which front-end: what was asked for, as far as there is a terminal for it."""
    if not can_draw() or args.lines or (wants_lines() and not args.plain):
        return "lines"
    return "prompts" if args.plain else "screen"


def can_draw() -> bool:
    """Whether there is a terminal to draw on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    on_a_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return on_a_terminal and os.environ.get("TERM", "dumb") not in ("", "dumb")


def wants_lines() -> bool:
    """Whether somebody asked every program for its accessible mode."""
    return os.environ.get("ACCESSIBLE", "0").lower() not in ("", "0", "false")
