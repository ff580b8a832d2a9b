"""The full screen, from the start or from a kept place."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from content.schema import Pack
from tui import exits
from tui.first_page import is_shown_first
from tui.full.prelude import Prelude
from tui.full.terminal import Terminal, terminal
from tui.saying import broken
from tui.silence import keep_quiet
from tui.ways import PREPARATION

if TYPE_CHECKING:
    from flows.store import Store
    from tui.full.app import Worthwhile
    from tui.requests import Steps
    from tui.saved import Known

HONOURED = ("TEXTUAL_ANIMATIONS",)
"""Of Textual's own switches; the others could write keys to a log, or save a picture of the screen."""

DEAF_TO = (signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGTSTP)
"""Signals that would end the program with the terminal left as it is drawn on; or leave it asleep, with all that was
said, for whoever wakes it at the same terminal."""


def begin(read: Callable[[], Pack], flow: str | None, *, keeping: bool, shipped: bool, theme: str) -> int:
    """The exit code, in the end. ``shipped``: the words are those that come with the program."""
    drawn_on, theme = _prepared(theme)
    prelude = Prelude(theme, flow, drawn_on)
    try:
        if shipped and is_shown_first(flow, keeping=keeping):
            prelude.paint()
        pack = read()
        set_switches(drawn_on)
        from tui.full.app import Worthwhile  # Textual reads its switches when it is loaded
        from tui.starting import store_for

        return _run(Worthwhile(pack, flow, store_for(pack, keeping=keeping), theme, drawn_on, prelude))
    finally:
        prelude.take_away()


def look_back(pack: Pack, steps: Steps, *, theme: str) -> int:
    """The same for looking back at what was saved."""
    drawn_on, theme = _prepared(theme)
    set_switches(drawn_on)
    from flows.store import NoStore
    from tui.full.app import Worthwhile

    return _run(Worthwhile(pack, None, NoStore(), theme, drawn_on, errand=steps))


def prepare(pack: Pack, store: Store, *, theme: str, known: Known | None) -> int:
    """The same for a page for a first session."""
    drawn_on, theme = _prepared(theme)
    set_switches(drawn_on)
    from tui.full.app import Worthwhile

    return _run(Worthwhile(pack, PREPARATION, store, theme, drawn_on, known=known))


def _prepared(theme: str) -> tuple[Terminal, str]:
    """What there is to draw on, and how that looks."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # so that the terminal is left as it was
    for number in DEAF_TO:
        signal.signal(number, signal.SIG_IGN)
    gc.disable()  # what is loaded now stays: looking through it for rubbish would only take time
    drawn_on = terminal(os.environ, 1)
    return drawn_on, "terminal" if "NO_COLOR" in os.environ else drawn_on.theme(theme)


def _run(app: Worthwhile) -> int:
    code = app.run(mouse=app.drawn_on.tells_clicks)
    for words in app.last_words:
        print(broken(words, sys.stdout))
    if app.failure is not None:
        raise app.failure
    return exits.FAILED if code is None else code


def set_switches(drawn_on: Terminal) -> None:
    """Those of Textual's that are good for this terminal, and no other; it reads them when it is loaded."""
    keep_quiet()
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in HONOURED]:
        del os.environ[name]
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    if drawn_on.is_slow:
        os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    if drawn_on.colours != "all":
        os.environ.pop("COLORTERM", None)  # it may be that of another terminal, outside this one
