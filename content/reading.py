"""Reading one file of a pack, and saying plainly where it is wrong: "file, line: what is wrong"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T", bound=msgspec.Struct)
FENCE = "+++"


class ContentError(Exception):
    """Something in a pack needs its author's eye; the message names the file and the line."""


def read_folder(folder: Path) -> dict[str, bytes]:
    """Every TOML and Markdown file in a folder and below it, by its name from there."""
    if not folder.is_dir():
        raise ContentError(f"{folder}: there is no such folder")
    files = {}
    for file in folder.rglob("*.*"):
        if file.suffix in (".toml", ".md"):
            name = file.relative_to(folder).as_posix()
            try:
                files[name] = file.read_bytes()
            except OSError as problem:
                raise ContentError(f"{name}: cannot be read ({problem.strerror})") from None
    return files


def read_toml(files: Mapping[str, bytes], name: str, kind: type[T]) -> T:
    """One TOML file as a ``kind``."""
    return decode(name, _text(files, name), kind)


def read_markdown(files: Mapping[str, bytes], name: str, kind: type[T]) -> T:
    """One Markdown file as a ``kind``: its TOML head gives the fields, what follows is ``body``."""
    start, *parts = _text(files, name).split(FENCE, 2)
    if start.strip() or len(parts) != 2:
        raise ContentError(f"{name}, line 1: a head between two lines of {FENCE} is missing")
    head, body = parts
    return msgspec.structs.replace(decode(name, head, kind), body=body.strip())


def _text(files: Mapping[str, bytes], name: str) -> str:
    if name not in files:
        raise ContentError(f"{name}: this file is missing")
    try:
        return files[name].decode()
    except UnicodeDecodeError as problem:
        line = files[name][: problem.start].count(b"\n") + 1
        raise ContentError(f"{name}, line {line}: this is not UTF-8 text") from None


def decode(name: str, text: str, kind: type[T]) -> T:
    """Text as a ``kind``, or a ``ContentError`` that names the line."""
    try:
        return msgspec.toml.decode(text, type=kind)
    except msgspec.DecodeError as problem:
        line = _syntax_line(str(problem)) or _line(text, *_path(str(problem)))
        raise ContentError(f"{name}, line {line}: {problem}") from None


def _syntax_line(problem: str) -> int | None:
    found = re.search(r"\(at line (\d+)", problem)
    return int(found[1]) if found else None


def _path(problem: str) -> tuple[str, ...]:
    """Where msgspec says the problem is: ``$.a[1].b`` and an unknown field ``c`` give a, 1, b, c."""
    place = re.search(r"`\$(.*?)`", problem.rpartition(" - at ")[2])
    unknown = re.search(r"unknown field `(\w+)`", problem)
    steps = re.findall(r"[\w-]+", place[1]) if place else []
    return (*steps, *([unknown[1]] if unknown else []))


def _line(text: str, *path: str) -> int:
    """The line that leads furthest along a path, by the headers and keys above it."""
    best, found = -1, 1
    here: tuple[str, ...] = ()
    full: tuple[str, ...]
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*(\[\[?)([\w.-]+)\]", line):
            here = _numbered(header[2], counts, repeated=header[1] == "[[")
            full = here
        elif key := re.match(r"\s*([\w-]+)\s*=", line):
            full = (*here, key[1])
        else:
            continue
        if full == path[: len(full)] and len(full) > best:
            best, found = len(full), number
    return found


def _numbered(header: str, counts: dict[str, int], *, repeated: bool) -> tuple[str, ...]:
    """A header's path, with the index of every list of tables that it stands in."""
    if repeated:
        counts[header] = counts.get(header, -1) + 1
        for inner in [name for name in counts if name.startswith(header + ".")]:
            del counts[inner]
    path: list[str] = []
    names = header.split(".")
    for depth, name in enumerate(names, 1):
        path.append(name)
        if (index := counts.get(".".join(names[:depth]))) is not None:
            path.append(str(index))
    return tuple(path)
