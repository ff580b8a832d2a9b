"""What a pack may hold: typed, frozen, and closed to misspelt keys.

A pack is all that is asked and said about one subject in one language. The folder
beside this file, ``en_GB``, is the pack that is shipped; ``loading`` reads it.
"""

from collections.abc import Iterable
from typing import Annotated, Protocol, TypeVar

from msgspec import Meta

from content.entry import Entry, Id, Words
from content.helplines import Support
from content.interface import Interface
from content.kiosk import Kiosk
from content.preparing import Expectation, Preparation, Taste, Worry
from content.questions import Questions

Named = TypeVar("Named", bound="HasId")


class HasId(Protocol):
    """An entry that can be looked up."""

    @property
    def id(self) -> str:
        """Kept for ever."""


def by_id(entries: Iterable[Named], wanted: str) -> Named:
    """The entry of that id; there is one."""
    return next(entry for entry in entries if entry.id == wanted)


class About(Entry, frozen=True):
    """The pack's own name card (``pack.toml``)."""

    id: Id
    version: Words
    """Raised when a statement's meaning, a link or a weight changes."""
    language: Words
    title: Words
    purpose: Words
    notice: Words
    """What the reflection is not; stands in every summary."""
    article: Words
    """The article that the pack grew from."""


class Page(Entry, frozen=True):
    """Something to read (``pages/NAME.md``)."""

    title: Words
    body: str = ""
    """Paragraphs, ``## headings`` and ``- items``; see ``content.prose``."""


class Pages(Entry, frozen=True):
    """Every page of prose; the field's name is the file's name."""

    welcome: Page
    brief_welcome: Page
    under_18: Page
    how_it_works: Page
    patterns: Page
    closer_look: Page
    self_talk: Page
    origins: Page
    origin_statements: Page
    grounding: Page
    preferences: Page
    mirror: Page
    results: Page
    nothing_raised: Page
    everything_raised: Page
    no_clear_lean: Page
    goodbye: Page
    hand_over: Page
    preparation: Page
    worries_met: Page
    ready: Page
    ready_empty: Page


class Statement(Entry, frozen=True):
    """A sentence that someone may recognise in themselves; answered from 0 to 4."""

    id: Id
    text: Words
    screener: bool = False
    """Asked of everyone; the others only when a screener is 2 or more."""
    reverse: bool = False
    """Worded as a strength: its level is 4 minus the answer."""
    strength: str = ""
    """For a reverse statement: the strength, said back to the person."""


class Pattern(Entry, frozen=True):
    """A way in which insecurity shows up (``patterns.toml``, and ``patterns/ID.md`` for its prose)."""

    id: Id
    statements: tuple[Statement, ...]
    ask_all: bool
    """Cross-cutting: every statement is asked of everyone, in the stage ``self_talk``."""
    title: Words
    gist: Words
    """What it is, in a few words of the person's own voice that follow its title."""
    protects: Words
    """What it may protect, as a whole sentence; and so with the next two."""
    costs: Words
    strength: Words
    wonder: Words
    """Is it costing you? A question to carry away, never a verdict."""
    mine: Words
    """The strength in it, in the person's voice."""
    body: Words
    """What it is, and what it is not."""


class Origin(Entry, frozen=True):
    """Somewhere self-doubt may have begun (``origins.toml``)."""

    id: Id
    title: Words
    mine: Words
    """The same as the person would tell it to a therapist."""
    kind: Words
    """A kind sentence for someone who ticked it."""
    statements: tuple[Statement, Statement]
    reckoned: bool = True
    """False: said back to the person and kept out of every fit."""


class Pole(Entry, frozen=True):
    """One end of a preference, in the person's voice and said back to them."""

    text: Words
    you: Words
    """Completes "You said that you …"."""


class Preference(Entry, frozen=True):
    """How someone would like to be helped: one question with two poles (``preferences.toml``)."""

    id: Id
    title: Words
    first: Pole
    """Chosen fully it counts 2; ``second`` counts -2."""
    second: Pole
    reckoned: bool = True


class Approach(Entry, frozen=True):
    """A therapy approach (``approaches/ID.md``)."""

    id: Id
    name: Words
    """As it stands inside a sentence: "CBT", "person-centred therapy"."""
    title: Words
    """In full, as a heading."""
    technique: Words
    """Completes "A therapist might …"."""
    question: Words
    """One to ask a therapist."""
    practices: tuple[Words, ...]
    """Small first practices, to try alone."""
    sure: Words
    """How sure anyone can be that it helps, and on what; a whole sentence."""
    rests_on: tuple[Words, ...]
    """The sources behind ``sure``: author and year."""
    body: str = ""


Weight = Annotated[int, Meta(ge=0, le=3)]
Stance = Annotated[int, Meta(ge=-2, le=2)]


class Link(Entry, frozen=True):
    """How much one approach has to do with one pattern or origin, and how."""

    weight: Weight
    """3 core target, 2 clear link, 1 general, 0 none particular: an editorial emphasis within the approach."""
    how: str = ""
    """What the approach does with it, as a whole sentence; empty only where the weight is 0."""


class Lean(Entry, frozen=True):
    """Where one approach's textbooks stand on one preference."""

    stance: Stance
    """From 2, the first pole, to -2, the second."""
    how: Words


class Links(Entry, frozen=True):
    """The link matrix (``links.toml``): row id, then approach id."""

    patterns: dict[Id, dict[Id, Link]]
    origins: dict[Id, dict[Id, Link]]
    preferences: dict[Id, dict[Id, Lean]]


class Pack(Entry, frozen=True):
    """Everything; read by ``content.loading.load``, never changed after."""

    about: About
    interface: Interface
    kiosk: Kiosk
    questions: Questions
    pages: Pages
    patterns: tuple[Pattern, ...]
    origins: tuple[Origin, ...]
    preferences: tuple[Preference, ...]
    approaches: tuple[Approach, ...]
    """Alphabetical by id, the order in which approaches are always shown."""
    links: Links
    preparation: Preparation
    expectations: tuple[Expectation, ...]
    tastes: tuple[Taste, ...]
    """One for each approach, in their order."""
    worries: tuple[Worry, ...]
    support: Support
    files: dict[str, bytes]
    """What it was read from, so that its fingerprint is that of the words in use."""
