"""Every button, hint, error and frame of a sentence (``interface.toml``).

Some sentences have gaps, written ``{name}``. The type of each says which gaps it may have, so that
a translator's slip is told when the pack is read and never when a person meets the sentence.
"""

from typing import Annotated

from msgspec import Meta, Struct


def gaps(*names: str) -> Meta:
    """A sentence whose only braces are these."""
    return Meta(min_length=1, pattern=r"^([^{}]|\{(" + "|".join(names) + r")\})*$")


Words = Annotated[str, Meta(min_length=1)]
Named = Annotated[str, gaps("name")]
Counted = Annotated[str, gaps("number", "total", "stage")]
Placed = Annotated[str, gaps("place", "reason")]
Ranged = Annotated[str, gaps("first", "last")]
Spanned = Annotated[str, gaps("span")]
Reasoned = Annotated[str, gaps("pattern", "origin", "approach", "how", "item", "answer", "you")]
Told = Annotated[
    str, gaps("pattern", "band", "item", "answer", "answered", "asked", "names", "title", "text", "number")
]
Said = Annotated[str, gaps("id", "value", "choices", "name", "limit", "reason")]


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences that are used together."""


class Bands(Group, frozen=True):
    """A level in words; each completes "People-pleasing …"."""

    hardly: Words
    a_little: Words
    quite_a_bit: Words
    a_lot: Words


class Reasons(Group, frozen=True):
    """Why an approach may suit, and why it may not."""

    pattern: Reasoned
    pattern_unquoted: Reasoned
    """Where no single statement stands out."""
    pattern_against: Reasoned
    origin: Reasoned
    origin_against: Reasoned
    preference: Reasoned
    preference_against: Reasoned
    strong_lean: Reasoned
    slight_lean: Reasoned


class Results(Group, frozen=True):
    """The results in words."""

    patterns: Words
    pattern: Told
    quoted: Told
    based_on: Told
    mixed: Told
    set_aside: Told
    partly: Words
    no_level: Told
    few_patterns: Words
    strengths: Words
    strength_always: Words
    """Where neither a statement nor a pattern shows one."""
    origins: Words
    origin: Told
    origins_passed: Words
    no_origins: Words
    preferences: Words
    preference: Told
    preference_slight: Told
    preference_both: Told
    no_preferences: Words
    approaches: Words
    no_clear_lean: Words
    first_tier: Told
    level: Told
    """Two come out level."""
    level_many: Told
    why: Told
    why_not: Told
    more_reasons: Told
    one_more_reason: Words
    section: Annotated[str, gaps("title", "text")]
    """A piece of an approach's card."""
    technique: Annotated[str, gaps("technique")]
    practice: Annotated[str, gaps("practice")]
    question: Annotated[str, gaps("question")]
    sure: Annotated[str, gaps("sure")]
    others: Words
    other: Annotated[str, gaps("title", "text")]
    alliance_title: Words
    alliance: Words
    own_words: Words


class Mirror(Group, frozen=True):
    """The page of one pattern."""

    heading: Told
    said: Told
    strong: Told
    """The same of a statement that is worded as a strength, and rings true."""
    protects: Words
    costs: Words
    strength: Words
    wonder: Words


class Keeping(Group, frozen=True):
    """What is said about files."""

    saved: Placed
    not_saved: Words
    failed: Placed
    elsewhere: Words
    place_kept: Words
    place_not_kept: Placed
    place_unreadable: Words
    not_forgotten: Placed
    forgotten: Words


class Leaving(Group, frozen=True):
    """How to leave."""

    ask: Words
    keep: Words
    forget: Words
    stay: Words
    ended_kept: Words
    """The input ended early."""
    ended_not_kept: Words
    interrupted_kept: Words
    interrupted_not_kept: Words


class Starting(Group, frozen=True):
    """The start card, for someone whose place was kept."""

    ask: Annotated[str, gaps("day", "month")]
    go_on: Words
    anew: Words
    months: Annotated[tuple[Words, ...], Meta(min_length=12, max_length=12)]


class Lines(Group, frozen=True):
    """The plain lines."""

    history: Words
    """The very first line: what stays in the terminal's own history, and how to clear it."""
    where: Counted
    """Where one is: which question of how many, in which stage."""
    where_single: Counted
    """The same in a stage of one question."""
    choice: Annotated[str, gaps("number", "text")]
    remembered: Annotated[str, gaps("answer")]
    remembered_passed: Words
    remembered_none: Words
    ask_page: Words
    span: Ranged
    """Which numbers can be typed."""
    either: Ranged
    """The same where there are two."""
    ask_one: Spanned
    ask_again: Spanned
    """The same where Enter keeps the earlier answer."""
    ask_some: Words
    ask_some_again: Words
    ask_text: Words
    ask_text_again: Words
    ask_part: Words
    ask_last: Words
    ask_end: Words
    ask_support: Words
    ask_support_more: Words
    not_one: Spanned
    not_one_required: Spanned
    """The same for a card that cannot be passed over."""
    not_some: Spanned
    not_page: Words
    too_long: Annotated[str, gaps("limit")]
    cannot_pass: Words
    no_way_back: Words
    support_line: Annotated[str, gaps("name", "reach", "more")]
    help: tuple[Words, ...]
    help_text: tuple[Words, ...]


class Errors(Group, frozen=True):
    """What went wrong, and what to do; each one sentence or two."""

    standard_input: Words
    """What standard input is called in the others."""
    no_file: Named
    unreadable: Annotated[str, gaps("name", "reason")]
    too_large: Annotated[str, gaps("name", "limit")]
    not_json: Named
    not_an_object: Named
    no_age: Words
    unknown_id: Said
    one_of: Said
    some_of: Said
    text: Said
    too_long: Said
    not_text: Said
    unexpected: Words


class Interface(Group, frozen=True):
    """All of it."""

    stages: dict[str, Words]
    """What each stage is called."""
    bands: Bands
    reasons: Reasons
    results: Results
    mirror: Mirror
    keeping: Keeping
    leaving: Leaving
    starting: Starting
    lines: Lines
    errors: Errors
    joined: Annotated[str, gaps("first", "last")]
    """The last two of a list: "{first} and {last}"."""
