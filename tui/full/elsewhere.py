"""Something to be typed in a line: another folder to save in, a passphrase, a key; or nothing."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from content.interface import Interface
from flows.plain import harmless
from flows.quoting import sentence
from tui.full.aside import Aside
from tui.full.editing import acts
from tui.full.frame import Body
from tui.full.key import Key
from tui.full.words import Words
from tui.requests import Type

LONGEST = 4096
"""Characters; the longest name of a file that Linux knows."""


class Line(Input):
    """Room for one line. What is too long is cut, and said to be; nothing of it goes to the clipboard."""

    class Full(Message):
        """More came than fits."""

    def __init__(self, *, is_hidden: bool) -> None:
        super().__init__(password=is_hidden, max_length=LONGEST)
        self.cursor_blink = False
        self.is_taken = False
        """Whether what stands there is given back."""

    async def _on_key(self, event: events.Key) -> None:
        if self.is_taken or await acts(self, event.key):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    async def action_submit(self) -> None:
        """What is pressed from now on is not for this line, though it may be here before that is given back."""
        self.is_taken = bool(self.value)
        await super().action_submit()

    def _on_paste(self, event: events.Paste) -> None:
        """Textual would leave out all of what is too long, without a word."""
        event.stop()
        event.prevent_default()
        if self.is_taken:
            return
        pasted, room = harmless(event.text).replace("\n", ""), LONGEST - len(self.value)
        self.insert_text_at_cursor(pasted[:room])
        if len(pasted) > room:
            self.post_message(self.Full())

    def action_copy(self) -> None:
        """Nowhere."""

    def action_cut(self) -> None:
        """Nothing goes to the clipboard, so nothing is taken away for it."""


class Typing(Body):
    """What it is about, and a line to write it in."""

    def __init__(self, request: Type) -> None:
        super().__init__()
        self._request = request
        self.line = Line(is_hidden=request.is_hidden)

    def compose(self) -> ComposeResult:
        yield Words(self._request.text, classes="title")
        yield Words(self._request.hint, classes="hint")
        yield self.line
        yield Key("Enter", self._request.does, id="does", classes="go-on -here")
        yield Key("Esc", self._request.declines, id="without", classes="go-on")

    def first_focus(self) -> Widget:
        return self.line

    def wait(self) -> None:
        """What was typed is put to work: neither key does anything meanwhile."""
        for key in self.query(Key):
            key.visible = False


class Naming(Aside):
    """Gives back what was typed; nothing for none."""

    BINDINGS = [("escape", "without")]

    def __init__(self, words: Interface, where: str, request: Type) -> None:
        self._typing, self._request = Typing(request), request
        super().__init__(words, where, self._typing)

    def on_mount(self) -> None:
        self.tell(self._request.note)

    @on(Line.Full)
    def tell_full(self) -> None:
        """Nothing is cut without a word."""
        self.tell(self.words.lines.too_long.format(limit=LONGEST))

    @on(Input.Submitted)
    @on(Key.Pressed, "#does")
    def take(self) -> None:
        """What stands there; nobody goes without by a slip."""
        line = self._typing.line
        typed = line.value if self._request.is_hidden else line.value.strip()
        line.is_taken = bool(typed) and self.is_active
        if line.is_taken:
            self._typing.wait()
            self.give_back(typed)
        elif not typed:
            self.tell(self.words.protecting.nothing)

    @on(Key.Pressed, "#without")
    def action_without(self) -> None:
        self.give_back("")


class Elsewhere(Naming):
    """Asks for the summary itself, which is nowhere yet: to leave is to go on without it."""

    def __init__(self, words: Interface, problem: str) -> None:
        screen = words.screen
        asked = Type(problem, screen.other_folder, screen.save_there, screen.without_saving, words.keeping.elsewhere)
        super().__init__(words, sentence(words.stages.keep), asked)

    def decline(self) -> bool:
        self.action_without()
        return True
