"""Mending what says how things are protected: the key that was made for it knows."""

from __future__ import annotations

from content.schema import Pack
from flows import files
from flows.protection import NAME, own_keys, protect, protection_with
from flows.sealing import NotSealed, public_of
from flows.vault import Vault
from tui.key_files import read_key
from tui.passphrases import opened_key
from tui.requests import Ask, Telling
from tui.safekeeping import from_home


def mending(pack: Pack, vault: Vault) -> Telling:
    """By the newest key."""
    words, file = pack.interface.protecting, vault.folder / NAME
    keys = own_keys(vault.folder)
    found = read_key(keys[-1]) if keys else None
    if not found:
        return words.cannot_mend.format(file=from_home(file))
    if (yield Ask(words.mend, {"open": words.open}, where=words.title)) != "open":
        return ""
    if (opened := (yield from opened_key(pack, found.content, pack.interface.screen.back))) is None:
        return ""
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
