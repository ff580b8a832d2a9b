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
from content.kiosk import Kiosk
from content.preparing import OWN, Expectation, Preparation, Taste, Worry
from content.prose import sections
from content.questions import Question, Questions
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
PREPARATION_VALUES = {
    "taste": ("more", "not_for_me", "not_sure"),
    "keep_words": ("yes", "no"),
    "keep": ("all", "nothing"),
    "keep_changed": ("replace", "all", "nothing"),
}
"""The same of what is asked before a first session."""


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


class _Worries(Entry, frozen=True):
    worry: tuple[Worry, ...]


class _Prose(Entry, frozen=True):
    """The head of ``patterns/ID.md``."""

    title: Words
    gist: Words
    protects: Words
    costs: Words
    strength: Words
    wonder: Words
    mine: Words
    body: str = ""


def load(folder: Path = SHIPPED) -> Pack:
    """The pack in a folder; ``ContentError`` names the file, and the line where there is one."""
    files = read_folder(folder)
    approaches, expectations, tastes = (_names(files, folder) for folder in ("approaches", "expect", "tastes"))
    pages = (read_markdown(files, name, Expectation) for name in expectations)
    pack = Pack(
        about=read_toml(files, "pack.toml", About),
        interface=read_toml(files, "interface.toml", Interface),
        kiosk=read_toml(files, "kiosk.toml", Kiosk),
        questions=read_toml(files, "questions.toml", Questions),
        pages=Pages(**{name: read_markdown(files, f"pages/{name}.md", Page) for name in Pages.__struct_fields__}),
        patterns=tuple(_pattern(files, p) for p in read_toml(files, "patterns.toml", _Patterns).pattern),
        origins=read_toml(files, "origins.toml", _Origins).origin,
        preferences=read_toml(files, "preferences.toml", _Preferences).preference,
        approaches=tuple(read_markdown(files, name, Approach) for name in approaches),
        links=read_toml(files, "links.toml", Links),
        preparation=read_toml(files, "preparation.toml", Preparation),
        expectations=tuple(sorted(pages, key=lambda page: page.place)),
        tastes=tuple(read_markdown(files, name, Taste) for name in tastes),
        worries=read_toml(files, "worries.toml", _Worries).worry,
        support=read_toml(files, "support.toml", Support),
        files=files,
    )
    if problem := next(dangling(pack), None):
        raise ContentError(problem)
    return pack


def _names(files: Iterable[str], folder: str) -> list[str]:
    return sorted(name for name in files if name.startswith(f"{folder}/"))


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
    yield from _differences("tastes", {taste.id for taste in pack.tastes}, approaches)
    yield from (f"approaches/{a.id}.md: needs a heading (## …)" for a in pack.approaches if not sections(a.body))


def _differences(place: str, given: set[str], wanted: set[str]) -> Iterable[str]:
    for name in sorted(given - wanted):
        yield f"{place} has {name}, and nothing of that name is linked"
    for name in sorted(wanted - given):
        yield f"{place} lacks {name}"


def _changed_values(pack: Pack) -> Iterable[str]:
    """Options whose values the flows know: their words may change, and they may not."""
    for file, questions, wanted in (
        ("questions.toml", pack.questions, VALUES),
        ("preparation.toml", pack.preparation, PREPARATION_VALUES),
    ):
        for name, values in wanted.items():
            question: Question = getattr(questions, name)
            if (given := tuple(option.value for option in question.options)) != values:
                yield f"{file}: {name} needs the values {', '.join(values)}, not {', '.join(map(str, given))}"
    for name in ("share", "questions", "needs", "quiet"):
        question = getattr(pack.preparation, name)
        if OWN not in (option.value for option in question.options):
            yield f"preparation.toml: {name} needs an option with the value {OWN}"


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
        ("tastes", (typed.id for taste in pack.tastes for typed in taste.ask)),
        ("worries.toml", (worry.id for worry in pack.worries)),
        ("expect", (expectation.id for expectation in pack.expectations)),
    )
    for file, ids in sources:
        for name in ids:
            if name in seen:
                yield f"{file}: the id {name} is used twice"
            seen.add(name)
