"""The full screen, from the start or from a kept place."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable

from content.schema import Pack
from tui import exits
from tui.first_page import is_shown_first
from tui.full.prelude import Prelude

HONOURED = ("TEXTUAL_ANIMATIONS",)
"""Of Textual's own switches; the others could write keys to a log, or save a picture of the screen."""

DEAF_TO = (signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGTSTP)
"""Signals that would end the program with the terminal left as it is drawn on; or leave it asleep, with all that was
said, for whoever wakes it at the same terminal."""


def begin(read: Callable[[], Pack], flow: str | None, *, keeping: bool, theme: str, shipped: bool) -> int:
    """The exit code, in the end. ``shipped``: the words are those that come with the program."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # so that the terminal is left as it was
    for number in DEAF_TO:
        signal.signal(number, signal.SIG_IGN)
    gc.disable()  # what is loaded now stays: looking through it for rubbish would only take time
    prelude = Prelude("terminal" if "NO_COLOR" in os.environ else theme, flow)
    try:
        if shipped and is_shown_first(flow, keeping=keeping):
            prelude.paint()
        return _run(read(), flow, prelude, keeping=keeping, theme=theme)
    finally:
        prelude.take_away()


def _run(pack: Pack, flow: str | None, prelude: Prelude, *, keeping: bool, theme: str) -> int:
    _forget_switches()
    from tui.full.app import Worthwhile  # Textual reads its switches when it is loaded
    from tui.starting import store_for

    app = Worthwhile(pack, flow, store_for(keeping=keeping), theme, prelude)
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
