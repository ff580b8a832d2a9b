"""Keeping places and summaries in files."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from flows import files, names
from flows.session import Session
from flows.store import Kept, Stopped
from flows.unfinished import Unfinished, UnreadablePlace, decoded, encoded
from flows.vault import Locked, Vault

if TYPE_CHECKING:
    from flows.summary import Summary

KEPT_FOR = datetime.timedelta(days=30)
"""How long the place of someone who stopped part-way is kept."""
SKEW = datetime.timedelta(days=1)
"""How far a clock may have been ahead."""
WRITING = datetime.timedelta(minutes=5)
"""A half-written file older than this was left by a crash."""


class FileStore:
    """Unfinished reflections in the state folder, summaries in the data folder."""

    keeps = True

    def __init__(self, places: Path, summaries: Path) -> None:
        self.places = places
        self.summaries = summaries
        self.vault = Vault(summaries)
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
        files.remove_old(self.places / names.REPORT, (now - KEPT_FOR).timestamp())
        if self.vault.protection:
            from flows.resealing import seal_all

            seal_all(self.vault, self.places, self.summaries)

    def stopped(self, flow: str | None, now: datetime.datetime) -> Stopped:
        """See ``Store``."""
        kept, unreadable, locked = [], False, False
        for file in self._files(flow or ""):
            try:
                place = self._read(file, now)
            except FileNotFoundError:  # another window has just taken it
                continue
            except Locked:
                locked = True
            except UnreadablePlace:
                unreadable = True
            else:
                kept += [Kept(file.name, place)] if now - place.kept_at <= KEPT_FOR else []
        return Stopped(tuple(sorted(kept, key=lambda each: each.place.kept_at, reverse=True)), unreadable, locked)

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
        with contextlib.suppress(OSError, UnreadablePlace, Locked):
            return Kept(name, self._decoded(file))
        return kept._replace(name=name)

    def name(self, session: Session) -> str:
        """See ``Store``."""
        return _new_name(session.flow.name, session.started_at)

    def keep(self, name: str, place: Unfinished) -> None:
        """See ``Store``."""
        file, content = self.places / name, self.vault.to_write(encoded(place))
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

    def read(self, file: Path) -> Summary:
        """See ``Store``."""
        from flows.saved import read

        return read(file, self.vault)

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """See ``Store``."""
        from flows.summary import to_json

        if folder is None:
            folder = self.summaries
            files.make_private(folder)
        file = folder / names.summary(summary.finished_at, _end())
        try:
            files.write(file, self.vault.to_write(to_json(summary)))
        except OSError:
            with contextlib.suppress(OSError):
                file.unlink()  # it may be there all the same, and nobody would know
            raise
        return file

    def _files(self, flow: str = "") -> Iterator[Path]:
        return self.places.glob(names.any_unfinished(flow))

    def _read(self, file: Path, now: datetime.datetime) -> Unfinished:
        try:
            place = self._decoded(file)
        except FileNotFoundError:
            raise
        except OSError:
            raise UnreadablePlace from None
        if place.flow != names.flow_of(file.name) or place.kept_at > now + SKEW:
            raise UnreadablePlace
        return place

    def _decoded(self, file: Path) -> Unfinished:
        return decoded(self.vault.to_read(files.read(file)))

    def _written_at(self, file: Path, now: datetime.datetime) -> datetime.datetime:
        """As it says itself, or else as its file does."""
        try:
            return self._read(file, now).kept_at
        except (UnreadablePlace, Locked):
            return datetime.datetime.fromtimestamp(file.lstat().st_mtime, datetime.UTC)


def _new_name(flow: str, moment: datetime.datetime) -> str:
    return names.unfinished(flow, moment, _end())


def _end() -> str:
    """What keeps two of one second apart."""
    return os.urandom(3).hex()
