"""A path summed up: the reckoning, its reasons and the person's own words as a ``Summary``."""

from __future__ import annotations

import datetime

from msgspec import UNSET

from content.digest import sha256
from content.schema import Approach, Pack
from flows.levels import band
from flows.path import Path
from flows.quoting import strengths
from flows.reasons import Reason, reasons
from flows.reckoning import Reckoning, reckon
from flows.summary import (
    SCHEMA,
    App,
    Approaches,
    ApproachReasons,
    OriginSummary,
    PackId,
    PatternSummary,
    PreferenceSummary,
    ReasonSummary,
    Summary,
    TurningPoint,
)
from flows.turning import turning_point
from flows.version import NAME, VERSION
from flows.weighing import weighed
from flows.withholding import AGE

SHOWS = (2, 1)
"""The levels from which the skill inside a pattern is named among the strengths; the lower where nothing is higher."""


def sum_up(path: Path, started_at: datetime.datetime, finished_at: datetime.datetime, *, finished: bool) -> Summary:
    """The summary of a path; ``finished`` is false for someone who left before the end."""
    pack = path.flow.pack
    reckoning = reckon(path)
    answers = _answers(reckoning)
    own_words, ask_about = answers.get("own_words"), answers.get("ask_about")
    return Summary(
        schema=SCHEMA,
        app=app(),
        pack=pack_id(pack),
        flow=path.flow.name,
        status="finished" if finished else "stopped",
        started_at=started_at,
        finished_at=finished_at,
        answers=answers,
        patterns=_patterns(reckoning),
        origins=_origins(reckoning),
        preferences=tuple(PreferenceSummary(id=name, lean=lean) for name, lean in reckoning.leans.items()),
        approaches=Approaches(
            clear_lean=reckoning.leaning.clear,
            tiers=reckoning.leaning.tiers,
            reasons=tuple(_reasons(approach, pack, reckoning) for approach in pack.approaches),
            would_change=_turning_point(path, reckoning) if _anything(reckoning) else UNSET,
        ),
        strengths=_strengths(pack, reckoning, path),
        own_words=own_words if isinstance(own_words, str) else None,
        ask_about=ask_about if isinstance(ask_about, tuple) else (),
        notice=pack.about.notice,
    )


def app() -> App:
    """What wrote it."""
    return App(name=NAME, version=VERSION)


def pack_id(pack: Pack) -> PackId:
    """The words it was made with."""
    about = pack.about
    return PackId(id=about.id, version=about.version, language=about.language, sha256=sha256(pack.files))


def _answers(reckoning: Reckoning) -> dict[str, int | str | tuple[str, ...]]:
    """What was answered on the path, less what is never saved and the words that are to stay out."""
    left_out = {AGE, "own_words"} if reckoning.answers.get("keep") == "without_words" else {AGE}
    return {name: answer for name, answer in reckoning.answers.items() if name not in left_out and answer is not None}


def _patterns(reckoning: Reckoning) -> tuple[PatternSummary, ...]:
    return tuple(
        PatternSummary(
            id=name,
            level=pattern.level,
            band=band(pattern.level),
            answered=pattern.answered,
            asked=pattern.asked,
            brief=pattern.brief,
            mixed=pattern.mixed,
            rings_true=pattern.rings_true,
        )
        for name, pattern in reckoning.patterns.items()
    )


def _origins(reckoning: Reckoning) -> tuple[OriginSummary, ...]:
    return tuple(
        OriginSummary(
            id=name,
            level=origin.level,
            band=band(origin.level),
            ticked=origin.ticked,
            answered=origin.answered,
            asked=origin.asked,
        )
        for name, origin in reckoning.origins.items()
    )


def _reasons(approach: Approach, pack: Pack, reckoning: Reckoning) -> ApproachReasons:
    found = reasons(approach, pack, reckoning)
    return ApproachReasons(
        approach=approach.id,
        speaking_for=tuple(_reason(reason) for reason in found if reason.speaks_for),
        against=tuple(_reason(reason) for reason in found if not reason.speaks_for),
        sure=approach.sure,
    )


def _anything(reckoning: Reckoning) -> bool:
    """Whether anything was said that is reckoned with."""
    known = (
        *(pattern.level for pattern in reckoning.patterns.values()),
        *(origin.level for origin in reckoning.origins.values() if origin.ticked),
        *reckoning.leans.values(),
    )
    return any(level is not None for level in known)


def _turning_point(path: Path, reckoning: Reckoning) -> TurningPoint:
    pack = path.flow.pack
    found = turning_point(path, reckoning)
    if found is None:
        return TurningPoint(text=pack.interface.turning.nothing, answers={})
    answers = {card_id: answer for card_id, answer in found.answers.items() if answer is not None}
    return TurningPoint(text=weighed(path, found), answers=answers)


def _reason(reason: Reason) -> ReasonSummary:
    return ReasonSummary(because=reason.because, text=reason.text, answers=reason.answers)


def _strengths(pack: Pack, reckoning: Reckoning, path: Path) -> tuple[str, ...]:
    if not path.asks("results"):
        return ()
    showing = ([p for p in pack.patterns if (reckoning.patterns[p.id].level or 0) >= level] for level in SHOWS)
    return strengths(pack, next(filter(None, showing), []), reckoning.answers)
