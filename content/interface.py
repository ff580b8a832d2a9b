"""Every button, hint, error and frame of a sentence (``interface.toml``).

Some sentences have gaps, written ``{name}``. Each field says which gaps its sentence may have, so that
a translator's slip is told when the pack is read and never when a person meets the sentence.
"""

from typing import Annotated

from msgspec import Meta, Struct


def gaps(*names: str) -> Meta:
    """A sentence whose only braces are these."""
    return Meta(min_length=1, pattern=r"^([^{}]|\{(" + "|".join(names) + r")\})*$")


Words = Annotated[str, Meta(min_length=1)]


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences that are used together."""


class Stages(Group, frozen=True):
    """What each stage is called; the field's name is the stage's."""

    welcome: Words
    age: Words
    under_18: Words
    how_it_works: Words
    keep_place: Words
    patterns: Words
    closer_look: Words
    self_talk: Words
    origins_gate: Words
    origins: Words
    origin_statements: Words
    check_in: Words
    grounding: Words
    preferences: Words
    own_words: Words
    mirror: Words
    check_in_results: Words
    grounding_results: Words
    results: Words
    keep: Words
    goodbye: Words
    hand_over: Words


class Bands(Group, frozen=True):
    """A level in words; each completes "People-pleasing …"."""

    hardly: Words
    a_little: Words
    quite_a_bit: Words
    a_lot: Words


class Reasons(Group, frozen=True):
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


class Results(Group, frozen=True):
    """The results in words."""

    patterns: Words
    pattern: Annotated[str, gaps("pattern", "band")]
    quoted: Annotated[str, gaps("answer", "item")]
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
    others: Words
    other: Annotated[str, gaps("title", "text")]
    alliance_title: Words
    alliance: Words
    own_words: Words


class Mirror(Group, frozen=True):
    """The page of one pattern."""

    strong: Annotated[str, gaps("answer", "item")]
    """The same of a statement that is worded as a strength, and rings true."""
    protects: Words
    costs: Words
    strength: Words
    wonder: Words


class Keeping(Group, frozen=True):
    """What is said about files."""

    saved: Annotated[str, gaps("place")]
    not_saved: Words
    unsaved: Words
    """After a failure, where the person went on without."""
    failed: Annotated[str, gaps("place", "reason")]
    elsewhere: Words
    place_kept: Words
    place_not_kept: Annotated[str, gaps("place", "reason")]
    place_unreadable: Words
    not_forgotten: Annotated[str, gaps("place", "reason")]
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
    kept_earlier: Words
    """Where the last answers could not be kept."""
    interrupted_kept: Words
    interrupted_not_kept: Words


class Starting(Group, frozen=True):
    """The start card, for someone whose place was kept."""

    ask: Annotated[str, gaps("day", "month")]
    go_on: Words
    anew: Words
    later: Words
    """Leave, and change nothing."""


class Lines(Group, frozen=True):
    """The plain lines."""

    history: Words
    """The very first line: what stays in the terminal's own history, and how to clear it."""
    where: Annotated[str, gaps("number", "total", "stage")]
    """Where one is: which question of how many, in which stage."""
    where_single: Annotated[str, gaps("stage")]
    """The same in a stage of one question."""
    choice: Annotated[str, gaps("number", "text")]
    remembered: Annotated[str, gaps("answer")]
    ticked: Annotated[str, gaps("names")]
    """Said back after a pick."""
    remembered_passed: Words
    remembered_none: Words
    ask_page: Words
    span: Annotated[str, gaps("first", "last")]
    """Which numbers can be typed."""
    either: Annotated[str, gaps("first", "last")]
    """The same where there are two."""
    ask_one: Annotated[str, gaps("span")]
    ask_again: Annotated[str, gaps("span")]
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
    not_one: Annotated[str, gaps("span")]
    not_one_required: Annotated[str, gaps("span")]
    """The same for a card that cannot be passed over."""
    not_some: Annotated[str, gaps("span")]
    not_page: Words
    too_long: Annotated[str, gaps("limit")]
    cannot_pass: Words
    no_way_back: Words
    support_line: Annotated[str, gaps("name", "reach", "more")]
    support_unsure: Words
    """After a line that was only recalled."""
    support_seen: Annotated[str, gaps("day", "month", "year")]
    help: tuple[Words, ...]
    help_text: tuple[Words, ...]


class Errors(Group, frozen=True):
    """What went wrong, and what to do; each one sentence or two."""

    standard_input: Words
    """What standard input is called in the others."""
    no_file: Annotated[str, gaps("name")]
    unreadable: Annotated[str, gaps("name", "reason")]
    too_large: Annotated[str, gaps("name", "limit")]
    not_json: Annotated[str, gaps("name")]
    not_an_object: Annotated[str, gaps("name")]
    no_age: Words
    unknown_id: Annotated[str, gaps("id")]
    one_of: Annotated[str, gaps("id", "value", "choices")]
    required: Annotated[str, gaps("id", "value", "choices")]
    some_of: Annotated[str, gaps("id", "value", "choices")]
    text: Annotated[str, gaps("id")]
    too_long: Annotated[str, gaps("id", "limit")]
    not_text: Annotated[str, gaps("id", "value")]


class Interface(Group, frozen=True):
    """All of it."""

    joined: Annotated[str, gaps("first", "last")]
    """The last two of a list."""
    months: Annotated[tuple[Words, ...], Meta(min_length=12, max_length=12)]
    stages: Stages
    bands: Bands
    reasons: Reasons
    results: Results
    mirror: Mirror
    keeping: Keeping
    leaving: Leaving
    starting: Starting
    lines: Lines
    errors: Errors
