"""Every button, hint, error and frame of a sentence (``interface.toml``).

Some sentences have gaps, written ``{name}``. Each field says which gaps its sentence may have, so that
a translator's slip is told when the pack is read and never when a person meets the sentence.
"""

from typing import Annotated

from msgspec import Meta

from content.comparing import Comparing
from content.entry import Entry, Words, gaps
from content.exporting import Export
from content.first_session import Breathing, Expecting, Preparing, Sheet
from content.history import History, Saved
from content.protecting import Protecting
from content.results import Bands, Changing, Mirror, Reasons, Results, Turning
from content.screen import Screen
from content.stages import Stages


class Keeping(Entry, frozen=True):
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


class Leaving(Entry, frozen=True):
    """How to leave."""

    ask: Words
    keep: Words
    forget: Words
    forget_changes: Words
    """The same, where a saved page is changed, which stays as it was."""
    stay: Words
    ended_kept: Words
    """The input ended early."""
    ended_not_kept: Words
    kept_earlier: Words
    """Where the last answers could not be kept."""
    interrupted_kept: Words
    interrupted_not_kept: Words


class Forgetting(Entry, frozen=True):
    """``worthwhile forget``: removing every file that the program wrote by itself."""

    nothing: Words
    found: Words
    """Over the list, before it is asked."""
    ask: Words
    yes: tuple[Words, ...]
    """What counts as a yes."""
    kept: Words
    removed: Annotated[str, gaps("file")]
    failed: Annotated[str, gaps("file", "reason")]
    elsewhere: Words


class Starting(Entry, frozen=True):
    """The start card, for someone who has been here before."""

    ask: Annotated[str, gaps("day", "month")]
    ask_again: Words
    """Where no place was kept, and a summary was."""
    go_on: Words
    go_on_reflection: Words
    """The same beside a page that was stopped part-way."""
    begin: Words
    keep: Annotated[str, gaps("day", "month")]
    """Before another is begun beside a place that was kept."""
    yes_keep: Words
    no_forget: Words
    back: Words
    later: Words
    """Leave, and change nothing."""


class Stopped(Entry, frozen=True):
    """All that was stopped part-way."""

    title: Words
    choose: Words
    """Leads there from the start card."""
    ask: Words
    row: Annotated[str, gaps("moment", "stage")]
    row_at: Annotated[str, gaps("moment", "stage", "number", "total")]
    """The same at a question."""
    page: Annotated[str, gaps("moment", "stage")]
    """A page for a first session."""
    one: Annotated[str, gaps("row")]
    go_on: Words
    delete: Words


class Lines(Entry, frozen=True):
    """The plain lines."""

    history: Words
    """The very first line: what stays in the terminal's own history, and how to clear it."""
    where: Annotated[str, gaps("number", "total", "stage")]
    """Where one is: which question of how many, in which stage."""
    where_on: Annotated[str, gaps("number", "total")]
    """The same, further on in a stage."""
    where_single: Annotated[str, gaps("stage")]
    """The same in a stage of one question."""
    choice: Annotated[str, gaps("number", "text")]
    remembered: Annotated[str, gaps("answer")]
    ticked: Annotated[str, gaps("names")]
    """Said back after a pick."""
    ticked_none: Words
    remembered_passed: Words
    remembered_none: Words
    ask_page: Words
    span: Annotated[str, gaps("first", "last")]
    """Which numbers can be typed."""
    only: Annotated[str, gaps("first")]
    """The same where there is one."""
    either: Annotated[str, gaps("first", "last")]
    """The same where there are two."""
    ask_one: Annotated[str, gaps("span")]
    ask_again: Annotated[str, gaps("span")]
    """The same where Enter keeps the earlier answer."""
    ask_some: Words
    ask_some_again: Words
    ask_text: Words
    ask_text_again: Words
    is_written: Annotated[str, gaps("key")]
    """A key alone on a line among one's own words."""
    typed: Words
    """Before a line is typed."""
    nothing_typed: Words
    ask_text_more: Words
    """After a line."""
    ask_part: Words
    ask_part_change: Words
    """The same where the answers behind it can be changed."""
    ask_last: Words
    ask_last_change: Words
    ask_end: Words
    ask_end_copy: Words
    """The same where a copy can be taken along."""
    ask_end_prepare: Words
    """The same where one may get ready for a first session."""
    ask_support: Words
    ask_support_more: Annotated[str, gaps("span")]
    not_one: Annotated[str, gaps("span")]
    not_one_required: Annotated[str, gaps("span")]
    """The same for a card that cannot be passed over."""
    not_some: Annotated[str, gaps("span")]
    too_many: Annotated[str, gaps("most")]
    not_page: Words
    not_enter: Words
    """Where there is no help."""
    too_long: Annotated[str, gaps("limit")]
    cannot_pass: Words
    no_way_back: Words
    support_line: Annotated[str, gaps("name", "reach", "more")]
    support_unsure: Words
    """After a line that was only recalled."""
    support_seen: Annotated[str, gaps("day", "month", "year")]
    help: tuple[Words, ...]
    help_text: tuple[Words, ...]


class Prompts(Entry, frozen=True):
    """The plain prompts, besides the words on the keys of the full screen."""

    next_part: Words
    more_places: Words
    """Who can help, after the first of them."""
    none: Words
    """Of a list."""
    chooses: Words
    """Over a list of answers."""
    goes_on: Words
    """Over a list whose first row leads on."""
    ticks: Words
    waits: Words
    nothing: Annotated[str, gaps("words")]
    """What Enter means where nothing is typed."""
    write: Words
    """Leads to the field."""
    writes: Words
    """Over the field."""
    help: tuple[Words, ...]


class Errors(Entry, frozen=True):
    """What went wrong, and what to do; each one sentence or two."""

    standard_input: Words
    """What standard input is called in the others."""
    no_file: Annotated[str, gaps("name")]
    unreadable: Annotated[str, gaps("name", "reason")]
    too_large: Annotated[str, gaps("name", "limit")]
    not_json: Annotated[str, gaps("name")]
    not_an_object: Annotated[str, gaps("name")]
    no_summary: Annotated[str, gaps("flow")]
    no_age: Words
    unknown_id: Annotated[str, gaps("id")]
    one_of: Annotated[str, gaps("id", "value", "choices")]
    required: Annotated[str, gaps("id", "value", "choices")]
    some_of: Annotated[str, gaps("id", "value", "choices")]
    too_many: Annotated[str, gaps("id", "limit")]
    text: Annotated[str, gaps("id")]
    too_long: Annotated[str, gaps("id", "limit")]
    not_text: Annotated[str, gaps("id", "value")]


class Interface(Entry, frozen=True):
    """All of it."""

    joined: Annotated[str, gaps("first", "last")]
    """The last two of a list."""
    months: Annotated[tuple[Words, ...], Meta(min_length=12, max_length=12)]
    stages: Stages
    bands: Bands
    reasons: Reasons
    results: Results
    turning: Turning
    changing: Changing
    mirror: Mirror
    keeping: Keeping
    leaving: Leaving
    forgetting: Forgetting
    starting: Starting
    stopped: Stopped
    protecting: Protecting
    comparing: Comparing
    history: History
    saved: Saved
    lines: Lines
    prompts: Prompts
    screen: Screen
    export: Export
    sheet: Sheet
    preparing: Preparing
    expecting: Expecting
    breathing: Breathing
    errors: Errors
