"""What the kiosk says besides the cards (``kiosk.toml``)."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Where(Entry, frozen=True):
    """The top right of its own screens."""

    welcome: Words
    stopping: Words
    still: Words
    hand_over: Words
    staff: Words


class Welcome(Entry, frozen=True):
    """Before a visit."""

    greeting: Annotated[str, gaps("centre")]
    about: Words
    takes_brief: Words
    takes_reflection: Words
    kept: Words
    idle: Annotated[str, gaps("seconds")]
    begin: Words


class Help(Entry, frozen=True):
    """Its keys, where a page tells them."""

    lines: tuple[Words, ...]


class Stopping(Entry, frozen=True):
    """Part-way through a visit."""

    ask: Words
    stay: Words
    wipe: Words
    note: Words
    kept: Words
    """The same where something was taken along, which follows."""


class Still(Entry, frozen=True):
    """After a while without a key or a touch."""

    ask: Words
    left: Annotated[str, gaps("seconds")]
    goes_on: Words
    key: Words
    """On the key-cap."""


class Offer(Entry, frozen=True):
    """One way to take something along: named, explained, and agreed to."""

    label: Words
    ask: Words
    know: Words
    """What it means, before it happens."""
    agree: Words


class HandOver(Entry, frozen=True):
    """What a visitor may take along."""

    ask: Words
    note: Words
    codes: Offer
    paper: Offer
    counsellor: Offer
    read: Words
    """To read the note before it is agreed to."""
    not_now: Words
    nothing: Words
    """To go without, and so with the next, where something was taken."""
    finished: Words
    number: Annotated[str, gaps("number")]
    one: Words
    no_room: Words
    """The window is too small for codes."""
    shown: Words
    """After the codes; and so with the next three."""
    printing: Words
    printed: Words
    not_printed: Words
    sealed: Annotated[str, gaps("code")]
    not_sealed: Words
    gone: Words
    """On the last page."""


class Codes(Entry, frozen=True):
    """Beside a code."""

    title: Words
    of: Annotated[str, gaps("number", "total")]
    how: Words
    how_many: Words
    """The same where there are several."""
    left: Annotated[str, gaps("seconds")]
    next: Words
    done: Words


class Staff(Entry, frozen=True):
    """The way out."""

    key: Words
    ask: Words
    note: Words
    wrong: Words
    wait: Annotated[str, gaps("seconds")]
    enter: Words
    clear: Words
    back: Words


class SetPin(Entry, frozen=True):
    """Choosing the PIN, in the terminal."""

    ask: Annotated[str, gaps("least", "most")]
    again: Words
    no_pin: Annotated[str, gaps("least", "most")]
    not_the_same: Words
    done: Annotated[str, gaps("file")]


class Trouble(Entry, frozen=True):
    """Where visits end by themselves again and again."""

    title: Words
    again: Annotated[str, gaps("seconds")]
    staff: Annotated[str, gaps("times", "reason")]
    unknown: Words
    """Fills ``{reason}`` where a visit was killed."""
    help: Words


class Note(Entry, frozen=True):
    """The short text that somebody takes along: on a phone, or on paper."""

    title: Annotated[str, gaps("day", "month", "year")]
    patterns: Annotated[str, gaps("list")]
    pattern: Annotated[str, gaps("pattern", "band")]
    preferences: Annotated[str, gaps("list")]
    own_words: Annotated[str, gaps("text")]
    leads: Annotated[str, gaps("names")]
    no_clear_lean: Words
    chosen: Annotated[str, gaps("names")]
    question: Annotated[str, gaps("question")]
    helpline: Annotated[str, gaps("name", "reach")]
    support: Annotated[str, gaps("list")]


class Checked(Entry, frozen=True):
    """One thing that the self-test looks at."""

    what: Words
    """Where it is as it should be."""
    mend: Annotated[str, gaps("detail")]
    """Where it is not, or cannot be told."""


class SelfTest(Entry, frozen=True):
    """What the self-test tells staff."""

    begins: Words
    good: Words
    """Before each line; and so with the next two."""
    bad: Words
    unknown: Words
    passed: Words
    failed: Words
    printed: Words
    """On paper."""
    visit: Checked
    search: Checked
    screen: Checked
    history: Checked
    clipboard: Checked
    next_visit: Checked
    supervisor: Checked
    files: Checked
    sealed: Checked
    inbox: Checked
    printer: Checked
    swap: Checked


class Opening(Entry, frozen=True):
    """Staff open a sealed note."""

    missing: Annotated[str, gaps("name")]
    not_opened: Annotated[str, gaps("name", "key")]


class Kiosk(Entry, frozen=True):
    """All of it."""

    where: Where
    welcome: Welcome
    help: Help
    stopping: Stopping
    still: Still
    hand_over: HandOver
    codes: Codes
    staff: Staff
    set_pin: SetPin
    trouble: Trouble
    note: Note
    self_test: SelfTest
    opening: Opening
