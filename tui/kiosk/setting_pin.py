"""Choosing the PIN: asked for twice, and kept as a slow hash in the configuration, which is begun if need be."""

from __future__ import annotations

import os
import re
import sys
from getpass import getpass
from pathlib import Path

from content.kiosk import SetPin
from flows import files
from tui import exits
from tui.exits import Refused
from tui.kiosk.pin import LENGTHS, hashed, is_a_pin

BEGUN = Path(__file__).with_name("kiosk.toml")
"""An example of everything that a centre can say."""
FOR_ALL = 0o644
"""A slow hash: reading it helps nobody to guess a PIN of six digits quickly."""
LINE = re.compile(r"^staff_pin *=.*$", re.MULTILINE)


def set_pin(words: SetPin, file: Path) -> int:
    """Asked at a terminal; the exit code."""
    if not sys.stdin.isatty():
        raise Refused("a PIN is typed at a terminal, twice. Nothing was changed", exits.USAGE)
    text = _text(file)
    line = f'staff_pin = "{hashed(_asked(words))}"'
    changed = LINE.sub(lambda _: line, text, count=1) if LINE.search(text) else f"{line}\n{text}"
    _write(file, changed)
    print(words.done.format(file=file))
    return exits.DONE


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        return BEGUN.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        reason = getattr(problem, "strerror", None) or "it is not UTF-8 text"
        raise Refused(f"{file} cannot be read ({reason}). Check that you may open it", exits.NO_INPUT) from None


def _asked(words: SetPin) -> str:
    lengths = {"least": LENGTHS[0], "most": LENGTHS[-1]}
    try:
        pin = getpass(words.ask.format(**lengths))
        if not is_a_pin(pin):
            raise Refused(words.no_pin.format(**lengths), exits.USAGE)
        if getpass(words.again) != pin:
            raise Refused(words.not_the_same, exits.USAGE)
    except EOFError:
        raise Refused(words.no_pin.format(**lengths), exits.LEFT_EARLY) from None
    return pin


def _write(file: Path, text: str) -> None:
    """Whoever could read it can read it still: the kiosk's own account must."""
    try:
        before = file.stat() if file.exists() else None
        file.parent.mkdir(exist_ok=True)
        files.write(file, text.encode())
        file.chmod(before.st_mode & 0o777 if before else FOR_ALL)
        if before:
            os.chown(file, before.st_uid, before.st_gid)
    except OSError as problem:
        raise Refused(f"{file} cannot be written ({problem.strerror}). Try as an administrator", exits.FAILED) from None
