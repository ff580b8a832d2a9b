"""One person's way: onward, back, a change of mind, and going on another day."""

from __future__ import annotations

import random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flows.answers import InvalidAnswer
from flows.behind import everything
from flows.cards import Answer, Asked, Choice, Pick, Text
from flows.flow import Flow, reflection
from flows.path import Path
from flows.session import Session
from tests.conftest import THE_PACK
from tests.people import CROWD, NOON, anyone, highest, lowest, summed_up, walked

WHOLE = reflection(THE_PACK)


def at(flow: Flow, card_id: str, answers: dict[str, Answer] | None = None) -> Session:
    session = Session(flow, NOON, {"age": "18_or_over", **(answers or {})})
    assert session.go_to(card_id)
    return session


def test_a_new_session_stands_on_the_first_page(whole: Flow) -> None:
    session = Session(whole, NOON)
    assert session.card.id == "page.welcome"
    assert not session.back()


def test_a_question_waits_for_an_answer(whole: Flow) -> None:
    session = Session(whole, NOON)
    session.onward()
    assert session.waits
    assert not session.onward()
    session.answer("18_or_over")
    assert session.onward()


def test_the_age_cannot_be_passed_over(whole: Flow) -> None:
    session = at(whole, "age")
    with pytest.raises(InvalidAnswer):
        session.answer(None)
    assert session.answers == {"age": "18_or_over"}


def test_under_18_the_reflection_ends_on_its_own_page(whole: Flow) -> None:
    session = at(whole, "age")
    session.answer("under_18")
    assert session.onward()
    assert (session.card.id, session.finished) == ("page.under_18", True)
    assert not session.onward()
    assert session.summary(NOON).status == "stopped"


def test_back_shows_the_earlier_answer(whole: Flow) -> None:
    session = walked(whole, highest)
    while session.back():
        if isinstance(session.card, Asked):
            assert session.is_answered
            assert session.remembered == highest(session.card)
    assert session.card.id == "page.welcome"


@pytest.mark.parametrize("choose", [lowest, highest])
def test_changing_an_early_answer_and_changing_it_back_changes_nothing(whole: Flow, choose: object) -> None:
    session = walked(whole, choose)  # type: ignore[arg-type]
    before = session.summary(NOON)
    for card_id in ("people_pleasing.1", "origins_gate", "keep"):
        session.go_to(card_id)
        earlier = session.remembered
        assert isinstance(session.card, Asked)
        for choice in session.card.choices:
            session.answer(choice.value)
        session.answer(earlier)
        session.go_to_end()
        assert session.summary(NOON) == before


def test_progress_counts_the_questions_of_a_stage(whole: Flow) -> None:
    session = at(whole, "self_criticism.3")
    assert session.progress == ("self_talk", 3, 6)
    session.go_to("page.self_talk")
    assert session.progress == ("self_talk", 0, 6)
    assert session.behind == session.path.steps[: session.path.steps.index(session.path.find(session.card.id))]


def test_a_place_that_is_gone_gives_way_to_the_first_question_left(whole: Flow) -> None:
    answers: dict[str, Answer] = {"keep_place": "yes", "people_pleasing.1": 1, "gone.1": 3, "people_pleasing.2": 9}
    session = Session(whole, NOON, answers, "page.long_gone")
    assert session.card.id == "people_pleasing.2"
    assert session.answers == {"keep_place": "yes", "people_pleasing.1": 1}


def test_finished_only_at_the_end(whole: Flow) -> None:
    session = walked(whole, lowest)
    assert session.finished
    assert session.summary(NOON).status == "finished"
    session.back()
    assert session.summary(NOON).status == "stopped"


def test_own_words_stay_out_of_the_summary_where_that_was_asked(whole: Flow) -> None:
    answers = {"age": "18_or_over", "own_words": "mine"}
    assert summed_up(whole, {**answers, "keep": "all"}).own_words == "mine"
    without = summed_up(whole, {**answers, "keep": "without_words"})
    assert without.own_words is None
    assert "own_words" not in without.answers


