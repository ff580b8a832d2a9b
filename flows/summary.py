"""What a reflection saves: a frozen tree, its JSON and its JSON Schema, all from the same types."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from flows.levels import Band, RingsTrue
from flows.private import private

SCHEMA: Literal["worthwhile/summary/1"] = "worthwhile/summary/1"

Level: TypeAlias = Annotated[float, Meta(ge=0, le=4)]
Count: TypeAlias = Annotated[int, Meta(ge=0, le=1000)]
LeanValue: TypeAlias = Annotated[int, Meta(ge=-2, le=2)]
Moment: TypeAlias = Annotated[datetime.datetime, Meta(tz=True)]


@private
class Tree(Struct, frozen=True, kw_only=True):
    """A part of a summary."""


class App(Tree, frozen=True, kw_only=True):
    """The program that wrote it."""

    name: str
    version: str


class PackId(Tree, frozen=True, kw_only=True):
    """The words it was made with; ``sha256`` is of the pack's files."""

    id: str
    version: str
    language: str
    sha256: str


class PatternSummary(Tree, frozen=True, kw_only=True):
    """One pattern; ``level`` is unrounded, and ``None`` where too little was answered or it does not ring true."""

    id: str
    level: Level | None
    band: Band | None
    answered: Count
    asked: Count
    brief: bool
    mixed: bool
    rings_true: RingsTrue | None


class OriginSummary(Tree, frozen=True, kw_only=True):
    """One origin; 0 where it was not ticked, ``None`` where the ticking was skipped."""

    id: str
    level: Level | None
    band: Band | None
    ticked: bool
    answered: Count
    asked: Count


class PreferenceSummary(Tree, frozen=True, kw_only=True):
    """One preference: from 2, its first pole, to -2."""

    id: str
    lean: LeanValue | None


class ReasonSummary(Tree, frozen=True, kw_only=True, rename={"answers": "from"}):
    """One reason, and the ids of the answers that it rests on."""

    because: str
    text: str
    answers: tuple[str, ...]


class ApproachReasons(Tree, frozen=True, kw_only=True, rename={"speaking_for": "for"}):
    """The reasons about one approach, and how sure anyone can be that it helps."""

    approach: str
    speaking_for: tuple[ReasonSummary, ...]
    against: tuple[ReasonSummary, ...]
    sure: str


class TurningPoint(Tree, frozen=True, kw_only=True):
    """The smallest change of answers with which other approaches would stand out, for the person to weigh."""

    text: str
    answers: dict[str, int | str | tuple[str, ...]]
    """What would be answered otherwise; nothing where no small change makes a difference."""


class Approaches(Tree, frozen=True, kw_only=True):
    """What the answers lean to; where the lean is not clear there is one tier of all."""

    clear_lean: bool
    tiers: tuple[tuple[str, ...], ...]
    reasons: tuple[ApproachReasons, ...]
    would_change: TurningPoint | UnsetType = UNSET
    """Absent from early files, and where there are no results."""


class PlanLine(Tree, frozen=True, kw_only=True):
    """One line of the page for a first session, in the person's voice."""

    id: str
    heading: str
    text: str


class Plan(Tree, frozen=True, kw_only=True):
    """The page; lines that were left out are not in it."""

    lines: tuple[PlanLine, ...]


class Summary(Tree, frozen=True, kw_only=True):
    """All of it; ``answers`` are those on the path, never the age."""

    schema: Literal["worthwhile/summary/1"]
    app: App
    pack: PackId
    flow: str
    status: Literal["finished", "stopped"]
    started_at: Moment
    finished_at: Moment
    answers: dict[str, int | str | tuple[str, ...]]
    patterns: tuple[PatternSummary, ...]
    origins: tuple[OriginSummary, ...]
    preferences: tuple[PreferenceSummary, ...]
    approaches: Approaches
    strengths: tuple[str, ...]
    own_words: str | None
    ask_about: tuple[str, ...]
    notice: str
    plan: Plan | UnsetType = UNSET
    """Absent, except where a page for a first session was made; then there is nothing but the page."""


def to_json(summary: Summary) -> bytes:
    """Sorted keys, two spaces, UTC, a line break at the end."""
    import orjson

    options = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE
    moments = {name: getattr(summary, name).astimezone(datetime.UTC) for name in ("started_at", "finished_at")}
    summary = msgspec.structs.replace(summary, **moments)
    return orjson.dumps(msgspec.to_builtins(summary, builtin_types=(datetime.datetime,)), option=options)


def json_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of a summary."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **msgspec.json.schema(Summary)}
