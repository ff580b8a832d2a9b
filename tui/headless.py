"""No questions asked: answers in, a summary out, nothing kept."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from content.interface import Errors
from content.schema import Pack
from flows.answers import Complaint, InvalidAnswer, accept
from flows.cards import Asked, Pick, Text
from flows.flow import FLOWS, asked_anywhere
from flows.preparing.reopening import reopened
from flows.session import Session
from flows.summary import Summary, to_json
from tui import exits
from tui.exits import Refused
from tui.ways import PREPARATION

STANDARD_INPUT = "-"
LARGEST = 1_000_000
"""Bytes; a full set of answers has about 5,000."""
SHOWN = 40
"""Characters of a value that an error names."""


def summed_up(pack: Pack, flow: str, name: str, now: datetime.datetime, known: Summary | None = None) -> bytes:
    """The JSON summary for a file of answers, ``-`` for standard input; ``Refused`` where they will not do. ``known``:
    what to get ready with; whoever has finished a reflection is 18 or over."""
    errors = pack.interface.errors
    given = _answers(name, errors)
    made = FLOWS[flow](pack)
    _check(given, asked_anywhere(pack) | made.asked, errors)
    if known is None and given.get("age") is None:
        raise Refused(errors.no_age)
    if known is not None and flow != PREPARATION:
        raise Refused(errors.no_summary.format(flow=flow))
    before = reopened(known) if known and known.plan else {}
    session = Session(made, now, {**before, **given}, known=known)
    session.go_to_end()
    return to_json(session.summary(now))


def _answers(file: str, errors: Errors) -> dict[str, Any]:
    name = errors.standard_input if file == STANDARD_INPUT else file or '""'
    try:
        # The standard library's reader, as it lets a lone surrogate through to be named with its id.
        tree = json.loads(_content(file, name, errors))
    except (ValueError, RecursionError):
        raise Refused(errors.not_json.format(name=name)) from None
    if not isinstance(tree, dict) or not isinstance(answers := tree.get("answers"), dict):
        raise Refused(errors.not_an_object.format(name=name))
    return answers


def _content(file: str, name: str, errors: Errors) -> bytes:
    try:
        with _opened(file) as source:
            content = source.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(errors.no_file.format(name=name), exits.NO_INPUT) from None
    except OSError as problem:
        raise Refused(errors.unreadable.format(name=name, reason=problem.strerror), exits.NO_INPUT) from None
    if len(content) > LARGEST:
        raise Refused(errors.too_large.format(name=name, limit="1 MB"))
    return content


def _opened(file: str) -> BinaryIO:
    if file != STANDARD_INPUT:
        return Path(file).open("rb")
    return open(0, "rb", closefd=False)


def _check(answers: Mapping[str, Any], cards: Mapping[str, Asked], errors: Errors) -> None:
    for card_id, value in answers.items():
        if card_id not in cards:
            raise Refused(errors.unknown_id.format(id=_shown(card_id)))
        try:
            accept(cards[card_id], value)
        except InvalidAnswer as problem:
            raise Refused(_complaint(cards[card_id], problem.complaint, value, errors)) from None


def _complaint(card: Asked, complaint: Complaint, value: object, errors: Errors) -> str:
    """Names the id and the value; of a person's own words, no more than the character that will not do."""
    words: dict[Complaint, str] = {
        "one_of": errors.required if card.required else errors.one_of,
        "some_of": errors.some_of,
        "too_many": errors.too_many,
        "text": errors.text,
        "too_long": errors.too_long,
        "not_text": errors.not_text,
        "required": errors.required,
    }
    return words[complaint].format(
        id=card.id,
        value=_character_at_fault(value) if isinstance(card, Text) else _shown(value),
        choices=", ".join(json.dumps(choice.value) for choice in card.choices),
        limit=card.limit if isinstance(card, Text) else card.most if isinstance(card, Pick) else 0,
    )


def _shown(value: object) -> str:
    """A value as JSON would write it, escaped and cut short, so that it can do nothing but be read."""
    text = json.dumps(value)
    return text if len(text) <= SHOWN else text[:SHOWN] + " …"


def _character_at_fault(value: object) -> str:
    return next((f"U+{ord(c):04X}" for c in str(value) if "\ud800" <= c <= "\udfff"), "")
