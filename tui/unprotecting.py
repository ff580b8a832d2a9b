"""Another passphrase for what is protected, or protecting it no more. The same for every front-end."""

from __future__ import annotations

from content.schema import Pack
from flows import files, resealing
from flows.protection import unprotect
from flows.store import Store
from flows.vault import Locked, fits
from tui.key_files import read_key
from tui.passphrases import opened_key, sealed_key
from tui.requests import Ask, Telling
from tui.safekeeping import from_home
from tui.unlocking import unlocking


def change(pack: Pack, store: Store) -> Telling:
    """Another passphrase: the key stays the same, and so do all files but its own."""
    words, vault = pack.interface.protecting, store.vault
    file, protection = vault.key_file, vault.protection
    assert file is not None
    assert protection is not None
    version, found = files.version(file), read_key(file)
    opened = (yield from opened_key(pack, found.content, pack.interface.screen.back)) if found else b""
    if opened is None:
        return ""
    if not fits(opened, protection.recipient):
        return words.key_gone.format(file=from_home(file))
    if (sealed := (yield from sealed_key(pack, opened))) is None:
        return ""
    try:
        files.write(file, sealed, version)
    except files.Changed:
        return words.meanwhile
    except OSError as problem:
        return words.not_done.format(place=file, reason=problem.strerror)
    return words.changed


def stop(pack: Pack, store: Store) -> Telling:
    """Everything is opened, and whoever has the files can read them."""
    words = pack.interface.protecting
    if not (yield from unlocking(pack, store.vault, pack.interface.screen.back)):
        return ""
    if (yield Ask(words.sure, {"no": words.sure_no, "yes": words.sure_yes})) != "yes":
        return ""
    try:
        resealing.open_all(store.vault, store.places, store.summaries)
        unprotect(store.summaries)
    except Locked:
        return words.other_key
    except OSError as problem:
        return words.not_done.format(place=store.summaries, reason=problem.strerror)
    return words.stopped
