"""From the results to an answer behind them, and from the last page to a copy.

Each says whether the person is elsewhere now.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from tui.changing import which
from tui.dialogue.ending import Left
from tui.dialogue.looking_back import through

if TYPE_CHECKING:
    from tui.dialogue.conversation import Conversation


def change(talked: Conversation) -> bool:
    """To a card behind what is told, and then back."""
    try:
        chosen = through(talked.talk, talked.pack, which(talked.session, talked.behind))
    except (Left, KeyboardInterrupt):
        return talked.leave()
    return talked.visit(chosen)


def change_line(talked: Conversation, line: str) -> bool:
    """To the card that has the words of a line, and then back to the page."""
    from flows.preparing.lines import changed_on

    return talked.visit(changed_on(line, talked.pack))


def expect(talked: Conversation) -> bool:
    """What to expect of therapy; and then the card again."""
    from tui.expecting import expecting

    try:
        through(talked.talk, talked.pack, expecting(talked.pack))
    except (Left, KeyboardInterrupt):
        return talked.leave()
    talked.show_again()
    return False


def protect(talked: Conversation) -> bool:
    """What is kept; and then the card again."""
    try:
        through(talked.talk, talked.pack, talked.safekeeping.protecting())
    except (Left, KeyboardInterrupt):
        return talked.leave()
    talked.show_again()
    return False


def take_a_copy(talked: Conversation) -> bool:
    """Of the summary, to print or to share."""
    from tui.looking_back import copy  # when it is asked for, not with the first page

    with contextlib.suppress(Left, KeyboardInterrupt):
        summary = talked.session.summary(talked.clock())
        copied = through(talked.talk, talked.pack, copy(summary, talked.pack))
        talked.safekeeping.took(copied)
        talked.tell(copied)
    talked.show_again()
    return False
