"""A conversation, from the start or from a kept place."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from content.schema import Pack
from flows.keeping import Keeping
from flows.store import Store
from tui import exits, starting
from tui.dialogue.conversation import Conversation
from tui.dialogue.ending import Left, to_the_end
from tui.dialogue.looking_back import through
from tui.dialogue.offers import Ended, Talk
from tui.silence import keep_quiet
from tui.starting import Begun
from tui.ways import PREPARATION

if TYPE_CHECKING:
    from flows.summary import Summary
    from tui.saved import Known


def converse(talk: Talk, pack: Pack, asked_for: str | None, store: Store, *, known: Known | None = None) -> int:
    """The exit code, in the end.

    ``asked_for`` is a flow; None is the reflection, or whichever flow was last stopped part-way. ``known``: the summary
    to get ready with.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    keep_quiet()
    talk.say(pack.interface.lines.history)
    found = starting.look(store, asked_for)
    if found.unreadable:
        talk.say("", pack.interface.keeping.place_unreadable)
    if not (found.anything or known or asked_for == PREPARATION):
        return _converse(talk, pack, Begun(starting.anew(pack, asked_for, store)), store)
    from tui.beginning import beginning  # while somebody reads what is asked first

    kept = pack.interface.keeping.place_kept if found.is_part_way else ""
    try:
        begun = through(talk, pack, beginning(pack, asked_for, store, found, known))
    except (Ended, KeyboardInterrupt) as ended:
        talk.say("", kept)
        return exits.LEFT_EARLY if isinstance(ended, Ended) else exits.INTERRUPTED
    except Left:
        talk.say(kept)
        return exits.LEFT_EARLY if found.is_part_way else exits.DONE
    if begun is None:
        talk.say(kept)
        return exits.LEFT_EARLY
    return _converse(talk, pack, begun, store)


def _converse(talk: Talk, pack: Pack, begun: Begun, store: Store) -> int:
    """To the end; and after a reflection, to a page for a first session, if that is wanted."""
    keeping: Keeping | None = begun.keeping
    code, given_up = exits.DONE, begun.given_up
    while keeping:
        conversation = Conversation(keeping, talk, starting.now)
        if given_up and (problem := conversation.safekeeping.forget_place(given_up)):
            talk.say(problem)
        code, keeping = to_the_end(conversation), None
        if conversation.then and (following := _prepared_with(talk, pack, store, conversation.then)):
            keeping, given_up = following
    return code


def _prepared_with(talk: Talk, pack: Pack, store: Store, summary: Summary) -> Begun | None:
    """After a reflection; ``None`` for whoever leaves, or stays with a page that was stopped part-way."""
    from tui.beginning import preparing_with
    from tui.saved import Known

    try:
        return through(talk, pack, preparing_with(pack, store, Known(summary)))
    except (Left, Ended, KeyboardInterrupt):
        return None
