"""Reading a whole pack from its folder, and refusing one whose parts do not fit together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from content import SHIPPED
from content.entry import Entry, Id, Words
from content.errors import ContentError
from content.helplines import Support
from content.interface import Interface
from content.prose import sections
from content.reading import read_folder, read_markdown, read_toml
from content.schema import (
    About,
    Approach,
    Links,
    Origin,
    Pack,
    Page,
    Pages,
    Pattern,
    Preference,
    Question,
    Questions,
    Statement,
)

VALUES = {
    "age": ("18_or_over", "under_18"),
    "keep_place": ("yes", "no"),
    "origins_gate": ("look", "skip"),
    "check_in": ("steady", "stirred", "rough"),
    "mirror": ("yes", "partly", "no"),
    "keep": ("all", "without_words", "nothing"),
}
"""What answers are saved as, for ever."""


class _Asked(Entry, frozen=True):
    """A pattern in ``patterns.toml``; its prose stands in ``patterns/ID.md``."""

    id: Id
    statements: tuple[Statement, ...]
    ask_all: bool = False


class _Patterns(Entry, frozen=True):
    pattern: tuple[_Asked, ...]


class _Origins(Entry, frozen=True):
    origin: tuple[Origin, ...]


class _Preferences(Entry, frozen=True):
    preference: tuple[Preference, ...]


class _Prose(Entry, frozen=True):
    """The head of ``patterns/ID.md``."""

    title: Words
    protects: Words
    costs: Words
    strength: Words
    wonder: Words
    body: str = ""


def load(folder: Path = SHIPPED) -> Pack:
    """The pack in a folder; ``ContentError`` names the file, and the line where there is one."""
    files = read_folder(folder)
    approaches = sorted(name for name in files if name.startswith("approaches/"))
    pack = Pack(
        about=read_toml(files, "pack.toml", About),
        interface=read_toml(files, "interface.toml", Interface),
        questions=read_toml(files, "questions.toml", Questions),
        pages=Pages(**{name: read_markdown(files, f"pages/{name}.md", Page) for name in Pages.__struct_fields__}),
        patterns=tuple(_pattern(files, p) for p in read_toml(files, "patterns.toml", _Patterns).pattern),
        origins=read_toml(files, "origins.toml", _Origins).origin,
        preferences=read_toml(files, "preferences.toml", _Preferences).preference,
        approaches=tuple(read_markdown(files, name, Approach) for name in approaches),
        links=read_toml(files, "links.toml", Links),
        support=read_toml(files, "support.toml", Support),
        files=files,
    )
    if problem := next(dangling(pack), None):
        raise ContentError(problem)
    return pack


def _pattern(files: Mapping[str, bytes], asked: _Asked) -> Pattern:
    prose = read_markdown(files, f"patterns/{asked.id}.md", _Prose)
    return Pattern(**asdict(asked), **asdict(prose))


def dangling(pack: Pack) -> Iterator[str]:
    """Whatever in the pack points at something that is not there, as "file: what is wrong"."""
    approaches = {approach.id for approach in pack.approaches}
    rows: tuple[tuple[str, Mapping[str, Mapping[str, Struct]], set[str]], ...] = (
        ("patterns", pack.links.patterns, {pattern.id for pattern in pack.patterns}),
        ("origins", pack.links.origins, {origin.id for origin in pack.origins if origin.reckoned}),
        ("preferences", pack.links.preferences, {p.id for p in pack.preferences if p.reckoned}),
    )
    for table, links, wanted in rows:
        yield from _differences(f"links.toml: [{table}]", set(links), wanted)
        for row, cells in links.items():
            yield from _differences(f"links.toml: [{table}.{row}]", set(cells), approaches)
    yield from _repeated(pack)
    yield from _changed_values(pack)
    yield from (f"approaches/{a.id}.md: needs a heading (## …)" for a in pack.approaches if not sections(a.body))


def _differences(place: str, given: set[str], wanted: set[str]) -> Iterable[str]:
    for name in sorted(given - wanted):
        yield f"{place} has {name}, and nothing of that name is linked"
    for name in sorted(wanted - given):
        yield f"{place} lacks {name}"


def _changed_values(pack: Pack) -> Iterable[str]:
    """Options whose values the flows know: their words may change, and they may not."""
    for name, wanted in VALUES.items():
        question: Question = getattr(pack.questions, name)
        if (values := tuple(option.value for option in question.options)) != wanted:
            yield f"questions.toml: {name} needs the values {', '.join(wanted)}, not {', '.join(map(str, values))}"


def _repeated(pack: Pack) -> Iterable[str]:
    """Ids under which answers are kept or links are made, used twice."""
    seen = {*Questions.__struct_fields__}
    sources: tuple[tuple[str, Iterable[str]], ...] = (
        ("patterns.toml", (p.id for p in pack.patterns)),
        ("patterns.toml", (s.id for pattern in pack.patterns for s in pattern.statements)),
        ("origins.toml", (o.id for o in pack.origins)),
        ("origins.toml", (s.id for origin in pack.origins for s in origin.statements)),
        ("preferences.toml", (preference.id for preference in pack.preferences)),
        ("approaches", (approach.id for approach in pack.approaches)),
    )
    for file, ids in sources:
        for name in ids:
            if name in seen:
                yield f"{file}: the id {name} is used twice"
            seen.add(name)
