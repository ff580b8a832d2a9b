"""When a summary cannot be saved where it belongs: another folder, or none."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Input

from content.interface import Interface
from tui.full.frame import Body, Frame
from tui.full.key import Key
from tui.full.words import Words


class Folder(Body):
    """What went wrong, and where to write the name of another folder."""

    def __init__(self, words: Interface, problem: str) -> None:
        super().__init__()
        self._words, self._problem = words, problem
        self.name_field = Input()

    def compose(self) -> ComposeResult:
        yield Words(self._problem, classes="title")
        yield Words(self._words.screen.other_folder, classes="hint")
        yield self.name_field
        yield Key("Enter", self._words.screen.save_there, id="save", classes="go-on -here")
        yield Key("Esc", self._words.screen.without_saving, id="without", classes="go-on")

    def first_focus(self) -> Widget:
        return self.name_field


class Elsewhere(Frame[str]):
    """Gives back what was typed; nothing to go on without saving."""

    BINDINGS = [("escape", "without")]

    def __init__(self, words: Interface, problem: str) -> None:
        super().__init__(words)
        self._body = Folder(words, problem)

    def on_mount(self) -> None:
        self.masthead.show("", ())
        self.foot.show(back=False, skip=False)
        self.call_after_refresh(self.put, self._body)

    @on(Input.Submitted)
    @on(Key.Pressed, "#save")
    def save(self) -> None:
        """In that folder; without a name, Enter goes on without."""
        self.dismiss(self._body.name_field.value.strip())

    @on(Key.Pressed, "#without")
    def action_without(self) -> None:
        self.dismiss("")
