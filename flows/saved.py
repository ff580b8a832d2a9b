"""Reading a saved summary: whoever wrote it, and whatever became of it since, it can do nothing but be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec

from flows import files
from flows.names import YEARS
from flows.plain import harmless
from flows.summary import SCHEMA, Summary
from flows.vault import KEYLESS, Locked, Vault

Problem: TypeAlias = Literal["missing", "no_file", "too_large", "damaged", "newer", "locked"]


class Unreadable(Exception):
    """There is no summary here that can be read; carries nothing of what is in the file."""

    def __init__(self, problem: Problem, reason: str = "") -> None:
        super().__init__(problem)
        self.problem: Problem = problem
        self.reason = reason
        """The system's own, where it gave one."""


class _Stamp(msgspec.Struct):
    """The first thing to know of a file: what it says it is."""

    schema: str


def read(file: Path, vault: Vault = KEYLESS) -> Summary:
    """The summary in a file; ``Unreadable`` where there is none, or none that this vault can open."""
    content = contents(file)
    try:
        return parsed(vault.to_read(content))
    except Locked:
        raise Unreadable("locked") from None


def parsed(content: bytes) -> Summary:
    """The summary that some bytes are; ``Unreadable`` where they are none."""
    try:
        if _is_newer(msgspec.json.decode(content, type=_Stamp).schema):
            raise Unreadable("newer")
        summary = msgspec.convert(_harmless(msgspec.json.decode(content)), Summary)
    except (ValueError, RecursionError):
        raise Unreadable("damaged") from None
    if summary.finished_at.year not in YEARS:
        raise Unreadable("damaged")
    return summary


def contents(file: Path) -> bytes:
    """All of a file that may hold a summary; ``Unreadable`` where it cannot be read, or is too large for one."""
    try:
        return files.read(file)
    except files.TooLarge:
        raise Unreadable("too_large") from None
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Unreadable("missing") from None
    except OSError as problem:
        raise Unreadable("no_file", problem.strerror or "") from None


def _is_newer(schema: str) -> bool:
    """Whether a later version than this wrote it."""
    ours, _, number = SCHEMA.rpartition("/")
    theirs, _, version = schema.rpartition("/")
    return theirs == ours and version.isascii() and version.isdigit() and int(version[:9]) > int(number)


def _harmless(tree: Any) -> Any:
    """Without control codes anywhere."""
    match tree:
        case str():
            return harmless(tree)
        case list():
            return [_harmless(each) for each in tree]
        case dict():
            return {harmless(name): _harmless(each) for name, each in tree.items()}
        case _:
            return tree
