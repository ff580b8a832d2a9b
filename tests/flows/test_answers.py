"""What each kind of card takes, what it does not, and what it makes of what it takes."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.answers import Complaint, InvalidAnswer, accept
from flows.cards import (
    Answer,
    Asked,
    Breathing,
    Card,
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
from flows.flow import FLOWS
from flows.plain import plain
from tests.conftest import THE_PACK
from tests.people import cards_of

CARDS: dict[str, Card] = {card.id: card for make in FLOWS.values() for card in cards_of(make(THE_PACK))}
RATING, CHOICE, LEAN, MIRROR, PICK, TEXT = (
    "people_pleasing.1",
    "check_in.origins",
    "structure",
    "mirror.avoidance",
    "origins",
    "own_words",
)
ZERO_WIDTH_JOINER = "\u200d"
FAMILY = f"\U0001f469{ZERO_WIDTH_JOINER}\U0001f467"
TICKS = [origin.id for origin in THE_PACK.origins]

TAKEN: list[tuple[str, object, Answer]] = [
    *((RATING, value, value) for value in (0, 1, 2, 3, 4, None)),
    *((LEAN, value, value) for value in (2, 1, 0, -1, -2, None)),
    *((CHOICE, value, value) for value in ("steady", "stirred", "rough", None)),
    *((MIRROR, value, value) for value in ("yes", "partly", "no", None)),
    ("age", "18_or_over", "18_or_over"),
    ("age", "under_18", "under_18"),
    (PICK, None, None),
    (PICK, [], ()),
    (PICK, (), ()),
    (PICK, ["social"], ("social",)),
    (PICK, ("critical", "unfair"), ("critical", "unfair")),
    (PICK, ["unfair", "social", "critical"], ("critical", "social", "unfair")),
    (PICK, TICKS[::-1], tuple(TICKS)),
    ("ask_about", ["psychodynamic", "act"], ("act", "psychodynamic")),
    ("questions", ["own", "goals", "ending"], ("goals", "ending", "own")),
    ("sheet", ["goal", "brings_me"], ("brings_me", "goal")),
    ("goal.possible", 10, 10),
    (TEXT, None, None),
    (TEXT, "a line", "a line"),
    (TEXT, "", None),
    (TEXT, " \n\t\r\n ", None),
    (TEXT, "\x00\x1b\x9b", None),
    (TEXT, "  spaces at the edges \n", "spaces at the edges"),
    (TEXT, "two\nlines and\ta tab", "two\nlines and\ta tab"),
    (TEXT, "two\r\nlines", "two\nlines"),
    (TEXT, "two\rlines", "two\nlines"),
    (TEXT, "\x1b[31mred\x1b[0m\x07", "[31mred[0m"),
    (TEXT, "\x9b31mred", "31mred"),
    (TEXT, "\u202eturned\u202c \u2066round\u2069", "turned round"),
    (TEXT, f"us: {FAMILY}", f"us: {FAMILY}"),
    (TEXT, "שלום, سلام, 你好, Zoë", "שלום, سلام, 你好, Zoë"),
    (TEXT, "[/nope] {gap} %s <b>", "[/nope] {gap} %s <b>"),
    (TEXT, "e" + "\u0301" * 1999, "e" + "\u0301" * 1999),
    (TEXT, "w" * 2000, "w" * 2000),
    (TEXT, "w" * 2000 + "\x00 \n", "w" * 2000),
    (TEXT, "\U0001f331" * 2000, "\U0001f331" * 2000),
]

NOT_TAKEN: dict[tuple[str, Complaint], list[object]] = {
    (RATING, "one_of"): [5, -1, 10**30, 1.0, "1", "", True, False, [1], (), {}, math.nan, b"1"],
    (LEAN, "one_of"): [3, -3, 1.0, -2.0, "2", True, False, [2], "first"],
    (CHOICE, "one_of"): ["Steady", "steady ", "", "\ud800", 1, True, ["steady"], {"steady": 1}],
    (MIRROR, "one_of"): ["maybe", "Yes", True, 0, ["yes"]],
    ("age", "one_of"): ["18", 18, "over_18", True, ["18_or_over"]],
    ("age", "required"): [None],
    (PICK, "some_of"): [
        *("critical", "", 0, 1.5, True, {}, {"critical": True}, {"critical"}),
        *(["nobody"], ["critical", "nobody"], [1], [None], [["critical"]], ["\ud800"]),
        *(["critical", "critical"], ["critical", "social", "critical"]),
    ],
    ("ask_about", "some_of"): [["critical"]],
    ("questions", "too_many"): [["goals", "helping", "ending", "own"]],
    ("sheet", "some_of"): [["goals"], "goal"],
    ("brings_me", "too_long"): ["w" * 401],
    ("page.worries_met", "takes_none"): [None, ""],
    ("page.taste_breathing.cft", "takes_none"): [None, ""],
    (TEXT, "text"): [1, 0, True, 1.5, [], ["a line"], {}, {"a": "line"}, b"bytes"],
    (TEXT, "not_text"): ["\ud800", "a \udfff line", "\ud83c \udf31", "\ud800" * 3000],
    (TEXT, "too_long"): ["w" * 2001, "\U0001f331" * 2001],
    ("page.welcome", "takes_none"): [None, "", 1],
    ("results", "takes_none"): [None, "", 1],
}


def brief(value: object) -> str:
    """A parameter in the name of a test."""
    return ascii(value)[:24]


def test_the_tables_above_cover_every_kind_of_card() -> None:
    assert {type(CARDS[card_id]) for card_id, _, _ in TAKEN} == {Rating, Choice, Mirror, Pick, Sheet, Text}
    assert {type(CARDS[card_id]) for card_id, _ in NOT_TAKEN} == {type(card) for card in CARDS.values()}
    assert {type(card) for card in CARDS.values()} == {
        *(Page, Told, Breathing, Results, Rating, Choice, Mirror, Pick, Sheet, Text)
    }


@pytest.mark.parametrize(("card_id", "value", "kept"), TAKEN, ids=brief)
def test_a_card_takes(card_id: str, value: object, kept: Answer) -> None:
    answer = accept(CARDS[card_id], value)
    assert answer == kept
    assert type(answer) is type(kept)


@pytest.mark.parametrize(
    ("card_id", "complaint", "value"),
    [(card_id, complaint, value) for (card_id, complaint), values in NOT_TAKEN.items() for value in values],
    ids=brief,
)
def test_a_card_does_not_take(card_id: str, complaint: Complaint, value: object) -> None:
    with pytest.raises(InvalidAnswer) as raised:
        accept(CARDS[card_id], value)
    assert raised.value.complaint == complaint
    assert raised.value.card is CARDS[card_id]


def test_what_is_said_of_a_bad_answer_never_holds_the_answer() -> None:
    for words in ("my own words " * 200, "my own words \ud800", ["my own words"]):
        with pytest.raises(InvalidAnswer) as raised:
            accept(CARDS[TEXT], words)
        assert "my own words" not in str(raised.value)
        assert raised.value.args == (str(raised.value),)


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_no_code_that_could_act_on_a_terminal_stays(code: int) -> None:
    character = chr(code)
    assert plain(f"a{character}b") == {"\n": "a\nb", "\r": "a\nb", "\t": "a\tb"}.get(character, "ab")


json_like = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=()))
    | st.sampled_from([choice.value for card in CARDS.values() if isinstance(card, Asked) for choice in card.choices]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
any_card = st.sampled_from(list(CARDS.values()))


@st.composite
def a_card_and_what_may_suit_it(draw: st.DrawFn) -> tuple[Card, Any]:
    """Often a value that the card takes, so that both ways through are walked."""
    card = draw(any_card)
    values = [choice.value for choice in card.choices] if isinstance(card, Asked) else []
    fitting = st.sampled_from(values) | st.lists(st.sampled_from(values), unique=True) if values else st.text()
    return card, draw(fitting | json_like)


@settings(deadline=None, max_examples=300)
@given(a_card_and_what_may_suit_it())
def test_whatever_is_said_is_taken_and_then_stays_as_it_is_or_is_an_invalid_answer(said: tuple[Card, Any]) -> None:
    """Any other exception, and an answer that the card made itself and does not take again, would end up here."""
    card, value = said
    try:
        kept = accept(card, value)
    except InvalidAnswer:
        return
    again = accept(card, kept)
    assert again == kept
    assert type(again) is type(kept)


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_plain_text_made_plain_again_is_the_same(text: str) -> None:
    assert plain(plain(text)) == plain(text)
