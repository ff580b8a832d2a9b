"""Opening what is protected: with a key file, and with the passphrase where that is sealed itself. The same for every
front-end."""

from __future__ import annotations

import signal
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TypeVar

from content.schema import Pack
from flows.protection import DamagedProtection, Protection, key_file
from flows.vault import Vault
from tui import exits
from tui.exits import Refused
from tui.key_files import named_key, read_key
from tui.mending import mending
from tui.passphrases import opened_key
from tui.requests import Ask, Request, Type
from tui.safekeeping import from_home

T = TypeVar("T")
TERMINAL = Path("/dev/tty")
"""Wherever input and output go."""


def unlocking(pack: Pack, vault: Vault, declines: str = "") -> Generator[Request, str, bool]:
    """Whether it was opened; whoever gives nothing goes on without, or does what ``declines`` says. Where it got lost
    how things are protected, that is mended, which opens them too."""
    try:
        protection = vault.protection
    except DamagedProtection:
        if told := (yield from mending(pack, vault)):
            yield Ask(told, {})
        return vault.is_open
    if protection is None:
        return False
    return (yield from _with_its_key(pack, vault, protection, declines or pack.interface.protecting.without))


def _with_its_key(pack: Pack, vault: Vault, protection: Protection, declines: str) -> Generator[Request, str, bool]:
    words, file = pack.interface.protecting, key_file(vault.folder, protection)
    gone = words.key_gone.format(file=from_home(file)) if protection.is_own and file else ""
    asks = partial(Type, words.where_key, words.where_key_hint, words.open, declines, words.where_key_prompt)
    found = read_key(file) if file else None
    while found := found or (yield from named_key(pack, asks, gone)):
        if (opened := (yield from opened_key(pack, found.content, declines))) is None:
            return False
        if vault.unlock(opened):
            return True
        found, gone = None, gone or words.no_fit
    return False


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
