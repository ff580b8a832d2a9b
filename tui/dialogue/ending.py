"""How a conversation ends: at its end, by leaving, by Ctrl+C, where the input ends, or by a signal."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from tui import exits
from tui.dialogue.asides import pick
from tui.dialogue.offers import Ended

if TYPE_CHECKING:
    from tui.dialogue.conversation import Conversation


class Left(Exception):
    """The conversation is over."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def to_the_end(talked: Conversation) -> int:
    """Go on until it ends; the exit code."""
    words = talked.words.leaving
    try:
        talked.begin()
        while True:
            talked.turn()
    except Left as left:
        return left.code
    except Ended:
        return _stopped(talked, exits.LEFT_EARLY, words.ended_kept, words.ended_not_kept)
    except KeyboardInterrupt:
        talked.talk.say("")
        return _stopped(talked, exits.INTERRUPTED, words.interrupted_kept, words.interrupted_not_kept)
    except SystemExit:
        _keep(talked)
        raise


def _keep(talked: Conversation) -> None:
    """What was written or ticked, wherever the person is; and the terminal may be gone."""
    with contextlib.suppress(OSError):
        talked.keep_draft()
    talked.safekeeping.step()


def ask_how_to_leave(talked: Conversation) -> None:
    """Comes back where the person stays."""
    safekeeping = talked.safekeeping
    match pick(talked.talk, talked.pack, talked.words.leaving.ask, safekeeping.ways_to_leave()):
        case "keep":
            talked.tell(safekeeping.leave())
            if safekeeping.place_is_kept:
                raise Left(exits.LEFT_EARLY)
        case "forget":
            talked.tell(safekeeping.forget())
            raise Left(exits.DONE)


def _stopped(talked: Conversation, code: int, kept: str, not_kept: str) -> int:
    """The input ended, or Ctrl+C came twice; after the last page, that is an end like any other."""
    safekeeping = talked.safekeeping
    if talked.session.finished and not talked.finish.failed_to_save:
        return exits.DONE
    _keep(talked)
    talked.talk.say(*safekeeping.where_saved())
    if safekeeping.place_is_kept:
        talked.tell(kept)
    elif safekeeping.earlier_place_is_kept:
        talked.tell(talked.words.leaving.kept_earlier)
    elif not safekeeping.where_saved():
        talked.tell(not_kept)
    return code
