"""When a place is kept, when a summary is saved, and when both are forgotten: the same for every front-end."""

from __future__ import annotations

import contextlib
import datetime
from pathlib import Path

from flows import files
from flows.replacing import REPLACE, Earlier
from flows.session import Session
from flows.store import Kept, Store
from flows.unfinished import unfinished


class Keeping:
    """What happens to a session's answers outside this program's memory."""

    def __init__(self, session: Session, store: Store, kept: Kept | None = None, changes: Path | None = None) -> None:
        """``kept`` is the place from which the session goes on; ``changes``, the page that it changes."""
        self.session = session
        self.store = store
        place = kept.place if kept else None
        self._name = kept.name if kept else store.name(session)
        """Of the file of its place."""
        self.saved = Path(place.saved) if place and place.saved else None
        """Where the summary is, once it is saved."""
        self._resumed = kept is not None
        changed = changes or (Path(place.changes) if place and place.changes else None)
        self._earlier = Earlier(changed, store.vault) if changed else None

    @property
    def agreed(self) -> bool:
        """Whether the person said that their place may be kept; going on from a kept place says so too."""
        return self.session.answers.get("keep_place", "yes" if self._resumed else None) == "yes"

    @property
    def wants_summary(self) -> bool:
        """Whether the person said yes to a summary; passing that over is no yes."""
        return self.session.path.answer("keep") in ("all", "without_words", REPLACE)

    @property
    def changes(self) -> bool:
        """Whether this changes a page that was saved."""
        return self._earlier is not None

    @property
    def replaced(self) -> bool:
        """Whether that page has given way to this one."""
        return self._earlier is not None and self._earlier.is_aside

    @property
    def left_as_it_was(self) -> bool:
        """Whether that page is there, and says what it said."""
        return self._earlier is not None and not self._earlier.is_aside and self._earlier.file.exists()

    @property
    def _to_replace(self) -> Earlier | None:
        """The page that is to give way to this one, where there is one and that was said."""
        return self._earlier if self.session.path.answer("keep") == REPLACE else None

    def step(self, now: datetime.datetime) -> None:
        """After every answer, before the next is taken; ``OSError`` where the place cannot be kept."""
        if self.session.finished:
            return
        if self.agreed:
            self._keep_place(now)
        elif self.session.is_answered_at("keep_place"):
            self.forget_place()

    def save(self, now: datetime.datetime, folder: Path | None = None) -> None:
        """At the end. Saved again after a change of mind, the earlier file gives way, and so does a page that this
        one is to take the place of; ``OSError`` where it cannot be saved, and then nothing is lost."""
        before, earlier = self.saved, self._to_replace
        self.saved = self.store.save(self.session.summary(now), folder or (earlier.file.parent if earlier else None))
        self._put_back()
        for stale in (before, earlier.set_aside() if earlier else None):
            with contextlib.suppress(OSError):  # the new one is there, which is what matters
                if stale:
                    files.remove(stale)

    def unsave(self) -> None:
        """After a change of mind: the file that was saved is deleted, once the page that gave way to it is back."""
        self._put_back()
        if self.saved is not None:
            files.remove(self.saved)
            self.saved = None

    def leave(self, now: datetime.datetime) -> None:
        """Leaving early, to go on another day: says yes to keeping the place."""
        self.session.answers["keep_place"] = "yes"
        self._keep_place(now)

    def forget(self) -> None:
        """Leaving for good: says no to keeping the place, whatever key is still on its way, and deletes it."""
        self.session.answers["keep_place"] = "no"
        self.forget_place()

    def forget_place(self) -> None:
        """Delete it; what other windows have kept stays."""
        self.store.forget(self._name)

    def _put_back(self) -> None:
        if self._earlier:
            self._earlier.put_back()

    def _keep_place(self, now: datetime.datetime) -> None:
        """Another day, nobody knows any more what a page said that gave way."""
        self._put_back()
        changes = self._earlier.file if self._earlier else None
        self.store.keep(self._name, unfinished(self.session, now, self.saved, changes))
