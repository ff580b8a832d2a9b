"""What can never happen: an error that shows somebody's words, or words that go where nobody asked for them."""

from __future__ import annotations

from textual.app import App


class Sealed(App[int]):
    """An app that keeps to itself."""

    @property
    def failure(self) -> Exception | None:
        """What ended the app, where it was an error."""
        return self._exception

    def _fatal_error(self) -> None:
        """Textual would print a traceback with every local variable."""
        self._close_messages_no_wait()

    def panic(self, *_: object) -> None:
        """The same, for errors that can draw themselves."""
        self._close_messages_no_wait()

    def copy_to_clipboard(self, text: str) -> None:
        """Nothing goes there."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """Nothing is saved."""
        return ""

    def open_url(self, *_: object, **__: object) -> None:
        """Nothing is opened."""
