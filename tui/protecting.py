"""Protecting what is kept, and protecting it no more: every question in its order, the same for every front-end."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

from content.schema import Pack
from flows import files, resealing
from flows.deriving import CannotDerive, Deriving, WrongPassphrase
from flows.passphrase import is_weak, normal
from flows.protection import (
    LARGEST,
    Protection,
    free_key,
    is_own,
    key_of,
    new_key,
    protect,
    protection_with,
    unprotect,
)
from flows.sealing import check_recipient
from flows.store import Store
from flows.vault import Locked, fits
from tui import starting
from tui.requests import Ask, Request, Steps, Type, Wait
from tui.safekeeping import folder_of, from_home
from tui.unlocking import no_file, opened_key, unlocking

Telling = Generator[Request, str, str]
"""What to tell in the end; "" for going back."""


def protecting(pack: Pack, store: Store, then: Callable[[], object] = lambda: None) -> Steps:
    """Whatever can be done about it now. ``then``: as soon as it is protected, before what was there already is."""
    words = pack.interface.protecting
    while True:
        protection = store.vault.protection
        ways: dict[str, Callable[[], Telling]]
        if protection is None:
            text, labels = words.ask, {"passphrase": words.with_passphrase, "key": words.with_key}
            ways = {
                "passphrase": partial(_with_passphrase, pack, store, then),
                "key": partial(_with_key, pack, store, then),
            }
        else:
            text, labels = words.is_protected, {"stop": words.stop}
            ways = {"stop": partial(_stop, pack, store)}
            if is_own(store.summaries, protection):
                labels = {"change": words.change, **labels}
                ways["change"] = partial(_change, pack, protection)
        chosen = yield Ask(text, labels, where=words.title)
        if not chosen:
            return
        if told := (yield from ways[chosen]()):
            yield Ask(told, {})
            return


def _with_passphrase(pack: Pack, store: Store, then: Callable[[], object]) -> Telling:
    """A key is made, and sealed with a passphrase."""
    words, (recipient, key) = pack.interface.protecting, new_key(starting.now())
    if (sealed := (yield from _sealed_key(pack, key))) is None:
        return ""
    file = free_key(store.summaries)
    try:
        files.make_private(store.summaries)
        files.write(file, sealed)  # first: what is sealed to a key that is nowhere is lost
    except OSError as problem:
        return words.not_done.format(place=store.summaries, reason=problem.strerror)
    told = _protected(pack, store, protection_with(recipient, file), then)
    store.vault.unlock(key)
    return f"{told} {words.done_key.format(file=from_home(file))}"


def _with_key(pack: Pack, store: Store, then: Callable[[], object]) -> Telling:
    """A key that the person has."""
    words, note = pack.interface.protecting, ""
    back = pack.interface.screen.back
    while recipient := (
        yield Type(words.recipient, words.recipient_hint, words.take, back, words.recipient_prompt, note)
    ):
        try:
            check_recipient(recipient)
        except ValueError:
            note = words.not_a_key
        else:
            file = yield from _key_file(pack, recipient)
            return _protected(pack, store, protection_with(recipient, file), then)
    return ""


def _key_file(pack: Pack, recipient: str) -> Generator[Request, str, Path | None]:
    """The file of the other half, tried; ``None`` where the person will say it each time."""
    words, note = pack.interface.protecting, ""
    asks = partial(Type, words.key_file, words.key_file_hint, words.take, words.each_time, words.key_file_prompt)
    while typed := (yield asks(note=note)):
        try:
            key = files.read(folder_of(typed), LARGEST)
        except (OSError, ValueError) as problem:
            note = no_file(pack, typed, problem)
            continue
        if (opened := (yield from opened_key(pack, key))) and fits(opened, recipient):
            return folder_of(typed).absolute()
        note = words.no_fit
    return None


def _protected(pack: Pack, store: Store, protection: Protection, then: Callable[[], object]) -> str:
    words = pack.interface.protecting
    try:
        protect(store.summaries, protection)
    except OSError as problem:
        return words.not_done.format(place=store.summaries, reason=problem.strerror)
    then()
    try:
        resealing.seal_all(store.vault, store.places, store.summaries)
    except OSError as problem:
        return words.not_all.format(place=store.summaries, reason=problem.strerror)
    return words.done


def _change(pack: Pack, protection: Protection) -> Telling:
    """Another passphrase: the key stays the same, and so do all files but its own."""
    words, back = pack.interface.protecting, pack.interface.screen.back
    assert protection.key
    if not (key := key_of(protection)) or not (opened := (yield from opened_key(pack, key, back))):
        return ""
    if (sealed := (yield from _sealed_key(pack, opened))) is None:
        return ""
    try:
        files.write(Path(protection.key), sealed)
    except OSError as problem:
        return words.not_done.format(place=protection.key, reason=problem.strerror)
    return words.changed


def _stop(pack: Pack, store: Store) -> Telling:
    words = pack.interface.protecting
    if not (yield from unlocking(pack, store.vault)):
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


def _sealed_key(pack: Pack, key: bytes) -> Generator[Request, str, bytes | None]:
    """Sealed with a passphrase that is chosen for it; ``None`` for going back."""
    words, note = pack.interface.protecting, ""
    while passphrase := (yield from _chosen(pack, note)):
        deriving = Deriving("seal", passphrase, key)
        yield Wait(words.making, deriving)
        try:
            return deriving.result()
        except (WrongPassphrase, CannotDerive):
            note = words.failed
    return None


def _chosen(pack: Pack, note: str) -> Telling:
    """A passphrase, typed twice."""
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
