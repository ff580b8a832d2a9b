"""A prompt that is asked, and ends well when the system ends the program.

An exception that a signal raises in the middle of prompt_toolkit's loop may leave the terminal as it is, or never come
out. So a signal asks the prompt to end, and the program ends after it.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import Any

from questionary import Question

from tui import exits

ENDING = (signal.SIGTERM, signal.SIGHUP)


class Stopped(Exception):
    """The system wants the program to end."""


def asked(question: Question) -> Any:
    """Its answer. ``EOFError`` on Ctrl+D, ``KeyboardInterrupt`` on Ctrl+C."""
    application, came = question.application, list[int]()

    def stop() -> None:
        came.append(exits.TERMINATED)
        if application.future is not None and not application.future.done():
            application.exit(exception=Stopped())

    def watch() -> None:
        for number in ENDING:
            asyncio.get_running_loop().add_signal_handler(number, stop)
        if came:
            stop()

    before = {number: signal.signal(number, lambda *_: came.append(exits.TERMINATED)) for number in ENDING}
    application.pre_run_callables.append(watch)
    try:
        return question.unsafe_ask()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            sys.exit(exits.TERMINATED)
