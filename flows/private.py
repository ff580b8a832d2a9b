"""What may hold somebody's answers is told by its kind alone."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T", bound=type)


def private(kind: T) -> T:
    """For a class whose ``repr`` would print all that it holds: logs, errors and debuggers print that."""
    setattr(kind, "__repr__", _kind_alone)  # noqa: B010 # mypy knows no other way to say so
    setattr(kind, "__rich_repr__", _nothing)  # noqa: B010
    return kind


def _kind_alone(it: object) -> str:
    return f"<{type(it).__name__}>"


def _nothing(_: object) -> tuple[object, ...]:
    return ()
