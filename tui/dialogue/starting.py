"""A conversation, from the start or from a kept place."""

from __future__ import annotations

import signal

from content.schema import Pack
from flows.store import Store
from tui import exits, starting
from tui.dialogue.asides import pick
from tui.dialogue.conversation import Conversation
from tui.dialogue.ending import Left, to_the_end
from tui.dialogue.looking_back import through
from tui.dialogue.offers import Ended, Talk


def converse(talk: Talk, pack: Pack, asked_for: str | None, *, keeping: bool) -> int:
    """The exit code, in the end.

    ``asked_for`` is a flow; None is the reflection, or whichever flow was last stopped part-way.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    talk.say(pack.interface.lines.history)
    store = starting.store_for(keeping=keeping)
    found = starting.look(store, asked_for)
    if found.unreadable:
        talk.say("", pack.interface.keeping.place_unreadable)
    kept = pack.interface.keeping.place_kept if found.place else ""
    try:
        choice = _wants(found, talk, pack, store) if found.anything else "anew"
    except (Ended, KeyboardInterrupt) as ended:
        talk.say("", kept)
        return exits.LEFT_EARLY if isinstance(ended, Ended) else exits.INTERRUPTED
    except Left as left:
        return left.code
    if choice == "later":
        talk.say(kept)
        return exits.LEFT_EARLY
    goes_on = choice == "go_on" and found.place
    conversation = Conversation(
        starting.gone_on_with(pack, goes_on, store) if goes_on else starting.anew(pack, asked_for, store),
        talk,
        starting.now,
    )
    if found.place and not goes_on and (problem := conversation.safekeeping.forget_place(found.place.flow)):
        talk.say(problem)
    return to_the_end(conversation)


def _wants(found: starting.Found, talk: Talk, pack: Pack, store: Store) -> str:
    """The start card: ``go_on``, ``anew`` or ``later``; whoever looks back is asked again."""
    card = starting.start_card(pack, found)
    while (choice := pick(talk, pack, card.text, card.options)) == "back":
        from tui.looking_back import history  # when it is asked for, not with the first page

        through(talk, pack, history(pack, store.summaries))
    return choice
