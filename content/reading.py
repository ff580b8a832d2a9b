"""Reading one file of a pack, and saying plainly where it is wrong: "file, line: what is wrong"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from content.errors import ContentError as ContentError
from content.prose import FENCE, head_and_body

T = TypeVar("T", bound=msgspec.Struct)


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
    try:
        head, body = head_and_body(_text(files, name))
    except ValueError:
        raise ContentError(f"{name}, line 1: a head between two lines of {FENCE} is missing") from None
    return msgspec.structs.replace(decode(name, head, kind), body=body)


def _text(files: Mapping[str, bytes], name: str) -> str:
    if name not in files:
        raise ContentError(f"{name}: this file is missing")
    try:
        return files[name].decode().replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = files[name][: problem.start].count(b"\n") + 1
        raise ContentError(f"{name}, line {line}: this is not UTF-8 text") from None


def decode(name: str, text: str, kind: type[T]) -> T:
    """Text as a ``kind``, or a ``ContentError`` that names the line."""
    try:
        return msgspec.toml.decode(text, type=kind)
    except msgspec.DecodeError as problem:
        raise ContentError(f"{name}, line {_line(text, str(problem), kind)}: {problem}") from None


def _line(text: str, problem: str, kind: type[T]) -> int:
    """The line of a slip in the syntax, or the first by which the place of the problem is there."""
    lines = text.rstrip().split("\n")
    if syntax := re.search(r"\(at line (\d+)|\(at end of document", problem):
        return int(syntax[1] or len(lines))
    path = tuple(_path(msgspec.toml.decode(text), problem, kind))
    return 1 + bisect_left(range(len(lines)), True, key=lambda last: _leads("\n".join(lines[: last + 1]), path))


def _path(document: Any, problem: str, kind: type[T]) -> Iterator[str | int]:
    """Where msgspec says the problem is: ``$.a[...][1]`` gives a, the name that it leaves out, 1, any unknown field."""
    steps = re.findall(r"\w+|\.{3}", problem.partition("`$")[2]) + re.findall("unknown field `(.+?)`", problem)
    here = document
    for step in [*steps, "..."] if "`key` in" in problem else steps:
        if step == "...":
            for step, value in list(here.items()):
                here.clear()
                here[step] = value
                if _has(document, problem, kind):
                    break
        name = int(step) if isinstance(here, list) else step
        yield name
        here = here[name]


def _has(document: Any, problem: str, kind: type[T]) -> bool:
    try:
        msgspec.convert(document, kind)
    except msgspec.ValidationError as found:
        return str(found) == problem
    return False


def _leads(beginning: str, path: tuple[str | int, ...]) -> bool:
    """Whether the beginning of a text leads along a path, though it may stop inside a list or a long string."""
    for end in ("", "\n]", '\n"""'):
        with suppress(msgspec.DecodeError, LookupError):
            return reduce(getitem, path, msgspec.toml.decode(beginning + end)) is not None
    return False
