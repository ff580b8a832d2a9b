"""Opening what is protected: with a key file, and with the passphrase where that is sealed itself. The same for every
front-end."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from content.schema import Pack
from flows import files
from flows.private import private
from flows.protection import LARGEST
from flows.vault import Vault
from tui import exits
from tui.exits import Refused
from tui.passphrases import opened_key
from tui.requests import Request, Type
from tui.safekeeping import folder_of, from_home

T = TypeVar("T")
TERMINAL = Path("/dev/tty")
"""Wherever input and output go."""


@private
class KeyFile(NamedTuple):
    """One that was found."""

    file: Path
    content: bytes


def unlocking(pack: Pack, vault: Vault, declines: str = "") -> Generator[Request, str, bool]:
    """Whether what is sealed can be read now; whoever gives nothing goes on without, or does what ``declines`` says."""
    words, protection = pack.interface.protecting, vault.protection
    if protection is None:
        return False
    declines = declines or words.without
    gone = words.key_gone.format(file=from_home(vault.key_file)) if protection.is_own and vault.key_file else ""
    asks = partial(Type, words.where_key, words.where_key_hint, words.open, declines, words.where_key_prompt)
    found = read_key(vault.key_file) if vault.key_file else None
    while found := found or (yield from named_key(pack, asks, gone)):
        if (opened := (yield from opened_key(pack, found.content, declines))) is None:
            return False
        if vault.unlock(opened):
            return True
        found, gone = None, gone or words.no_fit
    return False


def named_key(pack: Pack, asks: partial[Type], note: str = "") -> Generator[Request, str, KeyFile | None]:
    """The file that the person names; ``None`` for none."""
    while typed := (yield asks(note=note)):
        try:
            file = folder_of(typed).absolute()
            return KeyFile(file, files.read(file, LARGEST))
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or pack.interface.saved.not_a_file
            note = pack.interface.protecting.no_file.format(reason=reason)
    return None


def read_key(file: Path) -> KeyFile | None:
    """The file itself; ``None`` where it is not there, or cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        return KeyFile(file, files.read(file, LARGEST))
    return None


def at_the_terminal(pack: Pack, name: str, steps: Generator[Request, str, T]) -> T:
    """The same for a command that asks nothing else, wherever its input and output go; ``Refused`` where there is no
    terminal, ``KeyboardInterrupt`` from whoever leaves."""
    from tui.dialogue.ending import Left
    from tui.dialogue.looking_back import through
    from tui.dialogue.offers import Ended
    from tui.lines.console import Console
    from tui.lines.talk import LineTalk

    signal.signal(signal.SIGINT, signal.default_int_handler)  # so that the terminal shows again what is typed
    try:
        typed, told = TERMINAL.open(errors="replace"), TERMINAL.open("w")
    except OSError:
        raise Refused(pack.interface.protecting.no_terminal.format(name=name), exits.NO_INPUT) from None
    with typed, told:
        console = Console(typed, told)
        try:
            return through(LineTalk(console, pack.interface), pack, steps)
        except (Left, Ended):
            raise KeyboardInterrupt from None
        finally:
            console.show_again()
