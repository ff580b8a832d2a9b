"""What an exported summary says besides the results: its title, its labels and its last lines."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Export(Entry, frozen=True):
    """A sheet to keep, print or bring to a first session."""

    title: Annotated[str, gaps("day", "month", "year")]
    """Of the document: on a browser's tab."""
    made: Annotated[str, gaps("day", "month", "year")]
    profile: Words
    """Names the picture of all patterns."""
    profile_pattern: Annotated[str, gaps("pattern", "band")]
    """A bar of it in words, and so with the next."""
    profile_without: Annotated[str, gaps("pattern", "state")]
    """A pattern that has no bar."""
    profile_note: Words
    """How to read the bars."""
    suits: Words
    """Over the reasons for an approach."""
    suits_not: Words
    """Over those against it."""
    untold: Words
    """Where not every reason is told."""
    ask_about: Annotated[str, gaps("names")]
    """The approaches that someone chose."""
    chosen: Words
    """Over the approaches that someone chose."""
    about: Words
    """Over the last lines."""
    about_page: Words
    """The same of a page for a first session."""
    stopped_early: Words
    """Where nothing was answered before the end."""
    stopped: Words
    """Where something was."""
    young: Words
    """Over the lines for someone under 18."""
    helpline: Annotated[str, gaps("name", "reach", "more")]
    written: Words
    """Where it was written, and that it stays there."""
    words: Annotated[str, gaps("name", "version", "pack", "pack_version")]
    """What it was written with."""
    words_page: Annotated[str, gaps("name", "version")]
    """The same of a page for a first session."""
