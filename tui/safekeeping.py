"""Keeping a place and saving a summary, told in words: what could not be written is said, and nothing is lost."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from flows.keeping import Keeping
from flows.plain import plain
from flows.protection import DamagedProtection, KeyGone
from flows.store import Kept
from tui.requests import Telling

ASKS_TO_KEEP = ("keep_place", "keep", "keep_changed")
"""Cards."""


class Safekeeping:
    """What every front-end does about files. Whatever writes gives back what to tell, "" where all went well."""

    def __init__(self, keeping: Keeping, clock: Callable[[], datetime.datetime]) -> None:
        self.place_is_kept = False
        """Whether all that was answered can be gone on with another day."""
        self.earlier_place_is_kept = False
        """Whether that holds of what was answered before the last failure."""
        self._keeping = keeping
        self._clock = clock
        self._interface = words = keeping.session.flow.pack.interface
        self._words = words.keeping
        self._closing = words.preparing if keeping.session.flow.prepares else words.keeping
        self._cannot_keep = False
        self._copied: tuple[str, ...] = ()
        self._was_told = False
        """Whether it was said that nothing is kept of a page."""

    @property
    def can_keep(self) -> bool:
        """Whether there is anywhere to keep a place."""
        return self._keeping.store.keeps

    @property
    def can_protect(self) -> bool:
        """Whether the card asks about keeping something, which is not protected yet."""
        asks = self._keeping.session.card.id in ASKS_TO_KEEP
        return self.can_keep and asks and not self._is_protected

    @property
    def protects(self) -> str:
        """What to know where it is asked what to keep, and that is protected already."""
        asks = self.can_keep and self._keeping.session.card.id in ASKS_TO_KEEP
        return self._interface.protecting.is_on if asks and self._is_protected else ""

    @property
    def _is_protected(self) -> bool:
        with contextlib.suppress(OSError):
            return self._keeping.store.vault.protection is not None
        return True

    def protecting(self) -> Telling:
        """How to protect what is kept; a place that is kept already comes first."""
        from tui.protecting import protecting

        return protecting(self._keeping.session.flow.pack, self._keeping.store, self.step)

    @property
    def wants_summary(self) -> bool:
        """Whether the person said yes to a summary."""
        return self._keeping.wants_summary

    def step(self) -> str:
        """After every answer. Where the place cannot be kept, that is told once, and the reflection goes on."""
        told_before, self._was_told = self._cannot_keep, False
        problem = self._keep(self._keeping.step, self._not_kept)
        was_kept = self.place_is_kept or self.earlier_place_is_kept
        self.place_is_kept = self._keeping.agreed and not self._cannot_keep
        self.earlier_place_is_kept = was_kept and self._keeping.agreed and self._cannot_keep
        return "" if told_before else problem

    def ways_to_leave(self) -> dict[str, str]:
        """Each in its words; the second of them forgets, whether or not a place may be kept."""
        words = self._interface.leaving
        forget = {"forget": words.forget_changes if self._keeping.changes else words.forget}
        stay = {"stay": words.stay}
        return {"keep": words.keep, **forget, **stay} if self.can_keep else {**stay, **forget}

    def leave(self) -> str:
        """Keep the place before leaving; ``place_is_kept`` says whether it is."""
        problem = self._keep(self._keeping.leave, self._words.place_not_kept)
        self.place_is_kept = not self._cannot_keep
        return problem or self._words.place_kept

    def forget(self) -> str:
        """Leave nothing of this behind, a summary included that was saved before going back."""
        forgotten = self._try(self._keeping.forget, self._words.not_forgotten, self._keeping.store.places)
        return self.unsave() or forgotten or " ".join((self._words.forgotten, *self._of_the_earlier()))

    def save(self, folder: Path | None = None) -> str:
        """Save the summary, in the usual folder or in another."""
        save = partial(self._keeping.save, self._clock(), folder)
        return self._try(save, self._words.failed, folder or self._keeping.store.summaries)

    def unsave(self) -> str:
        """Delete the summary that was saved before a change of mind."""
        return self._try(self._keeping.unsave, self._words.not_forgotten, self._keeping.store.summaries)

    def forget_place(self, given_up: Kept | None = None) -> str:
        """Delete what was kept of this, or of another that it takes the place of."""
        forget = partial(self._keeping.store.forget, given_up.name) if given_up else self._keeping.forget_place
        return self._try(forget, self._words.not_forgotten, self._keeping.store.places)

    def closing(self) -> tuple[str, ...]:
        """What the last page says about the summary."""
        session = self._keeping.session
        if not session.finished or session.stopped:
            return ()
        not_saved = self._closing.unsaved if self._keeping.wants_summary else self._closing.not_saved
        return (*(self.where_saved() or (not_saved,)), *self._of_the_earlier())

    def _of_the_earlier(self) -> tuple[str, ...]:
        """What became of a page that was changed."""
        words = self._interface.preparing
        if self._keeping.replaced:
            return (words.replaced,)
        return (words.as_before,) if self._keeping.left_as_it_was and not self._keeping.saved else ()

    def before_it_closes(self) -> str:
        """What to tell, once each time one comes to the end, before a page is gone that nothing is kept of."""
        session = self._keeping.session
        if self._was_told or not session.flow.prepares or not self.can_copy or self.where_saved():
            return ""
        from flows.preparing.lines import says_anything  # with the page, not with the first card

        self._was_told = says_anything(session.path)
        return self._interface.preparing.nowhere if self._was_told else ""

    @property
    def can_copy(self) -> bool:
        """Whether somebody may take a copy along: there is something to tell, and files may be written. A page is
        there to be taken along, so of that a copy may be asked for where nothing else is kept."""
        session = self._keeping.session
        return session.finished and not session.stopped and (self._keeping.store.keeps or session.flow.prepares)

    def took(self, copied: str) -> None:
        """A copy, and what was told of it; nothing where none was taken."""
        self._copied += (copied,) if copied else ()

    def where_saved(self) -> tuple[str, ...]:
        """Where the summary is, if there is one, and where its copies are."""
        saved = self._keeping.saved
        return (*((self._closing.saved.format(place=from_home(saved)),) if saved else ()), *self._copied)

    @property
    def _not_kept(self) -> str:
        return self._words.place_not_kept if self._keeping.agreed else self._words.not_forgotten

    def _keep(self, act: Callable[[datetime.datetime], None], words: str) -> str:
        problem = self._try(partial(act, self._clock()), words, self._keeping.store.places)
        self._cannot_keep = bool(problem)
        return problem

    def _try(self, act: Callable[[], None], words: str, place: Path) -> str:
        """The words, with the place and the system's reason, where it could not be done."""
        try:
            act()
        except KeyGone as problem:
            missing = self._interface.protecting.key_missing.format(file=from_home(Path(problem.filename)))
            return words.format(place=place, reason=missing)
        except DamagedProtection as problem:
            return self._interface.protecting.damaged.format(file=problem.filename)
        except OSError as problem:
            return words.format(place=place, reason=problem.strerror)
        return ""


def from_home(file: Path) -> str:
    """As short as it can be typed again."""
    home = Path.home()
    inside = file.is_relative_to(home) and file != home
    return f"~/{file.relative_to(home)}" if inside else "~" if file == home else str(file)


def folder_of(typed: str) -> Path:
    """The folder of that name; ``~`` is the person's own."""
    folder = Path(plain(typed))
    try:
        return folder.expanduser()
    except RuntimeError:  # there is no such person
        return folder
