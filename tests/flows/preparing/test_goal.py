"""One clear goal out of a vague wish, in the person's own words."""

from __future__ import annotations

import pytest

from flows.cards import Answer
from flows.preparing.goal import STEPS, TRIES
from flows.preparing.told import above
from tests.flows.preparing.getting_ready import asked, offered, page, session

EIGHT = ("wish", "camera", "place", "small", "do", "when", "possible", "why")
WISHES: dict[str, tuple[dict[str, Answer], str]] = {
    "sure": (
        {
            "goal.wish": "be more sure of myself",
            "goal.camera": "ask questions in class",
            "goal.place": "in Thursday's class",
            "goal.small": "ask one question",
            "goal.do": "ask one question in my own words",
            "goal.when": "twice this month",
            "goal.possible": 8,
            "goal.why": "I like learning",
        },
        "Ask one question in my own words.\nWhere, and with whom: in Thursday's class.\n"
        "When and how often: twice this month.\nWhy it matters: I like learning.\n"
        "The wish behind it: be more sure of myself.",
    ),
    "doormat": (
        {
            "goal.wish": "stop being a doormat",
            "goal.camera": "I don't say yes to every shift",
            "goal.place": "At work, with my boss,",
            "goal.small": "don't say yes straight away",
            "goal.do": 'say "let me think about it"',
            "goal.when": "the next two times",
            "goal.possible": 3,
            "goal.smaller_1": 'write "can I tell you tomorrow?"',
            "goal.possible_1": 6,
            "goal.why": "I want my evenings back!",
        },
        'Write "can I tell you tomorrow?".\nWhere, and with whom: At work, with my boss.\n'
        "When and how often: the next two times.\nWhy it matters: I want my evenings back!\n"
        "The wish behind it: stop being a doormat.",
    ),
    "dating": (
        {
            "goal.wish": "get over my fear of dating",
            "goal.camera": "have coffee with someone",
            "goal.place": "the café by the station, with Jo's friend",
            "goal.small": None,
            "goal.do": None,
            "goal.when": "once, before May",
            "goal.possible": 6,
            "goal.why": None,
        },
        "Have coffee with someone.\nWhere, and with whom: the café by the station, with Jo's friend.\n"
        "When and how often: once, before May.\nThe wish behind it: get over my fear of dating.",
    ),
}
"""Vague wishes, the steps that people took, and what came of them."""


@pytest.mark.parametrize("wish", WISHES)
def test_a_vague_wish_says_what_where_when_and_how_often(wish: str) -> None:
    answers, goal = WISHES[wish]
    assert page(answers)["goal"] == goal


@pytest.mark.parametrize("wish", WISHES)
def test_stopping_at_any_step_keeps_what_there_is(wish: str) -> None:
    answers, _ = WISHES[wish]
    for number in range(1, len(answers) + 1):
        so_far = dict(list(answers.items())[:number])
        told = page(so_far)["goal"].lower()
        latest = [str(words) for step, words in so_far.items() if step in ("goal.wish", *ACTS) and words]
        assert latest[-1].strip(".").lower() in told
        for step in ("goal.place", "goal.when", "goal.why"):
            if words := so_far.get(step):
                assert str(words).strip(" .,").lower() in told


ACTS = ("goal.camera", "goal.small", "goal.do", "goal.smaller_1")


def test_each_of_the_eight_steps_is_a_card_of_its_own() -> None:
    steps = [card for card in asked({"goal.wish": "a wish", "goal.possible": 10}) if card.startswith("goal.")]
    assert steps == [f"goal.{step}" for step in EIGHT]


def test_without_a_wish_nothing_more_is_asked_of_it() -> None:
    answers: dict[str, Answer] = {"goal.wish": None, "goal.camera": "left over", "goal.why": "left over"}
    assert [card for card in asked(answers) if card.startswith("goal.")] == ["goal.wish"]
    assert "goal" not in page(answers)


