"""Reading the files of a pack, and saying plainly where one is wrong: "file, line: what is wrong"."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from content.errors import ContentError
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
        return files[name].decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = files[name][: problem.start].count(b"\n") + 1
        raise ContentError(f"{name}, line {line}: this is not UTF-8 text") from None


def decode(name: str, text: str, kind: type[T]) -> T:
    """Text as a ``kind``, or a ``ContentError`` that names the line."""
    try:
        return msgspec.toml.decode(text, type=kind)
    except msgspec.DecodeError as problem:
        from content.whereabouts import line_of

        raise ContentError(f"{name}, line {line_of(str(problem), text, kind)}: {problem}") from None
