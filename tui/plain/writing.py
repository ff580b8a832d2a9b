"""A field to write in: questionary's, in which Enter goes on."""

from __future__ import annotations

import questionary
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings

from tui.dialogue.offers import GO_ON, SUPPORT
from tui.plain.asked import asked
from tui.plain.keys import STYLE, ends_input, shortcuts


class Field:
    """``text`` is what stands there, whatever ended it."""

    def __init__(self, text: str, *, is_hidden: bool = False) -> None:
        """``is_hidden``: a mark is shown for each letter."""
        self._question = questionary.text(
            "",
            default=text,
            qmark=">",
            instruction="",
            multiline=True,
            style=STYLE,
            key_bindings=self._keys(),
            is_password=is_hidden,
        )
        self._buffer = self._question.application.current_buffer

    @property
    def text(self) -> str:
        """Bytes that are no text become marks."""
        return self._buffer.text.encode("utf-8", "replace").decode()

    def ask(self) -> str:
        """The key of what is wanted now. ``EOFError`` on Ctrl+D where nothing stands there, ``KeyboardInterrupt`` on
        Ctrl+C and Ctrl+Q."""
        return str(asked(self._question))

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add("enter")(lambda event: event.app.exit(result=GO_ON))
        keys.add("c-j")(lambda event: event.current_buffer.insert_text("\n"))
        keys.add("c-q")(lambda event: event.app.exit(exception=KeyboardInterrupt))
        shortcuts(keys, {SUPPORT: SUPPORT})
        ends_input(keys, Condition(lambda: not self.text))
        return keys
