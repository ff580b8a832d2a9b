"""What happens to a summary at the end of a conversation."""

from __future__ import annotations

from content.schema import Pack
from tui.dialogue.asides import support
from tui.dialogue.offers import LEAVE, SUPPORT, Offer, Talk
from tui.requests import Type
from tui.safekeeping import Safekeeping, folder_of


class Finish:
    """Saves the summary if that was asked for, here or elsewhere, and forgets the place."""

    def __init__(self, safekeeping: Safekeeping, talk: Talk, pack: Pack) -> None:
        self.failed_to_save = False
        """Whether a summary could not be saved, and nothing has been said to that yet."""
        self._safekeeping, self._talk, self._pack = safekeeping, talk, pack

    def __call__(self) -> None:
        """At the last card. ``Ended`` in the middle leaves the place kept."""
        if self._safekeeping.wants_summary:
            self._save()
        else:
            self._tell(self._safekeeping.unsave())
        self._tell(self._safekeeping.forget_place())

    def _save(self) -> None:
        """In the usual folder, or in another that the person names; Enter alone goes on without."""
        problem = self._safekeeping.save()
        while problem:
            self._tell(problem)
            if not (answer := self._elsewhere()):
                self._tell(self._safekeeping.unsave())
                return
            problem = self._safekeeping.save(folder_of(answer))

    def _elsewhere(self) -> str:
        """The folder that the person names; nothing where they go on without."""
        words = self._pack.interface
        ways: list[Offer[str | None]] = [
            Offer(SUPPORT, words.screen.support, None),
            Offer(LEAVE, words.screen.leave, ""),
        ]
        self.failed_to_save = True
        screen = words.screen
        asked = Type("", screen.other_folder, screen.save_there, screen.without_saving, words.keeping.elsewhere)
        while (named := self._talk.typed(ways, asked)) is None:
            support(self._talk, self._pack)
        self.failed_to_save = False
        return named

    def _tell(self, words: str) -> None:
        if words:
            self._talk.say(words)
