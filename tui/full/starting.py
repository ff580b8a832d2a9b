"""The full screen, from the start or from a kept place."""

from __future__ import annotations

import gc
import os

from content.schema import Pack
from tui import exits, starting

HONOURED = ("TEXTUAL_ANIMATIONS",)
"""Of Textual's own switches; the others could write keys to a log, or save a picture of the screen."""


def begin(pack: Pack, flow: str | None, *, keeping: bool, theme: str) -> int:
    """The exit code, in the end."""
    _forget_switches()
    gc.disable()  # what is loaded now stays: looking through it for rubbish would only take time
    from tui.full.app import Worthwhile  # Textual reads its switches when it is loaded

    app = Worthwhile(pack, flow, starting.store_for(keeping=keeping), theme)
    code = app.run()
    for words in app.last_words:
        print(words)
    if app.failure is not None:
        raise app.failure
    return exits.FAILED if code is None else code


def _forget_switches() -> None:
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in HONOURED]:
        del os.environ[name]
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
