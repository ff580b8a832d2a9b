"""Where a place and a summary are kept: in files, or nowhere."""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Protocol, TypeAlias

import msgspec

from flows import files, names
from flows.session import Session
from flows.withholding import withheld

if TYPE_CHECKING:
    from flows.summary import Summary

KEPT_FOR = datetime.timedelta(days=30)
"""How long the place of someone who stopped part-way is kept."""
SKEW = datetime.timedelta(days=1)
"""How far a clock may have been ahead."""
WRITING = datetime.timedelta(minutes=5)
"""A half-written file older than this was left by a crash."""


Moment: TypeAlias = Annotated[datetime.datetime, msgspec.Meta(tz=True)]
"""A moment with its time zone."""


NOTHING = msgspec.Raw(b"null")


class Unfinished(msgspec.Struct, frozen=True):
    """A reflection that was stopped part-way. The age is never in it."""

    schema: Literal["worthwhile/unfinished/1"]
    flow: str
    answers: dict[str, int | str | tuple[str, ...] | None]
    place: str
    started_at: Moment
    kept_at: Moment
    saved: str | None = None
    """Where a summary of it is already, for someone who went back from the last page."""
    changes: str | None = None
    """The file of the page that it changes."""
    known: msgspec.Raw = NOTHING
    """The summary that it began with, as JSON; ``null`` for none."""


class UnreadablePlace(Exception):
    """What was kept cannot be read any more."""


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

    def place(self, flow: str, now: datetime.datetime) -> Unfinished | None:
        """The place kept in a flow; None where there is none, or it is too old (then it is deleted)."""

    def keep_place(
        self, session: Session, now: datetime.datetime, saved: Path | None = None, changes: Path | None = None
    ) -> None:
        """Keep everything answered so far, durably, before this returns; ``OSError`` where that cannot be."""

    def forget_place(self, flow: str) -> None:
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
        for file in self.places.glob(names.unfinished("*")):
            try:
                self.place(names.flow_of(file.name), now)
            except UnreadablePlace:
                if file.stat().st_mtime < (now - KEPT_FOR).timestamp():
                    files.remove(file)

    def place(self, flow: str, now: datetime.datetime) -> Unfinished | None:
        """See ``Store``; ``UnreadablePlace`` where it is damaged."""
        file = self._unfinished(flow)
        try:
            if not file.exists():
                return None
            if not file.is_file():
                raise UnreadablePlace
            kept = msgspec.json.decode(file.read_bytes(), type=Unfinished)
        except (OSError, ValueError, RecursionError):
            raise UnreadablePlace from None
        if kept.flow != flow or kept.kept_at > now + SKEW or not _can_be_known(kept):
            raise UnreadablePlace
        if now - kept.kept_at > KEPT_FOR:
            with contextlib.suppress(OSError):
                self.forget_place(flow)
            return None
        return kept

    def keep_place(
        self, session: Session, now: datetime.datetime, saved: Path | None = None, changes: Path | None = None
    ) -> None:
        """See ``Store``."""
        hidden = withheld(session.flow, session.answers)
        answers = {name: answer for name, answer in session.answers.items() if name not in hidden}
        kept = Unfinished(
            schema="worthwhile/unfinished/1",
            flow=session.flow.name,
            answers=answers,
            place=session.place,
            started_at=session.started_at,
            kept_at=now,
            saved=None if saved is None else str(saved),
            changes=None if changes is None else str(changes),
            known=_raw(session.known),
        )
        file, content = self._unfinished(session.flow.name), msgspec.json.encode(kept)
        if not self._has_folder:
            files.make_private(self.places)
        try:
            files.write(file, content)
        except FileNotFoundError:  # somebody deleted the folder
            files.make_private(self.places)
            files.write(file, content)
        self._has_folder = True

    def forget_place(self, flow: str) -> None:
        """See ``Store``."""
        files.remove(self._unfinished(flow))
        files.remove_if_empty(self.places)
        self._has_folder = False

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """See ``Store``."""
        import secrets

        from flows.summary import to_json

        if folder is None:
            folder = self.summaries
            files.make_private(folder)
        file = folder / names.summary(summary.finished_at, secrets.token_hex(3))
        files.write(file, to_json(summary))
        return file

    def _unfinished(self, flow: str) -> Path:
        return self.places / names.unfinished(flow)


def _raw(known: Summary | None) -> msgspec.Raw:
    if known is None:
        return NOTHING
    from flows.summary import to_json

    return msgspec.Raw(to_json(known))


def known(kept: Unfinished) -> Summary | None:
    """The summary that a kept place began with; ``Unreadable`` where it is damaged."""
    from flows.saved import parsed

    return None if bytes(kept.known) == bytes(NOTHING) else parsed(bytes(kept.known))


def _can_be_known(kept: Unfinished) -> bool:
    from flows.saved import Unreadable

    try:
        known(kept)
    except Unreadable:
        return False
    return True


class NoStore:
    """Keeps nothing, and has no way to."""

    keeps = False
    places = summaries = Path(os.devnull)

    def tidy(self, now: datetime.datetime) -> None:
        """There is nothing to tidy."""

    def place(self, flow: str, now: datetime.datetime) -> None:
        """There never is one."""

    def keep_place(
        self, session: Session, now: datetime.datetime, saved: Path | None = None, changes: Path | None = None
    ) -> None:
        """Nothing is kept."""

    def forget_place(self, flow: str) -> None:
        """There is nothing to forget."""

    def save(self, summary: Summary, folder: Path | None = None) -> Path:
        """Never asked for: without a store nobody is asked to keep anything."""
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))
