"""Opening what is protected: with a key file, and with the passphrase where that is sealed itself. The same for every
front-end."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TypeVar

from content.schema import Pack
from flows import files
from flows.deriving import CannotDerive, Deriving, WrongPassphrase
from flows.passphrase import normal
from flows.protection import LARGEST, key_of
from flows.sealing import takes_passphrase
from flows.vault import Vault
from tui import exits
from tui.exits import Refused
from tui.requests import Request, Type, Wait
from tui.safekeeping import folder_of, from_home

T = TypeVar("T")
TERMINAL = Path("/dev/tty")
"""Wherever input and output go."""


def unlocking(pack: Pack, vault: Vault) -> Generator[Request, str, bool]:
    """Whether what is sealed can be read now; whoever gives nothing goes on without."""
    if (protection := vault.protection) is None:
        return False
    key, note = key_of(protection), ""
    while key or (key := (yield from key_file(pack, note))):
        if (opened := (yield from opened_key(pack, key))) is None:
            return False
        if vault.unlock(opened):
            return True
        key, note = None, pack.interface.protecting.no_fit
    return False


def key_file(pack: Pack, note: str = "") -> Generator[Request, str, bytes | None]:
    """What is in the file that the person names; ``None`` for none."""
    words = pack.interface.protecting
    asks = partial(Type, words.where_key, words.where_key_hint, words.open, words.without, words.where_key_prompt)
    while typed := (yield asks(note=note)):
        try:
            return files.read(folder_of(typed), LARGEST)
        except (OSError, ValueError) as problem:
            note = no_file(pack, typed, problem)
    return None


def no_file(pack: Pack, typed: str, problem: Exception) -> str:
    """What to tell of a file that cannot be read."""
    reason = getattr(problem, "strerror", None) or pack.interface.saved.not_a_file
    return pack.interface.protecting.no_file.format(file=from_home(folder_of(typed)), reason=reason)


def opened_key(pack: Pack, key: bytes, declines: str = "") -> Generator[Request, str, bytes | None]:
    """A key file, as it is or as a passphrase opens it; ``None`` where that is not given, and what that is called."""
    words, note = pack.interface.protecting, ""
    if not takes_passphrase(key):
        return key
    declines = declines or words.without
    asks = partial(Type, words.passphrase, words.passphrase_hint, words.open, declines, words.passphrase_prompt)
    while typed := (yield asks(note=note, is_hidden=True)):
        deriving = Deriving("open", normal(typed), key)
        yield Wait(words.opening, deriving)
        try:
            return deriving.result()
        except WrongPassphrase:
            note = words.wrong
        except CannotDerive:
            note = words.failed
    return None


def at_the_terminal(pack: Pack, name: str, steps: Generator[Request, str, T]) -> T | None:
    """The same for a command that asks nothing else, wherever its input and output go; ``None`` for whoever leaves,
    ``Refused`` where there is no terminal."""
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
    with typed, told, contextlib.suppress(Left, Ended):
        return through(LineTalk(Console(typed, told), pack.interface), pack, steps)
    return None
