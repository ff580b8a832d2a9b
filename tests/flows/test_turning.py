"""What would change this: the change that is told does change which approaches stand out, and no smaller one does.

Searched here all over again: every other answer, through a path of its own and the second reckoning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

import pytest

from flows.cards import Answer, Asked, Mirror, Pick
from flows.flow import Flow
from flows.leaning import Leaning
from flows.path import Path
from flows.reckoning import reckon
from flows.turning import TurningPoint, turning_point
from flows.weighing import weighed
from tests.flows import second_reckoning
from tests.people import CROWD, adult, anyone, statements, summed_up

Answers = Mapping[str, Answer]
Change = tuple[str, Answer, int]
"""A card, what would be answered there, and how many steps that is; of ticks, the one that would go."""


def found(flow: Flow, answers: Answers) -> TurningPoint | None:
    path = Path(flow, answers)
    return turning_point(path, reckon(path))


def told(flow: Flow, answers: Answers) -> str:
    path = Path(flow, answers)
    point = turning_point(path, reckon(path))
    assert point is not None
    return weighed(path, point)


def first_tier(flow: Flow, answers: Answers) -> tuple[str, ...]:
    return second_reckoning.reckon(answers, flow.name).tiers[0]


def single_changes(flow: Flow, answers: Answers) -> Iterator[Change]:
    links = flow.pack.links
    reckoned = {*links.patterns, *links.origins, *links.preferences}
    path = Path(flow, answers)
    for card in [step.card for step in path.steps]:
        given = path.answer(card.id)
        if isinstance(card, Asked) and card.about in reckoned and given is not None:
            for other in {choice.value for choice in card.choices} - {given}:
                yield card.id, other, 4 if isinstance(card, Mirror) else abs(int(other) - int(str(given)))
        elif isinstance(card, Pick) and card.id == "origins" and isinstance(given, tuple):
            yield from (("origins", tick, 4) for tick in given if tick in reckoned)


def changed(answers: Answers, changes: tuple[Change, ...]) -> dict[str, Answer]:
    other = dict(answers)
    for card_id, value, _ in changes:
        before = other[card_id]
        other[card_id] = tuple(t for t in before if t != value) if isinstance(before, tuple) else value
    return other


def opens_nothing(flow: Flow, answers: Answers, other: Answers) -> bool:
    return asked(flow, other) <= asked(flow, answers)


def asked(flow: Flow, answers: Answers) -> set[str]:
    return {step.card.id for step in Path(flow, answers) if isinstance(step.card, Asked)}


def size(flow: Flow, answers: Answers, point: TurningPoint) -> tuple[int, int]:
    """Answers and steps of the change that was found."""
    singles = {(name, value): steps for name, value, steps in single_changes(flow, answers)}
    taken = []
    for name, value in point.answers.items():
        before = answers[name]
        gone = set(before) - set(value) if isinstance(before, tuple) and isinstance(value, tuple) else {value}
        taken += [singles[name, part] for part in gone]
    return len(taken), sum(taken)


def sooner(flow: Flow, answers: Answers, point: TurningPoint) -> dict[str, Answer]:
    """As small a change of one preference, where another kind of answer was told: a wish is weighed more easily."""
    kinds = {name for name in point.answers if name not in flow.pack.links.preferences}
    if not kinds or len(point.answers) > 1:
        return {}
    found = size(flow, answers, point)
    wishes = [each for each in single_changes(flow, answers) if each[0] in flow.pack.links.preferences]
    others = [changed(answers, (each,)) for each in wishes if (1, each[2]) == found]
    return next((other for other in others if first_tier(flow, other) != first_tier(flow, answers)), {})


def smaller(flow: Flow, answers: Answers, than: tuple[int, int]) -> Iterator[dict[str, Answer]]:
    singles = list(single_changes(flow, answers))
    of_two = combinations(singles, 2) if than > (2, 2) else ()
    for changes in (*((each,) for each in singles), *of_two):
        if (len(changes), sum(steps for *_, steps in changes)) < than:
            other = changed(answers, changes)
            if opens_nothing(flow, answers, other):
                yield other


@pytest.mark.parametrize("name", ["reflection", "brief"])
def test_what_is_told_changes_the_first_tier_and_nothing_smaller_does(name: str, whole: Flow, short: Flow) -> None:
    flow, people = (whole, 50) if name == "reflection" else (short, 30)
    for seed in range(people * CROWD):
        answers = anyone(flow, seed)
        now, point = first_tier(flow, answers), found(flow, answers)
        if point is not None:
            other = {**answers, **point.answers}
            assert first_tier(flow, other) == point.leaning.tiers[0] != now, seed
            assert opens_nothing(flow, answers, other), seed
            assert first_tier(flow, {**answers, **sooner(flow, answers, point)}) == now, seed
        for other in smaller(flow, answers, size(flow, answers, point) if point else (3, 0)):
            assert first_tier(flow, other) == now, (seed, other)


def test_a_wish_is_weighed_in_words(whole: Flow) -> None:
    assert told(whole, adult(structure=2)) == (
        "Suppose you leaned only a little this way: you would like a clear plan for each session. "
        "Then ACT and CFT would stand out together as worth asking about. You know which is nearer the truth for you."
    )
    assert told(whole, adult(structure=1)).startswith("Suppose you were sure of this: you would like a clear ")
    assert told(whole, adult(past=-1, time=0)).startswith("Suppose ")


def test_an_answer_to_a_statement_is_weighed_in_words(whole: Flow) -> None:
    answers = {
        **statements("perfectionism", 4, 4, 4, 4, 4, 0),
        **statements("people_pleasing", 1, 1),
        **statements("self_criticism", 1, 1, 1, 1, 1, 3),
    }
    assert 'and not "nearly always", to "' in told(whole, answers)


def test_a_tick_and_a_mirror_are_weighed_in_words(whole: Flow) -> None:
    answers = adult(origins_gate="look", origins=("social", "work"), **{f"avoidance.{n}": 4 for n in range(1, 6)})
    path = Path(whole, {**answers, "mirror.avoidance": "yes"})
    point = TurningPoint({"origins": ("work",), "mirror.avoidance": "no"}, Leaning(clear=True, tiers=(("cbt",),)))
    assert weighed(path, point) == (
        'Suppose you had left out "Comparing your life with what you see online". '
        'Suppose "Avoidance" did not ring true for you. '
        "Then CBT alone would stand out as worth asking about. You know which is nearer the truth for you."
    )


def test_where_nothing_small_makes_a_difference_that_is_said(whole: Flow) -> None:
    point = summed_up(whole, anyone(whole, 12)).approaches.would_change
    assert point
    assert point.answers == {}
    assert point.text == whole.pack.interface.turning.nothing


def test_someone_who_said_nothing_is_told_of_no_change(whole: Flow) -> None:
    assert not summed_up(whole, adult(check_in_results=None, own_words="mine")).approaches.would_change


def test_someone_who_was_stopped_is_told_of_no_change(whole: Flow) -> None:
    assert not summed_up(whole, {"age": "under_18"}).approaches.would_change
