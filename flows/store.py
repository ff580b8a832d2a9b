"""Where places and summaries are kept: in files (``file_store``), or nowhere."""

from __future__ import annotations

import datetime
import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from flows.private import private
from flows.session import Session
from flows.unfinished import Unfinished
from flows.vault import KEYLESS, Vault

if TYPE_CHECKING:
    from flows.summary import Summary


@private
class Kept(NamedTuple):
    """A reflection that was stopped part-way."""

    name: str
    """Of its file. Whoever goes on with it gives it another: no two windows ever write to the same file."""
    place: Unfinished


@private
class Stopped(NamedTuple):
    """All that were stopped part-way."""

    kept: tuple[Kept, ...] = ()
    """The newest first."""
    unreadable: bool = False
    """Whether there is any that cannot be read."""
    locked: bool = False
    """Whether there is any that takes a key, which is not here yet."""


class Store(Protocol):
    """What a front-end keeps things with."""

    keeps: bool
    """Whether anything is ever kept; where not, nobody is asked."""
    places: Path
    """The folder of unfinished reflections."""
    summaries: Path
    """The folder of finished ones."""
    vault: Vault
    """What seals and opens all of them, where that is wanted."""

    def tidy(self, now: datetime.datetime) -> None:
        """At every start: delete the places that are too old, and what a crash left half written; seal what is to be
        sealed and is not."""

    def stopped(self, flow: str | None, now: datetime.datetime) -> Stopped:
        """What was stopped part-way in a flow, or in any; places that are too old are left out."""

    def take(self, kept: Kept) -> Kept:
        """What was kept, as it is now, and from here on this window's own. Never an error: where it is gone or nothing
        can be written, it is as it was read before."""

    def name(self, session: Session) -> str:
        """A new one, for the file of a session."""

    def keep(self, name: str, place: Unfinished) -> None:
        """Keep it, durably, before this returns; ``OSError`` where that cannot be."""

    def forget(self, name: str) -> None:
        """Delete it."""

    def read(self, file: Path) -> Summary:
        """The summary in a file, here or elsewhere; ``Unreadable`` where there is none, or no key to it."""

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """Write a summary under a new name and say where; ``OSError`` where that cannot be."""


class NoStore:
    """Keeps nothing, and has no way to."""

    keeps = False
    places = summaries = Path(os.devnull)
    vault = KEYLESS

    def tidy(self, now: datetime.datetime) -> None:
        """There is nothing to tidy."""

    def stopped(self, flow: str | None, now: datetime.datetime) -> Stopped:
        """There never is anything."""
        return Stopped()

    def take(self, kept: Kept) -> Kept:
        """As it was read, wherever that was."""
        return kept

    def name(self, session: Session) -> str:
        """Nothing has one."""
        return ""

    def keep(self, name: str, place: Unfinished) -> None:
        """Nothing is kept."""

    def forget(self, name: str) -> None:
        """There is nothing to forget."""

    def read(self, file: Path) -> Summary:
        """As it is, without any key."""
        from flows.saved import read

        return read(file)

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """Never asked for: without a store nobody is asked to keep anything."""
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))
