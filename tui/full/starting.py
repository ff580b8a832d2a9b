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
from tui.full.terminal import Terminal, terminal

HONOURED = ("TEXTUAL_ANIMATIONS",)
"""Of Textual's own switches; the others could write keys to a log, or save a picture of the screen."""

DEAF_TO = (signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGTSTP)
"""Signals that would end the program with the terminal left as it is drawn on; or leave it asleep, with all that was
said, for whoever wakes it at the same terminal."""


def begin(read: Callable[[], Pack], flow: str | None, *, keeping: bool, shipped: bool, theme: str) -> int:
    """The exit code, in the end. ``shipped``: the words are those that come with the program."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # so that the terminal is left as it was
    for number in DEAF_TO:
        signal.signal(number, signal.SIG_IGN)
    gc.disable()  # what is loaded now stays: looking through it for rubbish would only take time
    drawn_on = terminal(os.environ, 1)
    theme = "terminal" if "NO_COLOR" in os.environ or drawn_on.colours == "few" else theme
    prelude = Prelude(theme, flow, drawn_on)
    try:
        if shipped and is_shown_first(flow, keeping=keeping):
            prelude.paint()
        return _run(read(), flow, prelude, keeping=keeping, theme=theme, drawn_on=drawn_on)
    finally:
        prelude.take_away()


def _run(pack: Pack, flow: str | None, prelude: Prelude, *, keeping: bool, theme: str, drawn_on: Terminal) -> int:
    _set_switches(drawn_on)
    from tui.full.app import Worthwhile  # Textual reads its switches when it is loaded
    from tui.starting import store_for

    app = Worthwhile(pack, flow, store_for(keeping=keeping), theme, drawn_on, prelude)
    code = app.run(mouse=drawn_on.tells_clicks)
    for words in app.last_words:
        print(words)
    if app.failure is not None:
        raise app.failure
    return exits.FAILED if code is None else code


def _set_switches(drawn_on: Terminal) -> None:
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in HONOURED]:
        del os.environ[name]
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    if drawn_on.is_slow:
        os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    if drawn_on.colours != "all":
        os.environ.pop("COLORTERM", None)  # it may be that of another terminal, outside this one
