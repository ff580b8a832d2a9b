"""Choosing the PIN: asked for twice, and kept as a slow hash in the configuration, which is begun if need be."""

from __future__ import annotations

import re
from getpass import getpass
from pathlib import Path

from flows import files
from tui import exits
from tui.exits import Refused
from tui.kiosk.pin import LENGTHS, hashed, is_a_pin

BEGUN = Path(__file__).with_name("kiosk.toml")
"""An example of everything that a centre can say."""
LINE = re.compile(r"^staff_pin *=.*$", re.MULTILINE)


def set_pin(file: Path) -> int:
    """Asked at a terminal; the exit code."""
    text = _text(file)
    pin = _asked()
    line = f'staff_pin = "{hashed(pin)}"'
    changed = LINE.sub(lambda _: line, text, count=1) if LINE.search(text) else f"{line}\n{text}"
    _write(file, changed)
    print(f"The PIN is set in {file}.")
    return exits.DONE


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        return BEGUN.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        reason = getattr(problem, "strerror", None) or "it is not UTF-8 text"
        raise Refused(f"{file} cannot be read ({reason}). Check that you may open it", exits.NO_INPUT) from None


def _asked() -> str:
    try:
        pin = getpass("A PIN of 4 to 12 digits: ")
        if not is_a_pin(pin):
            raise Refused(f"that is no PIN of {LENGTHS[0]} to {LENGTHS[-1]} digits. Nothing was changed", exits.USAGE)
        if getpass("The same again: ") != pin:
            raise Refused("those two were not the same. Nothing was changed", exits.USAGE)
    except EOFError:
        raise Refused("no PIN was typed. Nothing was changed", exits.LEFT_EARLY) from None
    return pin


def _write(file: Path, text: str) -> None:
    """Others may read it as before: a kiosk's own account must, and nobody guesses a PIN by its hash quickly."""
    mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
    try:
        file.parent.mkdir(exist_ok=True)
        files.write(file, text.encode())
        file.chmod(mode)
    except OSError as problem:
        raise Refused(f"{file} cannot be written ({problem.strerror}). Try as an administrator", exits.FAILED) from None
