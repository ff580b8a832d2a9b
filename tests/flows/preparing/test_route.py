"""What is asked before a first session: nothing that a reflection knows, and nothing twice."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from flows.cards import Answer, Asked, Text
from flows.preparing.told import above, below
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.flows.preparing.getting_ready import POLISHER, PREPARATION, asked, offered, page, session
from tests.people import CROWD, NOON, anyone

KNOWN = {"age", "strengths", "ask_about", *(preference.id for preference in THE_PACK.preferences)}


def test_what_the_summary_knows_is_not_asked_again() -> None:
    assert set(asked({})) >= KNOWN
    assert not KNOWN & set(asked({}, POLISHER))


def test_what_it_does_not_know_is_asked() -> None:
    silent = tuple(replace(shown, lean=None) for shown in POLISHER.preferences)
    unsaid = replace(POLISHER, preferences=silent, answers={})
    assert {"ask_about", "structure"} <= set(asked({}, unsaid))
    assert "age" not in asked({}, unsaid)


def test_patterns_that_show_are_ticked_at_first_and_can_be_dropped() -> None:
    assert offered("bring", {}, POLISHER) == ("perfectionism", "self_criticism")
    assert not [line for line in page({"bring": ()}, POLISHER) if line.startswith("noticed.")]


def test_one_that_does_not_ring_true_is_not_ticked() -> None:
    patterns = tuple(replace(p, rings_true="no") if p.id == "perfectionism" else p for p in POLISHER.patterns)
    assert offered("bring", {}, replace(POLISHER, patterns=patterns)) == ("self_criticism",)


def test_where_little_shows_that_little_is_ticked_and_never_more_than_two() -> None:
    lower = tuple(replace(p, level=1.5) for p in POLISHER.patterns)
    ticked = offered("bring", {}, replace(POLISHER, patterns=lower))
    assert isinstance(ticked, tuple)
    assert len(ticked) == 2


def test_own_words_are_offered_and_are_nobodys_until_one_goes_on() -> None:
    assert offered("brings_me", {}, POLISHER) == POLISHER.own_words
    assert "brings_me" not in page({}, POLISHER)


def choices(card: str, known: Summary | None) -> list[object]:
    """What there is to choose from, where it is asked."""
    step = session({}, known).path.find(card)
    return [choice.value for choice in step.card.choices] if step and isinstance(step.card, Asked) else []


def test_only_origins_that_were_ticked_may_be_shared_and_none_is_chosen_for_anybody() -> None:
    assert choices("share", POLISHER) == ["demanding", "own"]
    assert offered("share", {}, POLISHER) is None
    assert not [line for line in page({}, POLISHER) if line.startswith("shared.")]
    assert page({"share": ("demanding", "critical")}, POLISHER) == {
        **page({}, POLISHER),
        "shared.demanding": "I grew up with goals that were always out of reach",
    }


def test_without_any_one_is_asked_for_words_and_with_some_only_where_that_is_chosen() -> None:
    assert "share" not in asked({})
    assert "background" in asked({})
    assert "background" not in asked({"share": ("demanding",)}, POLISHER)
    assert "background" in asked({"share": ("own",)}, POLISHER)


def test_a_page_can_only_take_the_place_of_one_that_is_changed() -> None:
    assert choices("keep", POLISHER) == choices("keep", None) == ["all", "nothing"]
    saved = session({"brings_me": "a"}).summary(NOON)
    assert choices("keep", saved) == ["replace", "all", "nothing"]


def test_who_has_nothing_on_the_page_is_not_told_to_bring_it() -> None:
    assert asked({})[-1] == asked({"brings_me": "a", "sheet": ("brings_me",)})[-1] == "page.ready_empty"
    assert asked({"brings_me": "a"})[-1] == "page.ready"


def test_what_is_offered_is_cut_where_it_is_too_long_and_seen_to_be() -> None:
    long = replace(POLISHER, own_words="word " * 399)
    words = str(offered("brings_me", {}, long))
    assert len(words) <= 400
    assert words.endswith("word …")


def test_what_is_offered_always_fits() -> None:
    for seed in range(40 * CROWD):
        ready = session({**anyone(PREPARATION, seed), "share": ("own",), "keep": "all"}, POLISHER)
        for _, card in ready.path:
            assert ready.go_to(card.id)
            if isinstance(card, Asked) and ready.offered is not None:
                ready.answer(ready.offered)


def test_a_pattern_that_is_brought_has_an_example() -> None:
    examples = [card for card in asked({"bring": ("avoidance", "perfectionism")}) if card.startswith("example.")]
    assert examples == ["example.perfectionism", "example.avoidance"]


@pytest.mark.parametrize(("pick", "own"), [("questions", "own_question"), ("quiet", "own_quiet")])
def test_ones_own_words_are_asked_for_where_they_are_ticked(pick: str, own: str) -> None:
    assert own in asked({pick: ("own",)})
    assert own not in asked({pick: ()})
    assert page({pick: ("own",), own: "mine"}) == {own: "mine"}


def test_needs_may_be_said_more_about() -> None:
    assert "needs_words" not in asked({"needs": ()})
    assert page({"needs": ("times",), "needs_words": "After 5."})["needs_words"] == "After 5."


def test_every_worry_is_met() -> None:
    every = tuple(worry.id for worry in THE_PACK.worries)
    ready = session({"worries": every})
    assert ready.go_to("page.worries_met")
    assert [part.title for part in below(ready.card, ready.path)] == [w.text for w in THE_PACK.worries]  # type: ignore[arg-type]
    assert "page.worries_met" not in asked({"worries": ()})


def test_a_taste_that_was_not_wished_for_has_no_cards() -> None:
    assert not [card for card in asked({"tastes": ()}) if "taste." in card]


TASTES: dict[str, list[str]] = {
    "act": ["act.thought", "act.value", "act.step"],
    "cbt": ["cbt.guess", "cbt.backs", "cbt.speaks_against", "cbt.fairer"],
    "cft": [],
    "person_centred": ["person_centred.now"],
    "psychodynamic": ["psychodynamic.now", "psychodynamic.before"],
}


@pytest.mark.parametrize("approach", TASTES)
def test_a_taste_opens_with_stopping_and_ends_with_how_it_was(approach: str) -> None:
    typed = TASTES[approach]
    answers: dict[str, Answer] = {"tastes": (approach,), **dict.fromkeys(typed, "words")}
    ready = session(answers)
    cards = [step.card for step in ready.path if step.stage == "tasting"]
    ids = [card.id for card in cards]
    assert ids[0] == f"page.taste.{approach}"
    assert getattr(cards[0], "body", "").startswith("Stop whenever you like.")
    assert [card.id for card in cards if isinstance(card, Text)] == typed
    assert ids[-2 if typed else -1 :] == [f"taste.{approach}", *([f"keep_words.{approach}"] if typed else [])]
    assert ("page.taste_breathing.cft" in ids) is (approach == "cft")


def test_where_nothing_was_typed_nothing_is_laid_out_or_kept() -> None:
    cards = asked({"tastes": tuple(TASTES)})
    assert not [card for card in cards if card.startswith(("keep_words.", "page.taste_told."))]


def test_what_was_typed_so_far_stands_above_the_next_card_of_a_taste() -> None:
    ready = session({"tastes": ("cbt",), "cbt.guess": "They will laugh.", "cbt.speaks_against": "Jo did not."})
    seen = {step.card.id: above(step.card, ready.path) for step in ready.path}
    assert seen["cbt.guess"] == ""
    assert seen["cbt.backs"] == "The guess: They will laugh."
    assert seen["cbt.fairer"] == "The guess: They will laugh.\nWhat speaks against it: Jo did not."


@pytest.mark.parametrize("known", [POLISHER, None])
def test_whoever_begins_with_something_is_told_that_it_is_kept_too(known: Summary | None) -> None:
    ready = session({}, known)
    assert ready.go_to("keep_place")
    assert isinstance(ready.card, Asked)
    assert (THE_PACK.interface.preparing.kept_too in ready.card.hint) == (known is not None)
    assert ready.card.hint.startswith(THE_PACK.questions.keep_place.hint)