def test_it_can_be_shrunk_while_it_feels_under_6_of_10() -> None:
    figures = ["goal.possible", *(figure for _, figure in TRIES)]
    for number in range(len(figures)):
        answers: dict[str, Answer] = {"goal.wish": "a wish", **dict.fromkeys(figures[:number], 5), figures[number]: 6}
        answers |= {smaller: f"smaller {smaller}" for smaller, _ in TRIES}
        shrunk = [card for card in asked(answers) if card.startswith("goal.smaller")]
        assert shrunk == [smaller for smaller, _ in TRIES[:number]]


@pytest.mark.parametrize("kept", [None, "walk in"])
def test_kept_as_it_is_nothing_more_is_asked_of_its_size(kept: Answer) -> None:
    answers: dict[str, Answer] = {"goal.wish": "a wish", "goal.do": "walk in", "goal.possible": 1}
    steps = [card for card in asked({**answers, "goal.smaller_1": kept}) if card.startswith("goal.")]
    assert steps[-2:] == ["goal.smaller_1", "goal.why"]


def test_how_possible_it_feels_may_stay_unsaid() -> None:
    assert "goal.smaller_1" not in asked({"goal.wish": "a wish", "goal.possible": None})


def test_a_step_begins_with_the_words_of_the_one_before() -> None:
    answers: dict[str, Answer] = {"goal.wish": "a wish", "goal.camera": "walk in", "goal.possible": 1}
    assert offered("goal.camera", answers | {"goal.camera": None}) is None
    del answers["goal.camera"]
    assert offered("goal.small", answers | {"goal.camera": "walk in"}) == "walk in"
    assert offered("goal.do", answers | {"goal.camera": "walk in"}) == "walk in"
    assert offered("goal.smaller_1", answers | {"goal.camera": "walk in", "goal.do": "say hello"}) == "say hello"


def test_the_goal_so_far_stands_above_its_next_step() -> None:
    ready = session({"goal.wish": "be braver", "goal.place": "at the gym"})
    seen = {step.card.id: above(step.card, ready.path) for step in ready.path}
    assert seen["goal.wish"] == ""
    assert seen["goal.camera"] == "So far: Be braver. Where, and with whom: at the gym."
    assert {card for card, told in seen.items() if told} <= set(STEPS)


ACT: dict[str, Answer] = {"goal.wish": "be braver", "goal.camera": "give a talk", "goal.place": "at work"}


def test_a_step_that_was_kept_as_it_was_offered_follows_the_one_that_is_changed() -> None:
    ready = session({**ACT, "goal.small": "give a talk", "goal.do": "give a talk"})
    assert ready.go_to("goal.camera")
    ready.answer("ask a question")
    assert not ready.is_answered_at("goal.small")
    assert (
        page(ready.answers)["goal"] == "Ask a question.\nWhere, and with whom: at work.\nThe wish behind it: be braver."
    )
    assert ready.go_to("goal.do")
    assert ready.offered == "ask a question"


def test_one_that_was_put_in_other_words_stays_and_the_change_stands_above_it() -> None:
    ready = session({**ACT, "goal.small": "say two sentences"})
    assert ready.go_to("goal.camera")
    ready.answer("ask a question")
    step = ready.path.find("goal.small")
    assert step
    assert ready.answers["goal.small"] == "say two sentences"
    assert "Ask a question. Where, and with whom: at work. The wish behind it: be braver." in above(
        step.card, ready.path
    )


def test_going_on_without_a_change_forgets_nothing() -> None:
    ready = session({**ACT, "goal.small": "give a talk"})
    assert ready.go_to("goal.camera")
    ready.answer("give a talk")
    assert ready.answers["goal.small"] == "give a talk"


def test_a_step_behind_one_in_other_words_was_typed_for_itself() -> None:
    ready = session({**ACT, "goal.small": "say two sentences", "goal.do": "give a talk"})
    assert ready.go_to("goal.camera")
    ready.answer("ask a question")
    assert ready.answers["goal.do"] == "give a talk"
