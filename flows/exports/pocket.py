"""The short text of a visit that somebody can take along from a kiosk: on a phone, or on paper."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from content.schema import Pack, by_id
from flows.exports.around import on_day
from flows.helping import first_lines
from flows.plain import harmless
from flows.quoting import joined, pole
from flows.suiting import leading_names, tiers
from flows.summary import Summary

BREAK = "; "


def to_pocket(pack: Pack, summary: Summary) -> str:
    """A line for each thing that is told, unbroken, as a phone shows it; without quotes and reasons, which would take a
    dozen codes, and without where it may have begun, which nobody may want to carry through a waiting room."""
    return "".join(f"{harmless(line)}\n" for line in _lines(pack, summary))


def wrapped(text: str, columns: int) -> str:
    """The same for paper: lines of so many columns at most, with room between them."""
    return "\n".join(f"{textwrap.fill(line, columns, break_on_hyphens=False)}\n" for line in text.splitlines())


def _lines(pack: Pack, summary: Summary) -> Iterator[str]:
    words = pack.kiosk.note
    yield on_day(pack, words.title, summary.finished_at)
    for template, told in (
        (words.patterns, _patterns(pack, summary)),
        (words.preferences, _preferences(pack, summary)),
    ):
        if told:
            yield template.format(list=BREAK.join(told))
    if summary.own_words:
        yield words.own_words.format(text=" ".join(summary.own_words.split()))
    yield from _approaches(pack, summary)
    yield words.support.format(list=BREAK.join(first_lines(pack)))
    yield summary.notice


def _patterns(pack: Pack, summary: Summary) -> list[str]:
    shown = [each for each in summary.patterns if each.band]
    return [
        pack.kiosk.note.pattern.format(
            pattern=by_id(pack.patterns, each.id).title, band=getattr(pack.interface.bands, str(each.band))
        )
        for each in shown
    ]


def _preferences(pack: Pack, summary: Summary) -> list[str]:
    leaning = [each for each in summary.preferences if each.lean]
    return [pole(by_id(pack.preferences, each.id), each.lean or 0).text.rstrip(".") for each in leaning]


def _approaches(pack: Pack, summary: Summary) -> Iterator[str]:
    words, (leading, _) = pack.kiosk.note, tiers(pack, summary)
    names = leading_names(pack, summary)
    yield words.leads.format(names=names) if names else words.no_clear_lean
    chosen = [approach for approach in pack.approaches if approach.id in summary.ask_about]
    if chosen:
        yield words.chosen.format(names=joined(pack, [approach.name for approach in chosen]))
    for approach in chosen or (leading if names else []):
        yield words.question.format(question=approach.question)
