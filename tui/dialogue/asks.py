"""What can be chosen at each kind of card, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from flows.cards import (
    AnyCard,
    Asked,
    Breathing,
    Choice,
    Mirror,
    Page,
    Pick,
    Rating,
    Results,
    Sheet,
    Text,
    Told,
)
from tui.dialogue.elsewhere import change, expect, protect, take_a_copy
from tui.dialogue.offers import (
    BACK,
    CHANGE,
    EXPECT,
    GO_ON,
    HELP,
    LEAVE,
    NONE,
    PASS,
    PREPARE,
    PROTECT,
    SUPPORT,
    Offer,
    Verb,
)

if TYPE_CHECKING:
    from tui.dialogue.conversation import Conversation


def ask(talked: Conversation) -> Verb:
    """Ask what there is to ask of the card at hand, or of a part of it."""
    more_to_come = talked.at + 1 < len(talked.parts)
    if isinstance(talked.session.card, Sheet):
        from tui.dialogue.sheet import ask_lines  # with the page, not with the first card

        return ask_lines(talked, ways(talked))
    return (_read_on if more_to_come else ASKS[type(talked.session.card)])(talked)


def _read_on(talked: Conversation) -> Verb:
    words = talked.words
    return talked.talk.choose(
        [Offer(GO_ON, words.prompts.next_part, talked.next_part), *_change(talked), *ways(talked)],
        words.lines.ask_part_change if talked.behind else words.lines.ask_part,
    )


def _read(talked: Conversation) -> Verb:
    words, finished = talked.words, talked.session.finished
    last = words.lines.ask_last_change if talked.behind else words.lines.ask_last
    prompt = last if len(talked.parts) > 1 or talked.behind else words.lines.ask_page
    go_on = Offer(GO_ON, words.screen.close if finished else words.screen.go_on, talked.onward)
    if talked.safekeeping.can_copy:
        copy: Offer[Verb] = Offer(CHANGE, words.history.copy, partial(take_a_copy, talked))
        prompt = words.lines.ask_end_prepare if talked.session.leads_to_a_page else words.lines.ask_end_copy
        return talked.talk.choose([go_on, copy, *_prepare(talked), *ways(talked)], prompt)
    return talked.talk.choose([go_on, *_change(talked), *ways(talked)], words.lines.ask_end if finished else prompt)


def _ask_one(talked: Conversation) -> Verb:
    session, card = talked.session, talked.session.card
    assert isinstance(card, Asked)
    offers: list[Offer[Verb]] = [
        Offer(str(number), choice.text, partial(talked.answer, choice.value))
        for number, choice in enumerate(card.choices, 1)
    ]
    said = [choice.value for choice in card.choices]
    before = str(said.index(session.remembered) + 1) if session.remembered in said else PASS
    return talked.talk.choose([*offers, *ways(talked)], before=before if session.is_answered else "")


def _ask_some(talked: Conversation) -> Verb:
    session, card = talked.session, talked.session.card
    assert isinstance(card, Pick)
    offers: list[Offer[Verb]] = [
        Offer(GO_ON, talked.words.screen.go_on, talked.take_ticks),
        Offer(NONE, talked.words.prompts.none, partial(talked.answer, ())),
        *ways(talked),
    ]
    choices, again = [choice.text for choice in card.choices], session.is_answered or bool(session.offered)
    return talked.talk.tick(choices, talked.draft.ticked, offers, again=again, most=card.most)


def _write(talked: Conversation) -> Verb:
    go_on = Offer(GO_ON, talked.words.screen.go_on, talked.take_draft)
    return talked.talk.write(talked.draft.written, [go_on, *ways(talked)], before=str(talked.session.offered or ""))


def _prepare(talked: Conversation) -> list[Offer[Verb]]:
    """After a reflection."""
    words = talked.words.preparing.begin
    return [Offer(PREPARE, words, talked.prepare)] if talked.session.leads_to_a_page else []


def _protect(talked: Conversation) -> list[Offer[Verb]]:
    """Where it is asked what to keep."""
    words = talked.words.protecting.key
    return [Offer(PROTECT, words, partial(protect, talked))] if talked.safekeeping.can_protect else []


def _change(talked: Conversation) -> list[Offer[Verb]]:
    """Where there are answers behind what is told."""
    return [Offer(CHANGE, talked.words.changing.words, partial(change, talked))] if talked.behind else []


def ways(talked: Conversation) -> tuple[Offer[Verb], ...]:
    """Where one can go from any card; what leads nowhere from here is not shown, and says so where it is typed."""
    words, session = talked.words.screen, talked.session
    card = session.card
    can_go_back = talked.at or session.behind
    can_skip = isinstance(card, Asked) and not (card.required or isinstance(card, Sheet))
    return (
        Offer(BACK, words.back if can_go_back else "", talked.back),
        Offer(PASS, words.skip if can_skip else "", talked.skip),
        Offer(SUPPORT, words.support, talked.support),
        Offer(LEAVE, words.leave, talked.leave),
        *_protect(talked),
        *([Offer(EXPECT, talked.words.expecting.words, partial(expect, talked))] if session.flow.prepares else []),
        Offer(HELP, "", talked.help),
    )


ASKS: dict[type[AnyCard], Callable[[Conversation], Verb]] = {
    Page: _read,
    Told: _read,
    Breathing: _read,
    Results: _read,
    Rating: _ask_one,
    Choice: _ask_one,
    Mirror: _ask_one,
    Pick: _ask_some,
    Text: _write,
}
