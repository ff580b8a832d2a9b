"""The fullest and the emptiest page for a first session, and those between."""

from __future__ import annotations

from flows.cards import Answer, Pick, Sheet, Text
from flows.flow import Flow
from flows.preparing.flow import Preparation
from flows.session import Session
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.flows.exports.sheets import NONE_LEADS, SENTENCE, fullest
from tests.people import NOON, adult, asked_of

PREPARATION = Preparation(THE_PACK)


def page(answers: dict[str, Answer], known: Summary | None = None) -> Summary:
    """What comes of some answers, at noon."""
    session = Session(PREPARATION, NOON, {**adult(), **answers}, known=known)
    session.go_to_end()
    return session.summary(NOON)


def fullest_page(whole: Flow, *, reworded: bool) -> Summary:
    """Everything ticked, all that is typed as long as it can be, and every line in as many words as there can be."""
    return page({**everything(), **(wordings() if reworded else {})}, fullest(whole, NONE_LEADS))


def everything() -> dict[str, Answer]:
    """The last of each choice, all of each list, and words up to the limit."""
    answers: dict[str, Answer] = {}
    for card in asked_of(PREPARATION):
        if isinstance(card, Text):
            answers[card.id] = (SENTENCE * 30)[: card.limit].strip()
        elif isinstance(card, Pick):
            answers[card.id] = tuple(str(choice.value) for choice in card.choices)[-card.most :]
        else:
            answers[card.id] = card.choices[0].value
    return {name: answer for name, answer in answers.items() if not name.startswith("wording.") and name != "sheet"}


def wordings() -> dict[str, Answer]:
    """Every line in other words, as many as there can be."""
    cards = [card for card in asked_of(PREPARATION) if card.id.startswith("wording.")]
    return {card.id: (SENTENCE * 30)[: card.limit].strip() for card in cards if isinstance(card, Text)}


def every_line_left_out() -> Answer:
    """What is left where nothing stays."""
    (card,) = (card for card in asked_of(PREPARATION) if isinstance(card, Sheet))
    return tuple(str(choice.value) for choice in card.choices)
