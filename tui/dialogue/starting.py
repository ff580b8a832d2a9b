"""A conversation, from the start or from a kept place."""

from __future__ import annotations

import signal

from content.schema import Pack
from flows.store import Unfinished
from tui import exits, starting
from tui.dialogue.asides import pick
from tui.dialogue.conversation import Conversation
from tui.dialogue.ending import to_the_end
from tui.dialogue.offers import Ended, Talk


def converse(talk: Talk, pack: Pack, asked_for: str | None, *, keeping: bool) -> int:
    """The exit code, in the end.

    ``asked_for`` is a flow; None is the reflection, or whichever flow was last stopped part-way.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    talk.say(pack.interface.lines.history)
    store = starting.store_for(keeping=keeping)
    place, unreadable = starting.look(store, asked_for)
    if unreadable:
        talk.say("", pack.interface.keeping.place_unreadable)
    try:
        choice = _wants(place, talk, pack) if place else "anew"
    except (Ended, KeyboardInterrupt) as ended:
        talk.say("", pack.interface.keeping.place_kept)
        return exits.LEFT_EARLY if isinstance(ended, Ended) else exits.INTERRUPTED
    if choice == "later":
        talk.say(pack.interface.keeping.place_kept)
        return exits.LEFT_EARLY
    goes_on = choice == "go_on" and place
    conversation = Conversation(
        starting.gone_on_with(pack, goes_on, store) if goes_on else starting.anew(pack, asked_for, store),
        talk,
        starting.now,
    )
    if place and not goes_on and (problem := conversation.safekeeping.forget_place(place.flow)):
        talk.say(problem)
    return to_the_end(conversation)


def _wants(place: Unfinished, talk: Talk, pack: Pack) -> str:
    """The start card: ``go_on``, ``anew`` or ``later``."""
    words = pack.interface.starting
    options = {"go_on": words.go_on, "anew": words.anew, "later": words.later}
    return pick(talk, pack, starting.stopped_on(pack, place), options)
