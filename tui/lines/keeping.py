"""What happens to a summary at the end of a conversation in lines."""

from __future__ import annotations

from tui.lines.talk import LEAVE, SUPPORT, Talk
from tui.safekeeping import Safekeeping, folder_of


class Finish:
    """Saves the summary if that was asked for, here or elsewhere, and forgets the place."""

    def __init__(self, safekeeping: Safekeeping, talk: Talk) -> None:
        self.failed_to_save = False
        """Whether a summary could not be saved, and nothing has been said to that yet."""
        self._safekeeping = safekeeping
        self._talk = talk

    def __call__(self) -> None:
        """At the last card. ``Ended`` in the middle leaves the place kept."""
        if self._safekeeping.wants_summary:
            self._save()
        else:
            self._talk.tell(self._safekeeping.unsave())
        self._talk.tell(self._safekeeping.forget_place())

    def _save(self) -> None:
        """In the usual folder, or in another that the person names; Enter alone goes on without."""
        problem = self._safekeeping.save()
        while problem:
            self._talk.tell(problem)
            if not (answer := self._elsewhere()):
                self._talk.tell(self._safekeeping.unsave())
                return
            problem = self._safekeeping.save(folder_of(answer))

    def _elsewhere(self) -> str:
        """The folder that the person names; nothing where they go on without."""
        self.failed_to_save = True
        while (heard := self._talk.hear(self._talk.words.keeping.elsewhere)).command not in ("", LEAVE):
            if heard.command == SUPPORT:
                self._talk.support()
        self.failed_to_save = False
        return heard.said
