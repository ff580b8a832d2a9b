"""The parts of a pack that only its authors read: what the article said, and what no sentence says."""

from content.entry import Entry, Id, Words
from content.reading import read_toml
from content.schema import Pack


class Row(Entry, frozen=True):
    """One idea of the article, and what uses it (``article.toml``)."""

    id: Id
    gist: Words
    used_by: tuple[Words, ...] = ()
    """Ids of pages (``pages/welcome``), patterns, origins, preferences, questions or approaches."""
    waiting: str = ""
    """The flow that will use it, where nothing does yet."""


class Article(Entry, frozen=True):
    """Every idea of the article."""

    row: tuple[Row, ...]


class Source(Entry, frozen=True):
    """Something besides the article that a page or a worry rests on (``sources.toml``)."""

    id: Words
    said: Words
    where: Words


class Sources(Entry, frozen=True):
    """All of them."""

    source: tuple[Source, ...]


class Allowed(Entry, frozen=True):
    """A word to avoid that may stand in one place."""

    where: Words
    word: Words
    why: Words


class Avoid(Entry, frozen=True):
    """What no sentence says (``avoid.toml``)."""

    words: tuple[Words, ...]
    claims: tuple[Words, ...]
    allow: tuple[Allowed, ...]


def article(pack: Pack) -> tuple[Row, ...]:
    """The article's ideas, and what uses each."""
    return read_toml(pack.files, "article.toml", Article).row


def sources(pack: Pack) -> tuple[Source, ...]:
    """What else the pack rests on."""
    return read_toml(pack.files, "sources.toml", Sources).source


def avoid(pack: Pack) -> Avoid:
    """The words and claims to avoid."""
    return read_toml(pack.files, "avoid.toml", Avoid)
