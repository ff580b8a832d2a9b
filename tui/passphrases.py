"""A passphrase, typed where nobody can read it, and put to work while everything else goes on. The same for every
front-end."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial

from content.schema import Pack
from flows.deriving import CannotDerive, Deriving, WrongPassphrase
from flows.passphrase import is_weak, normal
from flows.sealing import takes_passphrase
from tui.requests import Request, Type, Wait


def opened_key(pack: Pack, key: bytes, declines: str, note: str = "") -> Generator[Request, str, bytes | None]:
    """A key file, as it is or as a passphrase opens it; ``None`` where that is not given, which is called
    ``declines``. ``note``: what to know first."""
    words = pack.interface.protecting
    if not takes_passphrase(key):
        return key
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


def sealed_key(pack: Pack, key: bytes) -> Generator[Request, str, bytes | None]:
    """A key file, sealed with a passphrase that is chosen for it; ``None`` for going back."""
    words, note = pack.interface.protecting, ""
    while passphrase := (yield from _chosen(pack, note)):
        deriving = Deriving("seal", passphrase, key)
        yield Wait(words.making, deriving)
        try:
            return deriving.result()
        except (WrongPassphrase, CannotDerive):
            note = words.failed
    return None


def _chosen(pack: Pack, note: str) -> Generator[Request, str, str]:
    """Typed twice; "" for going back."""
    words, back = pack.interface.protecting, pack.interface.screen.back
    asks = partial(Type, words.choose, words.choose_hint, words.take, back, words.choose_prompt, is_hidden=True)
    again = Type(words.again, words.again_hint, words.take, back, words.again_prompt, is_hidden=True)
    while typed := (yield asks(note=note)):
        passphrase = normal(typed)
        if is_weak(passphrase):
            note = words.weak
        elif not (repeated := (yield again)):
            note = ""
        elif normal(repeated) != passphrase:
            note = words.differs
        else:
            return passphrase
    return ""
