"""Protecting what is kept: every question in its order, the same for every front-end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

from content.schema import Pack
from flows import files, resealing
from flows.protection import (
    NAME,
    DamagedProtection,
    Protection,
    new_key,
    protect,
    protection_in,
    protection_with,
    put_key,
)
from flows.sealing import check_recipient
from flows.store import Store
from flows.traces import kept
from flows.vault import fits
from tui import starting
from tui.key_files import named_key, read_key
from tui.mending import mending
from tui.passphrases import opened_key, sealed_key
from tui.requests import Ask, Request, Telling, Type
from tui.safekeeping import from_home
from tui.unprotecting import change, stop

SECRET = "AGE-SECRET-KEY-"
"""How the half of a key begins that is nobody else's."""


def protecting(pack: Pack, store: Store, then: Callable[[], str] = str) -> Telling:
    """Whatever can be done about it now; what was told of it. ``then``: as soon as it is protected, before what was
    there already is; what to tell of that."""
    told = ""
    while not told:
        try:
            ask, ways = _offered(pack, store, then)
        except DamagedProtection:
            if not (told := (yield from mending(pack, store.vault, asks=True))):
                return ""
        else:
            if not (chosen := (yield ask)):
                return ""
            told = yield from ways[chosen]()
    yield Ask(told, {})
    return told


def how_it_is(pack: Pack, store: Store) -> str:
    """In a sentence."""
    words = pack.interface.protecting
    try:
        return words.is_on if store.vault.protection else words.is_off
    except DamagedProtection as problem:
        return words.damaged.format(file=from_home(Path(problem.filename)))


def _offered(pack: Pack, store: Store, then: Callable[[], str]) -> tuple[Ask, dict[str, Callable[[], Telling]]]:
    """What there is to choose, and what each does."""
    words, protection = pack.interface.protecting, store.vault.protection
    key = store.vault.key_file
    is_gone = protection is not None and protection.is_own and key is not None and not read_key(key)
    if protection is None or is_gone:
        text = words.anew.format(file=from_home(key)) if key else words.ask
        labels = {"passphrase": words.with_passphrase, "key": words.with_key}
        return Ask(text, labels, where=words.title), {
            "passphrase": partial(_with_passphrase, pack, store, then),
            "key": partial(_with_key, pack, store, then),
        }
    labels = {"change": words.change} if protection.is_own else {}
    return Ask(words.is_protected, {**labels, "stop": words.stop}, where=words.title), {
        "change": partial(change, pack, store),
        "stop": partial(stop, pack, store),
    }


def _with_passphrase(pack: Pack, store: Store, then: Callable[[], str]) -> Telling:
    """A key is made, and sealed with a passphrase. Its file is there first: what is sealed to a key that is nowhere is
    lost."""
    words, before = pack.interface.protecting, _now(store)
    recipient, key = new_key(starting.now())
    if (sealed := (yield from sealed_key(pack, key))) is None:
        return ""
    try:
        file = put_key(store.summaries, sealed)
    except OSError as problem:
        return words.not_done.format(place=store.summaries, reason=problem.strerror)
    if refused := _protect(pack, store, protection_with(recipient, file.name), before):
        files.remove_old(file, float("inf"))
        return refused
    store.vault.unlock(key)
    return f"{_sealed_all(pack, store, then)} {words.done_key.format(file=from_home(file))}"


def _with_key(pack: Pack, store: Store, then: Callable[[], str]) -> Telling:
    """A key that the person has."""
    words, note, before = pack.interface.protecting, "", _now(store)
    asks = partial(
        Type, words.recipient, words.recipient_hint, words.take, pack.interface.screen.back, words.recipient_prompt
    )
    while recipient := (yield asks(note=note)):
        try:
            check_recipient(recipient)
        except ValueError:
            note = words.secret_key if recipient.upper().startswith(SECRET) else words.not_a_key
        else:
            protection = protection_with(recipient, (yield from _its_file(pack, recipient)))
            return _protect(pack, store, protection, before) or _sealed_all(pack, store, then)
    return ""


def _now(store: Store) -> files.Version | None:
    """How it is protected now, so that nothing gives way that another window does meanwhile."""
    with contextlib.suppress(OSError):
        return files.version(store.summaries / NAME)
    return None


def _protect(pack: Pack, store: Store, protection: Protection, before: files.Version | None) -> str:
    """What to tell where that cannot be. It may be there all the same, if only its folder could not be made sure of."""
    words = pack.interface.protecting
    try:
        protect(store.summaries, protection, before)
    except (FileExistsError, files.Changed):
        return words.meanwhile
    except OSError as problem:
        with contextlib.suppress(DamagedProtection):
            if protection_in(store.summaries) == protection:
                return ""
        return words.not_done.format(place=store.summaries, reason=problem.strerror)
    return ""


def _its_file(pack: Pack, recipient: str) -> Generator[Request, str, Path | None]:
    """The file of the other half, tried; ``None`` where the person will say it each time."""
    words, note = pack.interface.protecting, ""
    asks = partial(Type, words.key_file, words.key_file_hint, words.take, words.each_time, words.key_file_prompt)
    while found := (yield from named_key(pack, asks, note)):
        opened = yield from opened_key(pack, found.content, pack.interface.screen.back)
        if opened and fits(opened, recipient):
            return found.file
        note = words.no_fit if opened else ""
    return None


def _sealed_all(pack: Pack, store: Store, then: Callable[[], str]) -> str:
    """From now on it is protected; so is what was there, as far as that can be."""
    words = pack.interface.protecting
    older = any(map(store.vault.is_sealed, kept(store.places, store.summaries)))
    problem = then()
    try:
        number = resealing.seal_all(store.vault, store.places, store.summaries)
    except OSError as failed:
        return words.not_all.format(place=store.summaries, reason=failed.strerror)
    told = (words.done, words.done_before if number else "", words.done_older if older else "", problem)
    return " ".join(filter(None, told))
