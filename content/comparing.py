"""What is said of two reflections side by side: then and now, never better or worse."""

from typing import Annotated

from content.entry import Entry, Words, gaps
from content.results import Bands


class Comparing(Entry, frozen=True):
    """Then and now, in words."""

    title: Words
    dates: Annotated[str, gaps("then", "now")]
    day: Annotated[str, gaps("day", "month", "year")]
    """Fills ``{then}`` and ``{now}``."""
    same_day: Words
    """Where both were made on the same day."""
    other_words: Annotated[str, gaps("then", "now")]
    """Made with other versions of the words: what cannot be compared."""
    other_pack: Words
    """Made with words about something else."""
    other_flow: Words
    """One of them was the short one."""
    no_clock: Words
    """That neither is a mark."""
    bands_then: Bands
    """Of an earlier time."""
    pattern: Annotated[str, gaps("pattern", "then", "now")]
    pattern_same: Annotated[str, gaps("pattern", "now")]
    pattern_unknown_then: Annotated[str, gaps("pattern", "now")]
    pattern_unknown_now: Annotated[str, gaps("pattern", "then")]
    aside_then: Annotated[str, gaps("pattern", "now")]
    """Set aside then, not now."""
    aside_now: Annotated[str, gaps("pattern", "then")]
    aside_both: Annotated[str, gaps("pattern")]
    asked_more: Annotated[str, gaps("pattern")]
    """More was asked one time than the other."""
    both: Annotated[str, gaps("origins")]
    """Ticked both times; and so with the next two."""
    only_then: Annotated[str, gaps("origins")]
    only_now: Annotated[str, gaps("origins")]
    passed_then: Words
    """Where self-doubt may have begun was passed over then; and so with the next two."""
    passed_now: Words
    passed_both: Words
    preference: Annotated[str, gaps("title", "then", "now")]
    preference_same: Annotated[str, gaps("title", "now")]
    strong_lean: Annotated[str, gaps("you")]
    """Fills ``{then}`` and ``{now}`` of a preference, and so with the next two."""
    slight_lean: Annotated[str, gaps("you")]
    either: Words
    approaches: Annotated[str, gaps("then", "now")]
    approaches_same: Annotated[str, gaps("names")]
    no_clear_lean: Words
    """Fills ``{then}`` or ``{now}`` of the approaches."""
    no_clear_lean_both: Words
    then: Annotated[str, gaps("words")]
    """The person's own words of that time."""
    now: Annotated[str, gaps("words")]
