"""Keeping a place and saving a summary, told in plain lines: what could not be written is said, and nothing is lost."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from flows.flow import STOPPED
from flows.keeping import Keeping
from tui.talk import Talk


class Safekeeping:
    """What the conversation says and asks about files."""

    def __init__(self, keeping: Keeping, talk: Talk, clock: Callable[[], datetime.datetime]) -> None:
        self.place_is_kept = False
        """Whether all that was answered can be gone on with another day."""
        self._keeping = keeping
        self._talk = talk
        self._clock = clock
        self._words = talk.words.keeping
        self._cannot_keep = False

    @property
    def can_keep(self) -> bool:
        """Whether there is anywhere to keep a place."""
        return self._keeping.store.keeps

    def begin_anew(self) -> None:
        """Whatever was kept of an earlier time is gone."""
        self._forget_place()

    def step(self) -> None:
        """After every answer. Where the place cannot be kept, that is said once, and the reflection goes on."""
        if not self._cannot_keep:
            self.place_is_kept = self._keep(self._keeping.step) and self._keeping.agreed

    def leave(self) -> bool:
        """Keep the place before leaving: whether it is kept."""
        self.place_is_kept = self._keep(self._keeping.leave)
        if self.place_is_kept:
            self._talk.console.say(self._words.place_kept)
        return self.place_is_kept

    def forget(self) -> None:
        """Leave nothing behind."""
        self._forget_place()
        self._talk.console.say(self._words.forgotten)

    def finish(self) -> None:
        """Save the summary if that was asked for, here or elsewhere, and forget the place."""
        if self._keeping.session.stage == STOPPED:
            self._forget_place()
            return
        if self._keeping.wants_summary:
            self._save()
        else:
            self._try(self._keeping.unsave, self._words.not_forgotten, self._keeping.store.summaries)
        self._forget_place()

    def closing(self) -> tuple[str, ...]:
        """What the last page says about the summary."""
        session = self._keeping.session
        if not session.finished or session.stage == STOPPED:
            return ()
        saved = self._keeping.saved
        return (self._words.saved.format(place=saved) if saved else self._words.not_saved,)

    def _keep(self, act: Callable[[datetime.datetime], None]) -> bool:
        kept = self._try(partial(act, self._clock()), self._words.place_not_kept, self._keeping.store.places)
        self._cannot_keep = not kept
        return kept

    def _save(self) -> None:
        """In the usual folder, or in another that the person names; Enter alone goes on without."""
        folder: Path | None = None
        while not self._try(
            partial(self._keeping.save, self._clock(), folder),
            self._words.failed,
            folder or self._keeping.store.summaries,
        ):
            if not (answer := self._talk.console.ask(self._words.elsewhere).strip()):
                return
            folder = Path(answer).expanduser()

    def _forget_place(self) -> None:
        self._try(self._keeping.forget, self._words.not_forgotten, self._keeping.store.places)

    def _try(self, act: Callable[[], None], words: str, place: Path) -> bool:
        """Whether it could be done; where not, the words say so, with the place and the system's reason."""
        try:
            act()
        except OSError as problem:
            self._talk.console.say(words.format(place=place, reason=problem.strerror))
            return False
        return True
