"""Every sentence of a pack that a person can see, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import fields

from content.schema import Pack

UNSEEN = {"id", "value", "source", "files", "version", "language", "article", "rests_on", "checked"}
"""Fields that no person is shown."""


class Sentence(NamedTuple):
    """Some words, and their place: ``patterns.avoidance.costs``, ``pages.welcome.body``."""

    where: str
    words: str


def sentences(pack: Pack) -> Iterator[Sentence]:
    """All of them."""
    for name in pack.__struct_fields__:
        if name not in UNSEEN:
            yield from _within(name, getattr(pack, name))


def _within(where: str, value: object) -> Iterator[Sentence]:
    match value:
        case str():
            yield Sentence(where, value)
        case Struct():
            for field in fields(value):
                if field.name not in UNSEEN:
                    yield from _within(f"{where}.{field.name}", getattr(value, field.name))
        case Mapping():
            for name, inner in value.items():
                yield from _within(f"{where}.{name}", inner)
        case tuple():
            for number, inner in enumerate(value, 1):
                yield from _within(f"{where}.{getattr(inner, 'id', number)}", inner)
