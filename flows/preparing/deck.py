"""Every card that prepares for a first session, by stage."""

from __future__ import annotations

from collections.abc import Iterable

from content.preparing import Taste
from content.questions import Option, Question
from content.schema import Approach, Pack, by_id
from flows.cards import AnyCard, Breathing, Choice, Page, Pick, Sheet, Text, Told
from flows.deck import Deck, choice_of, page, reflection_deck
from flows.path import Path
from flows.preparing import goal
from flows.preparing.lines import SHEET, WORDING, derived, every_line
from flows.withholding import KEEP_WORDS

PHRASE, LINE, SENTENCES, PARAGRAPH = 120, 160, 240, 400
"""Characters: the fullest page is one sheet of paper."""
GOAL = 5 * LINE + 120
MOST_QUESTIONS = 3


def preparation_deck(pack: Pack) -> Deck:
    """All of them, whatever is known."""
    asked, whole = pack.preparation, reflection_deck(pack)
    return {
        "welcome": (page(pack, "preparation"),),
        "age": whole["age"],
        "under_18": whole["under_18"],
        "keep_place": whole["keep_place"],
        "brings_me": (text("brings_me", asked.brings_me, PARAGRAPH),),
        "bring": (pick("bring", asked.bring, _patterns(pack)),),
        "examples": tuple(_examples(pack)),
        "background": (
            pick("share", asked.share, (*((o.id, o.mine) for o in pack.origins), *_as_they_are(asked.share))),
            text("background", asked.background, PARAGRAPH),
            text("not_yet", asked.not_yet, LINE),
        ),
        "helped": (text("helped", asked.helped, SENTENCES),),
        "strengths": (text("strengths", asked.strengths, SENTENCES),),
        "preferences": whole["preferences"],
        "ask_about": (pick("ask_about", asked.ask_about, ((a.id, a.title) for a in pack.approaches)),),
        "tastes": (pick("tastes", asked.tastes, _tastes(pack)),),
        "tasting": tuple(card for approach in pack.approaches for card in _tasting(pack, approach)),
        "goal": tuple(_goal(pack)),
        "questions": (
            Pick("questions", asked.questions.text, asked.questions.hint, asked.questions.options, most=MOST_QUESTIONS),
            text("own_question", asked.own_question, LINE),
        ),
        "needs": (
            Pick("needs", asked.needs.text, asked.needs.hint, asked.needs.options),
            text("needs_words", asked.needs_words, LINE),
        ),
        "quiet": (
            Pick("quiet", asked.quiet.text, asked.quiet.hint, asked.quiet.options),
            text("own_quiet", asked.own_quiet, LINE),
        ),
        "worries": (pick("worries", asked.worries, ((worry.id, worry.text) for worry in pack.worries)),),
        "worries_met": (
            Told("page.worries_met", pack.pages.worries_met.title, pack.pages.worries_met.body, "worries"),
        ),
        "wording": tuple(text(f"{WORDING}{line}", asked.wording, _longest(line)) for line in derived(pack)),
        "sheet": (_sheet(pack),),
        # With every answer that there may be; where no page is changed, as_asked puts keep in its place.
        "keep": (choice_of(asked.keep_changed, "keep"),),
        "ready": (page(pack, "ready"), page(pack, "ready_empty")),
    }


def text(card_id: str, question: Question, limit: int, *, about: str = "", is_private: bool = False) -> Text:
    """A question that is answered in so many characters at most."""
    return Text(card_id, question.text, question.hint, about=about, limit=limit, is_private=is_private)


def pick(card_id: str, question: Question, options: Iterable[tuple[str, str]]) -> Pick:
    """Any number of other parts of the pack."""
    return Pick(card_id, question.text, question.hint, tuple(Option(value, words) for value, words in options))


def typed_in(path: Path, approach: str) -> tuple[str, ...]:
    """The cards of a taste on which something was typed."""
    taste = by_id(path.flow.pack.tastes, approach)
    return tuple(typed.id for typed in taste.ask if path.answer(typed.id))


def _longest(line: str) -> int:
    """A goal has the words of five steps; every other line is one sentence, and there may be fifty."""
    return GOAL if line == "goal" else PHRASE


def _patterns(pack: Pack) -> Iterable[tuple[str, str]]:
    gist = pack.interface.sheet.gist
    return ((pattern.id, gist.format(pattern=pattern.title, gist=pattern.gist)) for pattern in pack.patterns)


def _tastes(pack: Pack) -> Iterable[tuple[str, str]]:
    words = pack.interface.sheet.taste
    return ((a.id, words.format(approach=a.title, gist=by_id(pack.tastes, a.id).gist)) for a in pack.approaches)


def _as_they_are(question: Question) -> Iterable[tuple[str, str]]:
    return ((str(option.value), option.text) for option in question.options)


def _examples(pack: Pack) -> Iterable[Text]:
    asked = pack.preparation.example
    for pattern in pack.patterns:
        words = asked.text.format(pattern=pattern.title)
        yield Text(f"example.{pattern.id}", words, asked.hint, about=pattern.id, limit=LINE)


def _tasting(pack: Pack, approach: Approach) -> Iterable[AnyCard]:
    """A page, what is typed or breathed, what that comes to, how it was, and whether to keep it."""
    taste, asked = by_id(pack.tastes, approach.id), pack.preparation
    yield Page(f"page.taste.{approach.id}", taste.title, taste.body)
    if taste.breathe:
        yield Breathing(f"page.taste_breathing.{approach.id}", taste.breathe, "")
    yield from (_typed(taste, number) for number in range(len(taste.ask)))
    if taste.after:
        yield Told(f"page.taste_told.{approach.id}", taste.after, "", approach.id)
    yield _about(choice_of(asked.taste, f"taste.{approach.id}"), approach.id)
    if taste.ask:
        yield _about(choice_of(asked.keep_words, f"{KEEP_WORDS}{approach.id}"), approach.id)


def _typed(taste: Taste, number: int) -> Text:
    typed = taste.ask[number]
    return Text(typed.id, typed.text, typed.hint, about=taste.id, limit=PHRASE, is_private=True)


def _about(card: Choice, about: str) -> Choice:
    return Choice(card.id, card.text, card.hint, card.choices, about)


def _goal(pack: Pack) -> Iterable[AnyCard]:
    asked = pack.preparation.goal
    for step in ("wish", "camera", "place", "small", "do", "when"):
        yield text(f"goal.{step}", getattr(asked, step), LINE)
    yield choice_of(asked.possible, "goal.possible")
    for smaller, possible in goal.TRIES:
        yield text(smaller, asked.smaller, LINE)
        yield choice_of(asked.possible, possible)
    yield text(goal.WHY, asked.why, LINE)


def _sheet(pack: Pack) -> Sheet:
    asked = pack.preparation.sheet
    return Sheet(SHEET, asked.text, asked.hint, tuple(Option(line, line) for line in every_line(pack)))
