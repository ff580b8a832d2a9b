"""Where places and summaries are kept: in files, or nowhere."""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from flows import files, names
from flows.session import Session
from flows.unfinished import Unfinished, UnreadablePlace, decoded, encoded

if TYPE_CHECKING:
    from flows.summary import Summary

KEPT_FOR = datetime.timedelta(days=30)
"""How long the place of someone who stopped part-way is kept."""
SKEW = datetime.timedelta(days=1)
"""How far a clock may have been ahead."""
WRITING = datetime.timedelta(minutes=5)
"""A half-written file older than this was left by a crash."""
LARGEST = 1_000_000
"""Bytes; the fullest place has about 60,000."""


class Kept(NamedTuple):
    """A reflection that was stopped part-way."""

    name: str
    """Of its file. Whoever goes on with it gives it another: no two windows ever write to the same file."""
    place: Unfinished


class Stopped(NamedTuple):
    """All that were stopped part-way."""

    kept: tuple[Kept, ...] = ()
    """The newest first."""
    unreadable: bool = False
    """Whether there is any that cannot be read."""


class Store(Protocol):
    """What a front-end keeps things with."""

    keeps: bool
    """Whether anything is ever kept; where not, nobody is asked."""
    places: Path
    """The folder of unfinished reflections."""
    summaries: Path
    """The folder of finished ones."""

    def tidy(self, now: datetime.datetime) -> None:
        """At every start: delete the places that are too old, and what a crash left half written."""

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

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """Write a summary under a new name and say where; ``OSError`` where that cannot be."""


class FileStore:
    """Unfinished reflections in the state folder, summaries in the data folder."""

    keeps = True

    def __init__(self, places: Path, summaries: Path) -> None:
        self.places = places
        self.summaries = summaries
        self._has_folder = False
        """Whether a place was kept by this store: making its folder private again takes as long as a write."""

    def tidy(self, now: datetime.datetime) -> None:
        """See ``Store``."""
        for folder in (self.places, self.summaries):
            files.sweep(folder, (now - WRITING).timestamp())
        for file in self._files():
            with contextlib.suppress(OSError):
                if self._written_at(file, now) < now - KEPT_FOR:
                    self.forget(file.name)

    def stopped(self, flow: str | None, now: datetime.datetime) -> Stopped:
        """See ``Store``."""
        kept, unreadable = [], False
        for file in self._files(flow or ""):
            try:
                place = self._read(file, now)
            except FileNotFoundError:  # another window has just taken it
                continue
            except UnreadablePlace:
                unreadable = True
            else:
                kept += [Kept(file.name, place)] if now - place.kept_at <= KEPT_FOR else []
        return Stopped(tuple(sorted(kept, key=lambda each: each.place.kept_at, reverse=True)), unreadable)

    def take(self, kept: Kept) -> Kept:
        """See ``Store``. Renamed before it is read: only one window can do that, and what another has written until
        then is not lost."""
        name = _new_name(kept.place.flow, kept.place.started_at)
        file = self.places / name
        try:
            files.rename(self.places / kept.name, file)
        except FileNotFoundError:  # another window goes on with it too
            pass
        except OSError:
            if not file.exists():
                return kept
        with contextlib.suppress(OSError, UnreadablePlace):
            return Kept(name, decoded(files.read(file, LARGEST)))
        return kept._replace(name=name)

    def name(self, session: Session) -> str:
        """See ``Store``."""
        return _new_name(session.flow.name, session.started_at)

    def keep(self, name: str, place: Unfinished) -> None:
        """See ``Store``."""
        file, content = self.places / name, encoded(place)
        if not self._has_folder:
            files.make_private(self.places)
        try:
            files.write(file, content)
        except FileNotFoundError:  # somebody deleted the folder
            files.make_private(self.places)
            files.write(file, content)
        self._has_folder = True

    def forget(self, name: str) -> None:
        """See ``Store``."""
        files.remove(self.places / name)
        files.remove_if_empty(self.places)
        self._has_folder = False

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """See ``Store``."""
        from flows.summary import to_json

        if folder is None:
            folder = self.summaries
            files.make_private(folder)
        file = folder / names.summary(summary.finished_at, _end())
        files.write(file, to_json(summary))
        return file

    def _files(self, flow: str = "") -> Iterator[Path]:
        return self.places.glob(names.any_unfinished(flow))

    def _read(self, file: Path, now: datetime.datetime) -> Unfinished:
        try:
            place = decoded(files.read(file, LARGEST))
        except FileNotFoundError:
            raise
        except OSError:
            raise UnreadablePlace from None
        if place.flow != names.flow_of(file.name) or place.kept_at > now + SKEW:
            raise UnreadablePlace
        return place

    def _written_at(self, file: Path, now: datetime.datetime) -> datetime.datetime:
        """As it says itself, or else as its file does."""
        try:
            return self._read(file, now).kept_at
        except UnreadablePlace:
            return datetime.datetime.fromtimestamp(file.lstat().st_mtime, datetime.UTC)


def _new_name(flow: str, moment: datetime.datetime) -> str:
    return names.unfinished(flow, moment, _end())


def _end() -> str:
    """What keeps two of one second apart."""
    return os.urandom(3).hex()


class NoStore:
    """Keeps nothing, and has no way to."""

    keeps = False
    places = summaries = Path(os.devnull)

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

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """Never asked for: without a store nobody is asked to keep anything."""
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))
