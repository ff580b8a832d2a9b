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

    def __init__(self, words: Interface, text: str) -> None:
        super().__init__()
        self._words, self._text = words, text
        self.name_field = Input()

    def compose(self) -> ComposeResult:
        yield Words(self._text, classes="title")
        yield Words(self._words.screen.other_folder, classes="hint")
        yield self.name_field
        yield Key("Enter", self._words.screen.save_there, id="save", classes="go-on -here")
        yield Key("Esc", self._words.screen.without_saving, id="without", classes="go-on")

    def first_focus(self) -> Widget:
        return self.name_field


class Naming(Aside):
    """Gives back what was typed; nothing to go on without saving."""

    BINDINGS = [("escape", "without")]

    def __init__(self, words: Interface, text: str) -> None:
        self._folder = Folder(words, text)
        super().__init__(words, sentence(words.stages.keep), self._folder)

    @on(Input.Submitted)
    @on(Key.Pressed, "#save")
    def save(self) -> None:
        """In that folder; without a name, Enter goes on without."""
        self.give_back(self._folder.name_field.value.strip())

    def decline(self) -> bool:
        self.action_without()
        return True

    @on(Key.Pressed, "#without")
    def action_without(self) -> None:
        self.give_back("")


class Elsewhere(Naming):
    """Asks for the summary itself, which is nowhere yet."""
