"""What stands on the screen until somebody comes."""

from __future__ import annotations

from collections.abc import Callable

from content.schema import Pack
from flows.quoting import sentence
from tui.full.key import Key
from tui.kiosk.config import Config
from tui.kiosk.telling import Telling


class Welcome(Telling):
    """The centre's name and words, what is kept, and how long it takes."""

    def __init__(self, pack: Pack, config: Config, begin: Callable[[], None]) -> None:
        words = pack.kiosk.welcome
        takes = words.takes_brief if config.flow == "brief" else words.takes_reflection
        lines = (config.words, words.about, takes, words.kept, words.idle.format(seconds=config.idle_seconds))
        title = words.greeting.format(centre=config.centre)
        where = sentence(pack.kiosk.where.welcome)
        super().__init__(pack.interface, where, title, tuple(filter(None, lines)), words.begin, begin)
        self._staff = pack.kiosk.staff.key

    def on_mount(self) -> None:
        """There is nothing to leave yet."""
        self.query_one("#leave", Key).reword("Ctrl+Q", self._staff)
