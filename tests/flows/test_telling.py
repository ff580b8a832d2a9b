"""What people read at the end: thousands of results, none of which claims what it may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from content.authoring import avoid
from content.checking import whole_words
from content.readability import longest_sentence
from flows.cards import Answer
from flows.flow import Flow
from flows.mirror import mirror_on
from flows.session import Session
from flows.telling import results
from tests.people import CROWD, NOON, adult, anyone, lowest, summed_up, walked


def lines(flow: Flow, answers: dict[str, Answer]) -> Iterator[str]:
    for part in results(flow.pack, summed_up(flow, answers)):
        yield from (part.title, *part.lines)


def text(flow: Flow, answers: dict[str, Answer]) -> str:
    return "\n".join(lines(flow, answers))


def passed_over(flow: Flow) -> dict[str, Answer]:
    return {"age": "18_or_over"}


def test_no_result_claims_what_it_may_not(whole: Flow, short: Flow) -> None:
    """Claims, percentages, ranks, gaps left open, and words to avoid; a person's own voice apart."""
    avoided = avoid(whole.pack)
    unwanted = whole_words((*avoided.words, *avoided.claims))
    numbers = re.compile(r"\d\s?%|\b(first|second|third|1st|2nd) (place|choice)|\bout of (five|5)\b|\{|\}")
    theirs = [s.text for pattern in whole.pack.patterns for s in pattern.statements] + ["[/nope] {gap}"]
    for flow, people in ((whole, 150), (short, 30)):
        for seed in range(people * CROWD):
            for line in lines(flow, anyone(flow, seed)):
                ours = line
                for statement in theirs:
                    ours = ours.replace(statement, "")
                assert not unwanted.findall(ours), line
                assert not numbers.findall(ours), line


def test_every_result_names_a_strength_and_says_that_the_person_matters(whole: Flow) -> None:
    for seed in range(100 * CROWD):
        summary = summed_up(whole, anyone(whole, seed))
        assert summary.strengths
        parts = results(whole.pack, summary)
        assert parts[-1].lines == summary.strengths
        assert whole.pack.interface.results.alliance in [line for part in parts for line in part.lines]


def test_nothing_raised_has_a_kind_page_of_its_own(whole: Flow) -> None:
    assert results(whole.pack, walked(whole, lowest).summary(NOON))[0].lines[0].startswith("Little showed up today")


def test_everything_raised_has_a_kind_page_of_its_own(whole: Flow) -> None:
    answers: dict[str, Answer] = {"age": "18_or_over"}
    for pattern in whole.pack.patterns:
        answers |= {s.id: 0 if s.reverse else 4 for s in pattern.statements}
    opening = " ".join(results(whole.pack, summed_up(whole, answers))[0].lines)
    assert "you could ask for an assessment" in opening


def test_everything_passed_over_says_so_once(whole: Flow) -> None:
    told = text(whole, passed_over(whole))
    assert told.count("There is too little to go on here.") == 1
    assert "You skipped this part, and that is fine." in told
    assert whole.pack.interface.results.few_patterns in told


def test_skipping_where_it_began_is_told_apart_from_ticking_nothing(whole: Flow) -> None:
    looked = text(whole, {"age": "18_or_over", "origins_gate": "look", "origins": ()})
    assert whole.pack.interface.results.no_origins in looked
    assert whole.pack.interface.results.no_origins not in text(whole, passed_over(whole))


def test_a_few_answers_are_told_with_how_many(whole: Flow) -> None:
    told = text(whole, {"age": "18_or_over", **{f"perfectionism.{n}": 3 for n in (1, 2, 3, 4)}})
    assert "This is based on 4 of the 6 questions." in told


@pytest.mark.parametrize(
    ("leans", "words"),
    [
        ({"structure": 1}, "ACT and CFT come out level. Neither is better. Both look worth asking about."),
        (
            {"structure": 1, "past": -1},
            "ACT, CBT and CFT come out level. None of them is better. All of them look worth asking about.",
        ),
    ],
)
def test_level_approaches_are_named_in_order_of_the_alphabet(whole: Flow, leans: dict[str, int], words: str) -> None:
    assert words in text(whole, {**adult(), **leans})


def test_the_first_tier_is_told_as_worth_asking_about(whole: Flow) -> None:
    told = text(whole, {"age": "18_or_over", "structure": 2, "skills": 2, "time": 2, "past": -1})
    assert "CBT looks worth asking about." in told
    assert told.index("More about CBT\n") < told.index("The others, which you can ask about too")


@pytest.mark.parametrize(
    ("rings", "words"), [("partly", "rings true in part"), ("no", "Set aside, as you asked: avoidance.")]
)
def test_what_someone_says_of_a_mirror_is_told(whole: Flow, rings: str, words: str) -> None:
    answers: dict[str, Answer] = {"age": "18_or_over", **{f"avoidance.{n}": 3 for n in range(1, 6)}}
    assert words in text(whole, {**answers, "mirror.avoidance": rings})
    assert words not in text(whole, {**answers, "mirror.avoidance": "yes"})


def test_a_mirror_holds_up_ones_own_answers_and_the_strength_among_them(whole: Flow) -> None:
    answers: dict[str, Answer] = {"age": "18_or_over", **{f"avoidance.{n}": 3 for n in range(1, 7)}}
    session = Session(whole, NOON, answers)
    about, protects, _, strength, _ = mirror_on(session.path, "avoidance")
    assert 'You said "often" to "I stay quiet so that nobody can judge me."' in about.lines
    assert 'And you said "often" to "I have a go at new things while feeling nervous."' in strength.lines
    assert protects.lines == (whole.pack.patterns[2].protects,)


def test_sentences_stay_short_when_their_gaps_are_filled(whole: Flow) -> None:
    """A statement or a title inside a sentence makes it longer, and never very long."""
    for seed in range(100 * CROWD):
        for line in lines(whole, anyone(whole, seed)):
            assert longest_sentence(line) <= 32, line
