"""Which line of a TOML file a problem is on. msgspec names the place in the data; this finds that place in the text."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import reduce
from operator import getitem
from typing import Any

import msgspec

Place = tuple[str | int, ...]
"""Names and indices that lead through the data."""


def line_of(problem: str, text: str, kind: type[msgspec.Struct]) -> int:
    """The line that a slip in the syntax names, or the first line by which the place of the problem is there."""
    lines = text.rstrip().split("\n")
    if syntax := re.search(r"\(at line (\d+)|\(at end of document", problem):
        return int(syntax[1] or len(lines))
    place = _place(msgspec.toml.decode(text), problem, kind)
    return next(number for number in range(1, len(lines) + 1) if _leads("\n".join(lines[:number]), place))


def _place(data: Any, problem: str, kind: type[msgspec.Struct]) -> Place:
    """``$.a[...][1]`` as a, the name that ``...`` leaves out, 1; then any unknown field.

    The name left out is the one under which, with nothing beside it, the problem stays the same.
    """
    steps = re.findall(r"\w+|\.{3}", problem.partition("`$")[2])
    steps += ["..."] if "`key` in" in problem else re.findall("unknown field `(.+?)`", problem)
    place: Place = ()
    for step in steps:
        here = reduce(getitem, place, data)
        if step == "...":
            step = next(name for name in here if _problem(_alone(data, (*place, name)), kind) == problem)
        place = (*place, int(step) if isinstance(here, list) else step)
    return place


def _alone(data: Any, place: Place) -> Any:
    """Only what stands at a place, still in its place."""
    return {place[0]: _alone(data[place[0]], place[1:])} if place else data


def _problem(data: Any, kind: type[msgspec.Struct]) -> str:
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError as problem:
        return str(problem)
    return ""


def _leads(beginning: str, place: Place) -> bool:
    """Whether the beginning of a text leads to a place, though it may stop inside a list or a long string."""
    for end in ("", "\n]", '\n"""'):
        with suppress(msgspec.DecodeError, LookupError):
            return reduce(getitem, place, msgspec.toml.decode(beginning + end)) is not None
    return False
