"""Preparing for a first session: what is asked, what one may expect, small things to try, and worries met."""

from typing import Annotated

from content.entry import Entry, Id, Words, gaps
from content.questions import Question

OWN = "own"
"""Among options: something in the person's own words."""


class OfPattern(Entry, frozen=True):
    """A question that is asked of one pattern after another."""

    text: Annotated[str, gaps("pattern")]
    hint: str = ""


class Goal(Entry, frozen=True):
    """From a vague wish to something that can be done, a small step each; the field's name ends the card's id."""

    wish: Question
    camera: Question
    place: Question
    small: Question
    do: Question
    when: Question
    possible: Question
    """From 1 to 10."""
    smaller: Question
    why: Question


class Preparation(Entry, frozen=True):
    """All that is asked (``preparation.toml``); the field's name is the card's id."""

    brings_me: Question
    bring: Question
    example: OfPattern
    share: Question
    """What was ticked as a beginning in the reflection, to be told or not."""
    background: Question
    not_yet: Question
    helped: Question
    strengths: Question
    ask_about: Question
    tastes: Question
    taste: Question
    """Asked after each taste, as ``taste.APPROACH``."""
    keep_words: Question
    """Asked where something was typed, as ``keep_words.APPROACH``."""
    goal: Goal
    questions: Question
    own_question: Question
    needs: Question
    needs_words: Question
    quiet: Question
    own_quiet: Question
    worries: Question
    sheet: Question
    wording: Question
    """Asked of a line whose words are to change, as ``wording.LINE``."""
    keep: Question
    keep_changed: Question
    """Asked in the place of ``keep`` where a page is changed."""


class Expectation(Entry, frozen=True):
    """A short page about what therapy is like (``expect/ID.md``)."""

    id: Id
    title: Words
    place: int
    """Among the others, from 1."""
    rests_on: tuple[tuple[Words, ...], ...]
    """For each piece of the page, what it rests on: an idea of the article (``article.ID``) or a source."""
    body: str = ""


class Typed(Entry, frozen=True):
    """Something to type in a taste."""

    id: Id
    label: Words
    """What it is called where all that was typed is laid out."""
    text: Words
    hint: str = ""


class Taste(Entry, frozen=True):
    """A two-minute practice of one approach (``tastes/ID.md``, by the approach's id)."""

    id: Id
    title: Words
    gist: Words
    """In a few words, what one does."""
    ask: tuple[Typed, ...] = ()
    breathe: str = ""
    """Over slow breathing, where that is the practice."""
    after: str = ""
    """Over what was typed, laid out; nothing where that would only repeat it."""
    body: str = ""


class Worry(Entry, frozen=True):
    """Something that may worry someone who is about to start (``worries.toml``)."""

    id: Id
    text: Words
    """In the person's voice."""
    met: Words
    """What is said to it."""
    rests_on: tuple[Words, ...]
