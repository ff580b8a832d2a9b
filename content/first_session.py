"""What is said around the page for a first session: its headings and lines, where to begin, and what to expect."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Sheet(Entry, frozen=True):
    """The page for a first session: its headings and the frames of its lines, in the person's voice."""

    title: Words
    brings_me: Words
    """A heading, and so with the next ones."""
    noticed: Words
    background: Words
    not_yet: Words
    helped: Words
    strengths: Words
    preferences: Words
    tried: Words
    ask_about: Words
    goal: Words
    questions: Words
    needs: Words
    quiet: Words
    worries: Words
    noticed_line: Annotated[str, gaps("pattern", "item")]
    """A pattern, and the statement that shows it most."""
    gist: Annotated[str, gaps("pattern", "gist")]
    """A pattern, and in a few words what it is."""
    example: Annotated[str, gaps("pattern", "example")]
    slight: Annotated[str, gaps("text")]
    """A preference that is not strong."""
    taste: Annotated[str, gaps("approach", "gist")]
    """A taste on the list of them."""
    tried_line: Annotated[str, gaps("approach", "verdict")]
    worry: Annotated[str, gaps("worry")]
    told: Annotated[str, gaps("words")]
    """A strength in words of the reflection that the pack has no more."""
    typed: Annotated[str, gaps("label", "words")]
    """In a taste; the next one stands on the page."""
    tried_words: Annotated[str, gaps("approach", "label", "words")]
    goal_place: Annotated[str, gaps("place")]
    goal_when: Annotated[str, gaps("when")]
    goal_why: Annotated[str, gaps("why")]
    goal_wish: Annotated[str, gaps("wish")]
    """Where it was made clearer."""
    so_far: Annotated[str, gaps("goal")]
    """Above the next step of the goal."""
    nothing: Words
    """Where there is no line yet."""
    empty: Words
    """The same on the page."""
    dated: Annotated[str, gaps("day", "month", "year")]
    """The title of the document: on a browser's tab."""
    bring: Words
    """Opens the page."""
    left_out: Annotated[str, gaps("line")]
    """A line that is not on the page."""
    change: Words
    """On the key."""
    which: Words
    change_how: Words
    """Where no line is highlighted."""
    toggles: Words
    """What to do with the lines, on the full screen; then where there are more than nine, and in plain lines."""
    toggles_many: Words
    toggles_lines: Words


class Breathing(Entry, frozen=True):
    """Slow breathing."""

    keys: Words
    inward: Words
    outward: Words
    rests: Words
    """Shown where nothing moves."""
    lines: tuple[Words, ...]
    """The same in words, for whoever does not see the shape."""


class Expecting(Entry, frozen=True):
    """What to expect, open at any time."""

    words: Words
    """Of what leads there; then on a narrow key."""
    short: Words
    title: Words
    ask: Words
    help: Words
    """Among the keys in plain lines and prompts; then while someone writes."""
    help_text: Words


class Preparing(Entry, frozen=True):
    """Where to begin, and what is told around the page."""

    title: Words
    key: Words
    """What leads there from the end of a reflection."""
    ask: Words
    ask_place: Annotated[str, gaps("day", "month")]
    change_newest: Annotated[str, gaps("moment")]
    """A page that was saved since the newest reflection."""
    from_newest: Annotated[str, gaps("moment")]
    from_other: Words
    which: Words
    from_nothing: Words
    begin: Words
    """On the start card, and after a reflection."""
    go_on: Words
    """On the start card, where a page was stopped part-way."""
    another: Words
    """Beside that, in the place of ``begin``."""
    keep_page: Annotated[str, gaps("day", "month")]
    """Before another is begun beside a page that was stopped part-way."""
    change: Words
    """A page, in the history."""
    offered: Annotated[str, gaps("answer")]
    """What a card begins with, in plain lines."""
    replaced: Words
    """After a page that took the place of another; then where one was changed, and is kept as it was."""
    as_before: Words
    saved: Annotated[str, gaps("place")]
    not_saved: Words
    unsaved: Words
    copy_hint: Words
    from_earlier: Words
    """Of a page that begins with a reflection."""
    kept_too: Words
    """What a place holds besides the answers."""
    nowhere: Words
    """Once, before a page is closed that nothing is kept of."""
    row: Words
    """What a page is called in the history."""
    one: Annotated[str, gaps("moment")]
    """A page, in the history."""
    no_comparing: Annotated[str, gaps("name")]
    from_stopped: Annotated[str, gaps("name")]
