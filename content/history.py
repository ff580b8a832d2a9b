"""What is said about saved reflections: looking back, copies, and files that will not do."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class History(Entry, frozen=True):
    """Looking back."""

    title: Words
    ask: Words
    none: Words
    row: Annotated[str, gaps("moment", "about")]
    moment: Annotated[str, gaps("day", "month", "year", "time")]
    no_clear_lean: Words
    """Fills ``{about}``, and so with the next two."""
    stopped: Words
    unreadable: Words
    locked: Words
    """It takes a key, which was not given."""
    older: Words
    newer: Words
    one: Annotated[str, gaps("moment")]
    read: Words
    copy: Words
    compare: Words
    delete: Words
    compare_with: Words
    alone: Words
    """Where there is no other."""
    copy_as: Words
    html: Words
    md: Words
    txt: Words
    json: Words
    copy_where: Words
    home: Words
    folder: Annotated[str, gaps("folder")]
    other_folder: Words
    ask_folder: Words
    """How plain lines ask for it."""
    copied: Annotated[str, gaps("place")]
    not_copied: Annotated[str, gaps("place", "reason")]
    delete_ask: Annotated[str, gaps("moment")]
    delete_no: Words
    delete_yes: Words
    deleted: Words
    gone: Words
    """Somebody else has deleted it meanwhile."""
    keys: tuple[Words, ...]
    """What can be typed in plain lines."""


class Saved(Entry, frozen=True):
    """Files that cannot be read or written, and what to do."""

    missing: Annotated[str, gaps("name")]
    no_number: Annotated[str, gaps("name")]
    no_file: Annotated[str, gaps("name", "reason")]
    not_a_file: Words
    """Fills ``{reason}`` for a folder, a pipe or a device."""
    too_large: Annotated[str, gaps("name", "limit")]
    damaged: Annotated[str, gaps("name")]
    newer: Annotated[str, gaps("name")]
    locked: Annotated[str, gaps("name", "file")]
    """It takes a key that is not here."""
    exists: Annotated[str, gaps("name")]
    not_written: Annotated[str, gaps("name", "reason")]
    unknown_kind: Annotated[str, gaps("name")]
