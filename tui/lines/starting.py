"""The plain lines, from the start or from a kept place."""

from __future__ import annotations

import signal

from content.schema import Pack
from flows.store import Unfinished
from tui import exits, starting
from tui.lines.console import Console, Ended
from tui.lines.conversation import Lines
from tui.lines.talk import Talk


def begin(console: Console, pack: Pack, asked_for: str | None, *, keeping: bool) -> int:
    """The exit code, in the end.

    ``asked_for`` is a flow; None is the reflection, or whichever flow was last stopped part-way.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    console.say(pack.interface.lines.history)
    talk, store = Talk(pack, console), starting.store_for(keeping=keeping)
    place, unreadable = starting.look(store, asked_for)
    if unreadable:
        console.say("", pack.interface.keeping.place_unreadable)
    try:
        choice = _wants(place, talk) if place else "anew"
    except (Ended, KeyboardInterrupt) as ended:
        console.say("", pack.interface.keeping.place_kept)
        return exits.LEFT_EARLY if isinstance(ended, Ended) else exits.INTERRUPTED
    if choice == "later":
        console.say(pack.interface.keeping.place_kept)
        return exits.LEFT_EARLY
    goes_on = choice == "go_on" and place
    lines = Lines(
        starting.gone_on_with(pack, goes_on, store) if goes_on else starting.anew(pack, asked_for, store),
        talk,
        starting.now,
    )
    if place and not goes_on:
        talk.tell(lines.safekeeping.forget_place(place.flow))
    return lines.run()


def _wants(place: Unfinished, talk: Talk) -> str:
    """The start card: ``go_on``, ``anew`` or ``later``."""
    words = talk.words.starting
    options = {"go_on": words.go_on, "anew": words.anew, "later": words.later}
    return talk.pick(starting.stopped_on(talk.pack, place), options)
