"""Somebody who gets ready for a first session."""

from __future__ import annotations

from collections.abc import Mapping

from flows.cards import Answer
from flows.fitting import fitted
from flows.preparing.flow import Preparation
from flows.session import Session
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.flows.exports.sheets import saved
from tests.people import NOON, adult

PREPARATION = Preparation(THE_PACK)
POLISHER = fitted(THE_PACK, saved("0.1.0-the-polisher"))


def session(answers: Mapping[str, Answer], known: Summary | None = None) -> Session:
    """At the end, with these answers."""
    ready = Session(PREPARATION, NOON, {**adult(), **answers}, known=known)
    ready.go_to_end()
    return ready


def page(answers: Mapping[str, Answer], known: Summary | None = None) -> dict[str, str]:
    """The lines of the page, by id."""
    plan = session(answers, known).summary(NOON).plan
    assert plan
    return {line.id: line.text for line in plan.lines}


def asked(answers: Mapping[str, Answer], known: Summary | None = None) -> list[str]:
    """The ids of the cards on the path."""
    return [step.card.id for step in session(answers, known).path]


def offered(card: str, answers: Mapping[str, Answer], known: Summary | None = None) -> Answer:
    """What a card begins with."""
    ready = session(answers, known)
    assert ready.go_to(card)
    return ready.offered
