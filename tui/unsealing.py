"""``worthwhile open``: a note that was sealed at a kiosk, and the key that opens it."""

from __future__ import annotations

from pathlib import Path

from content.schema import Pack
from flows.fitting import fitted
from flows.saved import Unreadable, contents, parsed
from flows.sealing import NotSealed, opened, takes_passphrase
from flows.summary import Summary
from tui import exits
from tui.exits import Refused
from tui.saved import complaint, here


def unsealed(file: Path, key: Path, pack: Pack) -> Summary:
    """The summary in a note; ``Refused`` where there is none, or another key is needed."""
    note, identities = _contents(file, pack), _key(key, pack).decode(errors="replace")
    try:
        return here(fitted(pack, parsed(opened(note, identities))))
    except NotSealed:
        raise Refused(pack.kiosk.opening.not_opened.format(name=file, key=key)) from None
    except Unreadable as problem:
        raise Refused(complaint(problem, str(file), pack, file)) from None


def _key(file: Path, pack: Pack) -> bytes:
    """What is in a key file; where that is sealed itself, its passphrase is asked for at the terminal."""
    key = _contents(file, pack)
    if not takes_passphrase(key):
        return key
    from tui.passphrases import opened_key
    from tui.unlocking import at_the_terminal

    return at_the_terminal(pack, str(file), opened_key(pack, key, pack.interface.screen.back)) or b""


def _contents(file: Path, pack: Pack) -> bytes:
    try:
        return contents(file)
    except Unreadable as problem:
        missing = pack.kiosk.opening.missing.format(name=file)
        told = missing if problem.problem == "missing" else complaint(problem, str(file), pack, file)
        raise Refused(told, exits.NO_INPUT) from None
