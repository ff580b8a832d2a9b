"""The short note of a visit: what it holds, and what never."""

from __future__ import annotations

import pytest

from content.schema import Pack
from flows.exports.pocket import to_pocket, wrapped
from flows.flow import Flow
from tests.people import adult, anyone, statements, summed_up

LONGEST = 1900
"""Bytes: what sixteen codes at 80 by 24 hold."""


def test_what_shows_what_one_would_like_what_to_ask_and_who_can_help(short: Flow, pack: Pack) -> None:
    answers = adult(**statements("perfectionism", 4, 4), structure=2, origins=("critical",), ask_about=("act",))
    note = to_pocket(pack, summed_up(short, answers))
    assert note.startswith("What my answers suggest, 1 March 2026\n")
    assert "Perfectionism shows a lot" in note
    assert "I would like a clear plan for each session." in note
    assert "I would like to ask about ACT." in note
    assert all(approach.question not in note for approach in pack.approaches if approach.id != "act")
    assert "Samaritans: 116 123" in note
    assert "It is not a diagnosis" in note


def test_where_it_may_have_begun_is_never_in_it(short: Flow, pack: Pack) -> None:
    every = tuple(origin.id for origin in pack.origins)
    note = to_pocket(pack, summed_up(short, adult(origins=every)))
    assert not [origin for origin in pack.origins if origin.title in note or origin.mine in note]


def test_of_nothing_it_says_that_any_approach_can_be_asked_about(short: Flow, pack: Pack) -> None:
    note = to_pocket(pack, summed_up(short, adult()))
    assert pack.kiosk.note.no_clear_lean in note
    assert "shows" not in note


@pytest.mark.parametrize("seed", range(60))
def test_it_is_short_harmless_and_has_no_empty_line(seed: int, short: Flow, pack: Pack) -> None:
    note = to_pocket(pack, summed_up(short, anyone(short, seed) | adult()))
    assert len(note.encode()) <= LONGEST
    assert note.endswith("\n")
    assert all(line and line.isprintable() and ".." not in line for line in note.splitlines())


def test_own_words_are_in_it_on_one_line(whole: Flow, pack: Pack) -> None:
    note = to_pocket(pack, summed_up(whole, adult(own_words="one\n\n  two\tthree")))
    assert "In my own words: one two three\n" in note


def test_paper_has_the_same_words_in_shorter_lines(short: Flow, pack: Pack) -> None:
    note = to_pocket(pack, summed_up(short, anyone(short, 3) | adult()))
    for columns in (32, 72):
        paper = wrapped(note, columns)
        assert paper.split() == note.split()
        assert max(map(len, paper.splitlines())) <= columns
