"""Another folder to save in, or none."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Input

from content.interface import Interface
from flows.quoting import sentence
from tui.full.aside import Aside
from tui.full.frame import Body
from tui.full.key import Key
from tui.full.words import Words


class Folder(Body):
    """What it is about, and where to write the name of another folder."""

    def __init__(self, words: Interface, text: str, declines: str) -> None:
        super().__init__()
        self._words, self._text, self._declines = words, text, declines
        self.name_field = Input()
        self.name_field.cursor_blink = False

    def compose(self) -> ComposeResult:
        yield Words(self._text, classes="title")
        yield Words(self._words.screen.other_folder, classes="hint")
        yield self.name_field
        yield Key("Enter", self._words.screen.save_there, id="save", classes="go-on -here")
        yield Key("Esc", self._declines, id="without", classes="go-on")

    def first_focus(self) -> Widget:
        return self.name_field


class Naming(Aside):
    """Gives back what was typed; nothing for none."""

    BINDINGS = [("escape", "without")]

    def __init__(self, words: Interface, where: str, text: str, declines: str) -> None:
        """``declines``: what giving nothing back is called."""
        self._folder = Folder(words, text, declines)
        super().__init__(words, where, self._folder)

    @on(Input.Submitted)
    @on(Key.Pressed, "#save")
    def save(self) -> None:
        """In that folder; without a name, Enter is no."""
        self.give_back(self._folder.name_field.value.strip())

    @on(Key.Pressed, "#without")
    def action_without(self) -> None:
        self.give_back("")


class Elsewhere(Naming):
    """Asks for the summary itself, which is nowhere yet: to leave is to go on without it."""

    def __init__(self, words: Interface, problem: str) -> None:
        super().__init__(words, sentence(words.stages.keep), problem, words.screen.without_saving)

    def decline(self) -> bool:
        self.action_without()
        return True
