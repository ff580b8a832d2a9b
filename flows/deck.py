"""Every card that a flow may show, by stage, made from the pack's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from content.questions import Option, Question
from content.schema import Pack, Pattern, Preference, Statement
from flows.cards import AnyCard, Choice, Mirror, Page, Pick, Rating, Results, Text

Deck: TypeAlias = Mapping[str, tuple[AnyCard, ...]]


def reflection_deck(pack: Pack) -> Deck:
    """The whole reflection."""
    routed = [pattern for pattern in pack.patterns if not pattern.ask_all]
    cross_cutting = [pattern for pattern in pack.patterns if pattern.ask_all]
    return {
        "welcome": (page(pack, "welcome"),),
        "age": (choice(pack, "age", required=True),),
        "under_18": (page(pack, "under_18"),),
        "how_it_works": (page(pack, "how_it_works"),),
        "keep_place": (choice(pack, "keep_place"),),
        "patterns": (page(pack, "patterns"), *statements(pack, routed, screener=True)),
        "closer_look": (page(pack, "closer_look"), *statements(pack, routed, screener=False)),
        "self_talk": (page(pack, "self_talk"), *statements(pack, cross_cutting)),
        "origins_gate": (choice(pack, "origins_gate"),),
        "origins": (page(pack, "origins"), origins(pack)),
        "origin_statements": (page(pack, "origin_statements"), *origin_statements(pack)),
        "check_in": (choice(pack, "check_in", "check_in.origins"),),
        "grounding": (grounding(pack, "origins"),),
        "preferences": (page(pack, "preferences"), *preferences(pack)),
        "own_words": (text("own_words", pack.questions.own_words),),
        "mirror": (page(pack, "mirror"), *(mirror(pack, pattern) for pattern in pack.patterns)),
        "check_in_results": (choice(pack, "check_in", "check_in.results"),),
        "grounding_results": (grounding(pack, "results"),),
        "results": (results(pack), ask_about(pack)),
        "keep": (choice(pack, "keep"),),
        "goodbye": (page(pack, "goodbye"),),
    }


def brief_deck(pack: Pack) -> Deck:
    """The short flow: the same cards, fewer of them, under a notice of its own."""
    whole = reflection_deck(pack)
    return {
        "welcome": (page(pack, "brief_welcome"),),
        "age": whole["age"],
        "under_18": whole["under_18"],
        "patterns": (page(pack, "patterns"), *statements(pack, pack.patterns, screener=True)),
        "origins": whole["origins"],
        "preferences": whole["preferences"],
        "check_in_results": whole["check_in_results"],
        "grounding_results": whole["grounding_results"],
        "results": whole["results"],
        "keep": (keep_in_brief(pack),),
        "hand_over": (page(pack, "hand_over"),),
    }


def page(pack: Pack, name: str) -> Page:
    """A page of the pack as a card."""
    words = getattr(pack.pages, name)
    return Page(f"page.{name}", words.title, words.body)


def grounding(pack: Pack, after: str) -> Page:
    """The pause that follows a check-in; it may come twice."""
    return Page(f"page.grounding.{after}", pack.pages.grounding.title, pack.pages.grounding.body)


def results(pack: Pack) -> Results:
    """The results, under their introduction."""
    return Results("results", pack.pages.results.title, pack.pages.results.body)


def choice(pack: Pack, name: str, card_id: str = "", *, required: bool = False) -> Choice:
    """A question with its own options, under its own name unless it is asked more than once."""
    return choice_of(getattr(pack.questions, name), card_id or name, required=required)


def choice_of(question: Question, card_id: str, *, required: bool = False) -> Choice:
    """One of a question's own options."""
    return Choice(card_id, question.text, question.hint, question.options, required=required)


def keep_in_brief(pack: Pack) -> Choice:
    """Whether to keep a summary: without the choice to leave out one's own words, as none were asked for."""
    question = pack.questions.keep
    options = tuple(option for option in question.options if option.value != "without_words")
    return Choice("keep", question.text, question.hint, options)


def text(card_id: str, question: Question) -> Text:
    """A question that is answered in words."""
    return Text(card_id, question.text, question.hint)


def scale(words: Iterable[str]) -> tuple[Option, ...]:
    """Words for 0, 1, 2, 3 and 4."""
    return tuple(Option(value, word) for value, word in enumerate(words))


def rating(statement: Statement, about: str, choices: tuple[Option, ...], hint: str) -> Rating:
    """A statement as a card."""
    return Rating(
        statement.id,
        statement.text,
        hint,
        choices,
        about,
        reverse=statement.reverse,
        screener=statement.screener,
    )


def statements(pack: Pack, patterns: Iterable[Pattern], *, screener: bool | None = None) -> Iterable[Rating]:
    """The statements of some patterns: all of them, or those that everyone is asked, or those that follow."""
    often = scale(pack.questions.scales.often)
    for pattern in patterns:
        for statement in pattern.statements:
            if screener in (None, statement.screener):
                yield rating(statement, pattern.id, often, pack.questions.scales.often_hint)


def origins(pack: Pack) -> Pick:
    """All origins, to tick."""
    question = pack.questions.origins
    ticks = tuple(Option(origin.id, origin.title) for origin in pack.origins)
    return Pick("origins", question.text, question.hint, ticks)


def origin_statements(pack: Pack) -> Iterable[Rating]:
    """Two statements for each origin."""
    true = scale(pack.questions.scales.true)
    for origin in pack.origins:
        for statement in origin.statements:
            yield rating(statement, origin.id, true, pack.questions.scales.true_hint)


def preferences(pack: Pack) -> Iterable[Choice]:
    """One card for each preference: its poles are the first and the last choice."""
    for preference in pack.preferences:
        hint = pack.questions.scales.nearer
        yield Choice(preference.id, preference.title, hint, leans(pack, preference), preference.id)


def leans(pack: Pack, preference: Preference) -> tuple[Option, ...]:
    """From 2, the first pole, to -2, the second."""
    words = (preference.first.text, *pack.questions.scales.between, preference.second.text)
    return tuple(Option(2 - place, word) for place, word in enumerate(words))


def mirror(pack: Pack, pattern: Pattern) -> Mirror:
    """The page of one pattern."""
    question = pack.questions.mirror
    return Mirror(f"mirror.{pattern.id}", question.text, question.hint, question.options, pattern.id)


def ask_about(pack: Pack) -> Pick:
    """All approaches, to choose from; in alphabetical order, leading or not."""
    question = pack.questions.ask_about
    ticks = tuple(Option(approach.id, approach.title) for approach in pack.approaches)
    return Pick("ask_about", question.text, question.hint, ticks)
