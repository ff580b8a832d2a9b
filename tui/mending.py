"""Mending what says how things are protected: the key that was made for it knows."""

from __future__ import annotations

from content.schema import Pack
from flows import files
from flows.protection import NAME, DamagedProtection, own_keys, protect, protection_with
from flows.sealing import NotSealed, public_of
from flows.vault import Vault
from tui.key_files import read_key
from tui.passphrases import opened_key
from tui.requests import Ask, Telling
from tui.safekeeping import from_home


def mending(pack: Pack, vault: Vault, *, asks: bool = False) -> Telling:
    """By the newest key. ``asks``: whether to, of somebody who has come for this; others are told why their passphrase
    is needed where they type it, so that nobody types it at a line that is shown."""
    words, file = pack.interface.protecting, vault.folder / NAME
    keys = own_keys(vault.folder)
    found = read_key(keys[-1]) if keys else None
    if not found:
        return words.cannot_mend.format(file=from_home(file))
    if asks and (yield Ask(words.mend, {"open": words.open}, where=words.title)) != "open":
        return ""
    note = "" if asks else words.mend
    if (opened := (yield from opened_key(pack, found.content, pack.interface.screen.back, note))) is None:
        return ""
    if not _is_lost(vault) or not found.file.exists():
        return words.meanwhile
    try:
        recipient = public_of(opened.decode(errors="replace"))
        files.remove(file)  # whatever it is, it says nothing
        protect(vault.folder, protection_with(recipient, found.file.name))
    except NotSealed:
        return words.cannot_mend.format(file=from_home(file))
    except OSError as problem:
        return words.not_done.format(place=vault.folder, reason=problem.strerror)
    vault.unlock(opened)
    return words.mended


def _is_lost(vault: Vault) -> bool:
    """Still: another window may have mended it."""
    try:
        return vault.protection is None
    except DamagedProtection:
        return True
