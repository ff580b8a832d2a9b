"""The keys that do the same at every prompt, and how prompts look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from prompt_toolkit.filters import FilterOrBool
from prompt_toolkit.key_binding import KeyBindings
from questionary import Style

from tui.dialogue.offers import BACK, SUPPORT

STYLE = Style(
    [("qmark", "noinherit"), ("question", "noinherit"), ("answer", "noinherit"), ("instruction", "noinherit")]
)
"""The terminal's own colours: legible on any of them."""
SAME_AS = {"f1": SUPPORT, "f2": SUPPORT, "c-g": SUPPORT, "left": BACK}
"""The keys of the full screen, and the keys that do the same here."""


def shortcuts(keys: KeyBindings, results: Mapping[str, Any]) -> None:
    """The keys of the full screen, where they lead somewhere."""
    for pressed, key in SAME_AS.items():
        if key in results:
            keys.add(pressed, eager=True)(lambda event, key=key: event.app.exit(result=results[key]))


def ends_input(keys: KeyBindings, when: FilterOrBool = True) -> None:
    """Ctrl+D; and whatever interrupts it, be it no key."""
    keys.add("c-d", eager=True, filter=when)(lambda event: event.app.exit(exception=EOFError))
    keys.add("<sigint>", eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