class Walk(RuleBasedStateMachine):
    """Someone who answers, passes, goes back and about, and goes on another day."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(WHOLE, NOON)

    @property
    def asked(self) -> Asked:
        assert isinstance(self.session.card, Asked)
        return self.session.card

    @precondition(lambda self: isinstance(self.session.card, Asked))
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        values = [choice.value for choice in self.asked.choices]
        value: object
        if isinstance(self.asked, Pick):
            value = data.draw(st.lists(st.sampled_from(values), unique=True))
        elif isinstance(self.asked, Text):
            value = data.draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
        else:
            value = data.draw(st.sampled_from(values))
        self.session.answer(value)
        card = self.session.card
        self.session.onward()
        if not self.session.finished:
            assert self.session.back()
            assert self.session.card == card
            assert self.session.onward()

    @precondition(lambda self: isinstance(self.session.card, Asked) and not self.session.card.required)
    @rule()
    def pass_over(self) -> None:
        self.session.answer(None)
        assert self.session.onward()

    @precondition(lambda self: not isinstance(self.session.card, Asked))
    @rule()
    def read_on(self) -> None:
        was_finished = self.session.finished
        assert self.session.onward() is not was_finished

    @rule()
    def go_back(self) -> None:
        self.session.back()

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        card_id = data.draw(st.sampled_from(list(WHOLE.every_card)))
        on_path = {step.card.id for step in self.session.path.steps}
        assert self.session.go_to(card_id) == (card_id in on_path)

    @precondition(lambda self: self.session.answers.get("age") != "under_18")
    @rule()
    def go_on_another_day(self) -> None:
        kept = {name: answer for name, answer in self.session.answers.items() if name != "age"}
        again = Session(WHOLE, NOON, kept, self.session.card.id)
        assert again.card == self.session.card
        assert again.summary(NOON) == self.session.summary(NOON)
        self.session = again

    @invariant()
    def the_card_is_on_the_path(self) -> None:
        steps = Path(WHOLE, self.session.answers).steps
        assert self.session.card in [step.card for step in steps]
        assert steps == self.session.path.steps

    @invariant()
    def an_end_is_ahead(self) -> None:
        assert self.session.path.steps[-1].stage in WHOLE.ends

    @invariant()
    def progress_keeps_within_bounds(self) -> None:
        progress = self.session.progress
        assert 0 <= progress.number <= progress.total
        assert len(self.session.behind) < len(self.session.path.steps)

    @invariant()
    def the_age_is_in_no_summary(self) -> None:
        assert "age" not in self.session.summary(NOON).answers


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def test_a_choice_is_kept_under_the_cards_own_id(whole: Flow) -> None:
    session = at(whole, "check_in.results")
    assert isinstance(session.card, Choice)
    session.answer("steady")
    assert session.answers["check_in.results"] == "steady"


def test_summaries_differ_between_people(whole: Flow) -> None:
    assert len({summed_up(whole, anyone(whole, seed)).approaches.tiers for seed in range(50)}) > 5


# From a result to the answers behind it, and back.


def looking_at_results(answers: dict[str, Answer]) -> Session:
    session = walked(WHOLE, lambda card: answers.get(card.id, lowest(card)))
    assert session.go_to("results")
    return session


def test_after_a_visit_one_is_back_where_it_began() -> None:
    session = looking_at_results({})
    assert session.visit("structure")
    assert (session.card.id, session.is_visiting) == ("structure", True)
    session.answer(-2)
    assert session.onward()
    assert (session.card.id, session.is_visiting) == ("results", False)
    assert session.onward()
    assert session.card.id == "ask_about"


def test_what_a_changed_answer_opens_is_asked_before_one_is_back() -> None:
    session = looking_at_results({})
    assert session.visit("avoidance.1")
    session.answer(4)
    met = []
    while session.onward() and session.card.id != "results":
        met.append(session.card.id)
        if isinstance(session.card, Asked):
            session.answer("yes" if session.card.id == "mirror.avoidance" else 3)
    assert met == [
        "page.closer_look",
        *(f"avoidance.{number}" for number in range(3, 7)),
        "page.mirror",
        "mirror.avoidance",
    ]
    assert not session.is_visiting
    assert session.summary(NOON).patterns[2].answered == 6


def test_back_ends_a_visit() -> None:
    session = looking_at_results({})
    session.visit("structure")
    assert session.back()
    assert (session.card.id, session.is_visiting) == ("results", False)


def test_another_day_one_goes_on_where_the_visit_began_unless_it_opened_something() -> None:
    session = looking_at_results({})
    session.visit("avoidance.1")
    assert session.place == "results"
    session.answer(4)
    assert session.place == "avoidance.1"
    session.onward()
    assert session.place == session.card.id == "page.closer_look"


def test_back_from_what_was_opened_leads_to_what_opened_it() -> None:
    session = looking_at_results({})
    session.visit("avoidance.1")
    session.answer(4)
    session.onward()
    session.onward()
    assert session.card.id == "avoidance.3"
    met = []
    while session.is_visiting and session.back():
        met.append(session.card.id)
    assert met == ["page.closer_look", "avoidance.1", "results"]


def test_whatever_is_changed_one_comes_back() -> None:
    chance = random.Random(7)
    for seed in range(60 * CROWD):
        session = Session(WHOLE, NOON, anyone(WHOLE, seed), "results")
        cards = [card for behind in everything(THE_PACK) for card in behind.cards if session.path.find(card)]
        assert session.visit(chance.choice(cards))
        for _ in range(80):
            if isinstance(card := session.card, Asked):
                values = [choice.value for choice in card.choices]
                session.answer(tuple(values) if isinstance(card, Pick) else chance.choice(values) if values else None)
            assert session.onward()
            if not session.is_visiting:
                break
        assert session.card.id == "results"


def test_nothing_off_the_path_can_be_visited() -> None:
    session = looking_at_results({})
    assert not session.visit("avoidance.3")
    assert not session.visit("nothing")
    assert (session.card.id, session.is_visiting) == ("results", False)


def test_every_card_behind_a_result_leads_back() -> None:
    for seed in range(40 * CROWD):
        answers = anyone(WHOLE, seed)
        session = Session(WHOLE, NOON, answers, "results")
        for behind in everything(THE_PACK):
            for card in behind.cards:
                if session.visit(card):
                    assert session.card.id == card
                    if session.waits:
                        session.answer(None)
                    assert session.onward()
                    assert session.card.id == "results"
