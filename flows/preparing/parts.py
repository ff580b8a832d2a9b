"""The parts of the page for a first session, from top to bottom: what is known and what was said, as lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from content.preparing import OWN
from content.schema import Pack, Preference, by_id
from flows.levels import lean_of
from flows.path import Path
from flows.preparing import goal
from flows.preparing.narrowing import changes_a_page
from flows.private import private
from flows.quoting import said, sentence
from flows.withholding import KEEP_WORDS

STRENGTH = "strength."
"""Begins the id of a line that tells one, before its number."""
MOST_STRENGTHS = 4
"""A reflection may name a dozen, and a page of them says less."""


@private
class Line(NamedTuple):
    """One thing that the page says."""

    id: str
    """Kept for ever: the card whose words it is, or what it comes from."""
    heading: str
    text: str
    behind: Mapping[str, str] = {}
    """The cards that it rests on; each with the one option of it, or "" for all of its answer."""


def _own(path: Path, card_id: str, heading: str) -> Iterator[Line]:
    """The person's own words, where there are any."""
    if words := path.answer(card_id):
        yield Line(card_id, heading, str(words), {card_id: ""})


def _brings_me(path: Path, pack: Pack) -> Iterator[Line]:
    yield from _own(path, "brings_me", pack.interface.sheet.brings_me)


def _noticed(path: Path, pack: Pack) -> Iterator[Line]:
    """Each pattern with the statement that shows it most, and a recent time."""
    words = pack.interface.sheet
    for name in ticked(path, "bring"):
        pattern = by_id(pack.patterns, name)
        quote = said(pack, pattern, path.known.answers) if path.known else None
        gist = words.gist.format(pattern=pattern.title, gist=pattern.gist)
        text = words.noticed_line.format(pattern=pattern.title, item=quote.statement) if quote else gist
        yield Line(f"noticed.{name}", words.noticed, text, {"bring": name})
        for line in _own(path, f"example.{name}", words.noticed):
            text = words.example.format(pattern=pattern.title, example=line.text)
            yield line._replace(text=text, behind={**line.behind, "bring": name})


def _background(path: Path, pack: Pack) -> Iterator[Line]:
    words = pack.interface.sheet
    yield from _options(path, "share", "shared", words.background)
    yield from _own(path, "background", words.background)
    yield from _own(path, "not_yet", words.not_yet)


def _helped(path: Path, pack: Pack) -> Iterator[Line]:
    yield from _own(path, "helped", pack.interface.sheet.helped)


def _strengths(path: Path, pack: Pack) -> Iterator[Line]:
    heading = pack.interface.sheet.strengths
    always = pack.interface.results.strength_always  # said to whoever reads results, and nothing to bring along
    known = [strength for strength in path.known.strengths if strength != always] if path.known else []
    for number, strength in enumerate(known[:MOST_STRENGTHS], 1):
        yield Line(f"{STRENGTH}{number}", heading, strength if changes_a_page(path) else _in_my_voice(pack, strength))
    yield from _own(path, "strengths", heading)


def _in_my_voice(pack: Pack, strength: str) -> str:
    """As the person would say it; in the words of the reflection, and seen to be those, where this pack has others."""
    statements = {s.strength: s.text for pattern in pack.patterns for s in pattern.statements if s.strength}
    mine = {**statements, **{pattern.strength: pattern.mine for pattern in pack.patterns}}
    return mine.get(strength) or pack.interface.sheet.told.format(words=strength)


def _preferences(path: Path, pack: Pack) -> Iterator[Line]:
    words = pack.interface.sheet
    for preference in pack.preferences:
        if lean := leaning(preference, path):
            text = (preference.first if lean > 0 else preference.second).text
            told = text if abs(lean) > 1 else words.slight.format(text=text.rstrip("."))
            yield Line(f"preference.{preference.id}", words.preferences, told, {preference.id: ""})


def leaning(preference: Preference, path: Path) -> int | None:
    """What was said here, or else in the reflection."""
    if path.asks(preference.id):
        return lean_of(preference, path)
    known = path.known.preferences if path.known else ()
    return next((shown.lean for shown in known if shown.id == preference.id), None)


def _tried(path: Path, pack: Pack) -> Iterator[Line]:
    """How each taste was, and what was typed in it, where that is to be kept."""
    words = pack.interface.sheet
    for name in ticked(path, "tastes"):
        approach, taste, card = by_id(pack.approaches, name), by_id(pack.tastes, name), f"taste.{name}"
        for option in pack.preparation.taste.options:
            if option.value == path.answer(card):
                verdict = option.text[:1].lower() + option.text[1:]
                text = sentence(words.tried_line.format(approach=approach.name, verdict=verdict))
                yield Line(f"tried.{name}", words.tried, text, {card: "", "tastes": name})
        keep = f"{KEEP_WORDS}{name}"
        for typed in taste.ask if path.answer(keep) == "yes" else ():
            for line in _own(path, typed.id, words.tried):
                text = words.tried_words.format(approach=approach.name, label=typed.label, words=line.text)
                yield line._replace(text=text, behind={**line.behind, "tastes": name, keep: ""})


def _ask_about(path: Path, pack: Pack) -> Iterator[Line]:
    known = path.known.ask_about if path.known else ()
    for approach in pack.approaches:
        if approach.id in (*known, *ticked(path, "ask_about")):
            heading, behind = pack.interface.sheet.ask_about, {"ask_about": approach.id}
            yield Line(f"ask_about.{approach.id}", heading, approach.title, behind)


def _goal(path: Path, pack: Pack) -> Iterator[Line]:
    if told := goal.told(pack, path):
        yield Line("goal", pack.interface.sheet.goal, "\n".join(told), dict.fromkeys(goal.STEPS, ""))


def _questions(path: Path, pack: Pack) -> Iterator[Line]:
    yield from _options(path, "questions", "question", pack.interface.sheet.questions)
    yield from _own(path, "own_question", pack.interface.sheet.questions)


def _needs(path: Path, pack: Pack) -> Iterator[Line]:
    yield from _options(path, "needs", "need", pack.interface.sheet.needs)
    yield from _own(path, "needs_words", pack.interface.sheet.needs)


def _quiet(path: Path, pack: Pack) -> Iterator[Line]:
    yield from _options(path, "quiet", "quiet", pack.interface.sheet.quiet)
    yield from _own(path, "own_quiet", pack.interface.sheet.quiet)


def _worries(path: Path, pack: Pack) -> Iterator[Line]:
    words = pack.interface.sheet
    for line in _options(path, "worries", "worry", words.worries):
        yield line._replace(text=words.worry.format(worry=line.text))


PARTS = (
    _brings_me, _noticed, _goal, _background, _helped, _strengths, _preferences, _ask_about, _tried, _questions,
    _needs, _quiet, _worries,
)  # fmt: skip


def ticked(path: Path, pick: str) -> Collection[str]:
    """The options of a list that were ticked, as far as the path was walked."""
    ticks = path.answer(pick)
    return ticks if isinstance(ticks, tuple) else ()


def _options(path: Path, pick: str, kind: str, heading: str) -> Iterator[Line]:
    """What was ticked, less what stands for one's own words."""
    options = {choice.value: choice.text for choice in path.flow.asked[pick].choices}
    for name in ticked(path, pick):
        if name != OWN:
            yield Line(f"{kind}.{name}", heading, options[name], {pick: name})
