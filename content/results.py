"""The frames of what is told at the end: how much shows, why an approach may suit, the results, the mirrors."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Bands(Entry, frozen=True):
    """A level in words; each completes "People-pleasing …"."""

    hardly: Words
    a_little: Words
    quite_a_bit: Words
    a_lot: Words


class Reasons(Entry, frozen=True):
    """Why an approach may suit, and why it may not."""

    pattern: Annotated[str, gaps("answer", "item", "how")]
    pattern_unquoted: Annotated[str, gaps("pattern", "how")]
    """Where no single statement stands out."""
    pattern_against: Annotated[str, gaps("pattern", "how")]
    origin: Annotated[str, gaps("origin", "how")]
    origin_against: Annotated[str, gaps("origin")]
    preference: Annotated[str, gaps("lean", "how")]
    preference_against: Annotated[str, gaps("lean", "how")]
    strong_lean: Annotated[str, gaps("you")]
    """Fills ``{lean}`` above."""
    slight_lean: Annotated[str, gaps("you")]
    """The same for a lean of 1, not 2."""


class Turning(Entry, frozen=True):
    """What would change which approaches stand out."""

    title: Words
    weigh: Annotated[str, gaps("supposed", "outcome")]
    rating: Annotated[str, gaps("answer", "before", "item")]
    """Completes ``{supposed}`` above; and so with those that follow."""
    mirror_no: Annotated[str, gaps("pattern")]
    mirror_yes: Annotated[str, gaps("pattern")]
    strong_lean: Annotated[str, gaps("you")]
    slight_lean: Annotated[str, gaps("you")]
    both: Annotated[str, gaps("first", "second")]
    unticked: Annotated[str, gaps("origin")]
    one: Annotated[str, gaps("names")]
    """Completes ``{outcome}``; and so with the next two."""
    level: Annotated[str, gaps("names")]
    no_clear_lean: Words
    nothing: Words
    """Where no change of one or two answers makes a difference."""


class Results(Entry, frozen=True):
    """The results in words."""

    patterns: Words
    pattern: Annotated[str, gaps("pattern", "band")]
    quoted: Annotated[str, gaps("answer", "item")]
    own_answers: Words
    """The heading over a person's own answers, where something is opened."""
    chose: Annotated[str, gaps("answer", "first", "second")]
    """A preference, opened."""
    based_on: Annotated[str, gaps("answered", "asked")]
    mixed: Annotated[str, gaps("names")]
    set_aside: Annotated[str, gaps("names")]
    partly: Words
    no_level: Annotated[str, gaps("names")]
    brief_look: Annotated[str, gaps("names")]
    """Only the first two statements were asked."""
    few_patterns: Words
    strengths: Words
    strength_always: Words
    """Where neither a statement nor a pattern shows one."""
    origins: Words
    origin: Annotated[str, gaps("title", "text")]
    origins_passed: Words
    no_origins: Words
    preferences: Words
    preference: Annotated[str, gaps("title", "text")]
    preference_slight: Annotated[str, gaps("title", "text")]
    preference_both: Annotated[str, gaps("title")]
    no_preferences: Words
    approaches: Words
    no_clear_lean: Annotated[str, gaps("names")]
    first_tier: Annotated[str, gaps("names")]
    level: Annotated[str, gaps("names")]
    """Two approaches."""
    level_many: Annotated[str, gaps("names")]
    """Three."""
    why: Annotated[str, gaps("text")]
    why_not: Annotated[str, gaps("text")]
    one_more_reason: Words
    more_reasons: Annotated[str, gaps("number")]
    section: Annotated[str, gaps("title", "text")]
    """A piece of an approach's card."""
    more_about: Annotated[str, gaps("name")]
    """The heading over the second part of an approach."""
    technique: Annotated[str, gaps("technique")]
    practice: Annotated[str, gaps("practice")]
    question: Annotated[str, gaps("question")]
    sure: Annotated[str, gaps("sure")]
    leads: Words
    """Beside an approach of the first tier."""
    also: Words
    """Beside the others."""
    too_little: Words
    """Beside a pattern without a level."""
    put_aside: Words
    """Beside one that does not ring true."""
    others: Words
    other: Annotated[str, gaps("title", "text")]
    alliance_title: Words
    alliance: Words
    own_words: Words


class Changing(Entry, frozen=True):
    """Going from a result to the answers behind it."""

    words: Words
    """On the key."""
    what: Words
    which: Words
    said: Annotated[str, gaps("question", "answer")]
    skipped: Annotated[str, gaps("question")]


class Mirror(Entry, frozen=True):
    """The page of one pattern."""

    strong: Annotated[str, gaps("answer", "item")]
    """The same of a statement that is worded as a strength, and rings true."""
    protects: Words
    costs: Words
    strength: Words
    wonder: Words
