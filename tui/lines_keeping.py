"""Keeping a place and saving a summary, told in plain lines: what could not be written is said, and nothing is lost."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from flows.keeping import Keeping
from flows.plain import plain
from tui.talk import LEAVE, SUPPORT, Talk


class Safekeeping:
    """What the conversation says and asks about files."""

    def __init__(self, keeping: Keeping, talk: Talk, clock: Callable[[], datetime.datetime]) -> None:
        self.place_is_kept = False
        """Whether all that was answered can be gone on with another day."""
        self.earlier_place_is_kept = False
        """Whether that holds of what was answered before the last failure."""
        self._keeping = keeping
        self._talk = talk
        self._clock = clock
        self._words = talk.words.keeping
        self.failed_to_save = False
        """Whether a summary could not be saved, and nothing has been said to that yet."""
        self._cannot_keep = False

    @property
    def can_keep(self) -> bool:
        """Whether there is anywhere to keep a place."""
        return self._keeping.store.keeps

    def step(self) -> None:
        """After every answer. Where the place cannot be kept, that is said once, and the reflection goes on."""
        words = self._words.place_not_kept if self._keeping.agreed else self._words.not_forgotten
        self._keep(self._keeping.step, None if self._cannot_keep else words)
        was_kept = self.place_is_kept or self.earlier_place_is_kept
        self.place_is_kept = self._keeping.agreed and not self._cannot_keep
        self.earlier_place_is_kept = was_kept and self._keeping.agreed and self._cannot_keep

    def leave(self) -> bool:
        """Keep the place before leaving: whether it is kept."""
        self._keep(self._keeping.leave, self._words.place_not_kept)
        self.place_is_kept = not self._cannot_keep
        if self.place_is_kept:
            self._talk.console.say(self._words.place_kept)
        return self.place_is_kept

    def forget(self) -> None:
        """Leave nothing of this behind, a summary included that was saved before going back."""
        if self._unsave() and self.forget_place(self._keeping.session.flow.name):
            self._talk.console.say(self._words.forgotten)

    def finish(self) -> None:
        """Save the summary if that was asked for, here or elsewhere, and forget the place."""
        if self._keeping.wants_summary:
            self._save()
        else:
            self._unsave()
        self.forget_place(self._keeping.session.flow.name)

    def closing(self) -> tuple[str, ...]:
        """What the last page says about the summary."""
        session = self._keeping.session
        if not session.finished or session.stopped:
            return ()
        not_saved = self._words.unsaved if self._keeping.wants_summary else self._words.not_saved
        return ("", *(self.where_saved() or (not_saved,)))

    def where_saved(self) -> tuple[str, ...]:
        """Where the summary is, if there is one."""
        saved = self._keeping.saved
        return (self._words.saved.format(place=saved),) if saved else ()

    def forget_place(self, flow: str) -> bool:
        """Delete what was kept of a flow: whether it is gone."""
        forget = partial(self._keeping.store.forget_place, flow)
        return self._try(forget, self._words.not_forgotten, self._keeping.store.places)

    def _unsave(self) -> bool:
        return self._try(self._keeping.unsave, self._words.not_forgotten, self._keeping.store.summaries)

    def _keep(self, act: Callable[[datetime.datetime], None], words: str | None) -> None:
        self._cannot_keep = not self._try(partial(act, self._clock()), words, self._keeping.store.places)

    def _save(self) -> None:
        """In the usual folder, or in another that the person names; Enter alone goes on without."""
        folder: Path | None = None
        while not self._try(
            partial(self._keeping.save, self._clock(), folder),
            self._words.failed,
            folder or self._keeping.store.summaries,
        ):
            if not (answer := self._elsewhere()):
                self._unsave()
                return
            folder = _folder(answer)

    def _elsewhere(self) -> str:
        """The folder that the person names; nothing where they go on without. ``Ended`` leaves the place kept."""
        self.failed_to_save = True
        while (heard := self._talk.hear(self._words.elsewhere)).command not in ("", LEAVE):
            if heard.command == SUPPORT:
                self._talk.support()
        self.failed_to_save = False
        return heard.said

    def _try(self, act: Callable[[], None], words: str | None, place: Path) -> bool:
        """Whether it could be done; where not, the words say so, with the place and the system's reason."""
        try:
            act()
        except OSError as problem:
            if words:
                self._talk.console.say(words.format(place=place, reason=problem.strerror))
            return False
        return True


def _folder(typed: str) -> Path:
    """The folder of that name; ``~`` is the person's own."""
    folder = Path(plain(typed))
    try:
        return folder.expanduser()
    except RuntimeError:  # there is no such person
        return folder
