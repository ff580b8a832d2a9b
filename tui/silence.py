"""What Python would print of an error by itself, it prints nowhere: an error may hold somebody's words."""

from __future__ import annotations

import sys


def keep_quiet() -> None:
    """From now on; whoever catches an error may still say what it was."""
    import logging  # loaded by now, by whatever else is
    import threading

    threading.excepthook = lambda *_: None
    sys.excepthook = lambda *_: None
    sys.unraisablehook = lambda *_: None
    logging.disable()
