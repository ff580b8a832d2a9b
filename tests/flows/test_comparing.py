"""Then and now, in words: what can be said of both, what cannot, and never which is better."""

from __future__ import annotations

import datetime
import re

from msgspec.structs import replace

from content.authoring import avoid
from content.checking import whole_words
from flows.cards import Answer
from flows.comparing import compared
from flows.flow import Flow
from flows.summary import Summary
from tests.people import CROWD, adult, anyone, statements, summed_up


def earlier(summary: Summary) -> Summary:
    return replace(summary, finished_at=summary.finished_at - datetime.timedelta(days=40))


def told(flow: Flow, then: dict[str, Answer], now: dict[str, Answer]) -> str:
    return words(flow, earlier(summed_up(flow, adult(**then))), summed_up(flow, adult(**now)))


def words(flow: Flow, one: Summary, other: Summary) -> str:
    return "\n".join(line for part in compared(flow.pack, one, other) for line in (part.title, *part.lines))


def look(*origins: str) -> dict[str, Answer]:
    return {"origins_gate": "look", "origins": origins}


def test_it_is_said_when_each_was_made_whichever_is_named_first(whole: Flow) -> None:
    now = summed_up(whole, adult())
    assert words(whole, now, earlier(now)) == words(whole, earlier(now), now)
    assert "Here, then means 20 January 2026, and now means 1 March 2026." in words(whole, now, earlier(now))


def test_a_pattern_is_told_then_and_now(whole: Flow) -> None:
    often, rarely = statements("self_criticism", 4, 4, 4, 4, 4, 0), statements("self_criticism", 1, 1, 1, 1, 1, 3)
    assert "Self-criticism showed a lot then. Now it shows a little." in told(whole, often, rarely)
    assert "Self-criticism shows a lot, both times." in told(whole, often, often)
    assert "Self-criticism showed a lot then. There is too little to go on now." in told(whole, often, {})
    assert "Self-criticism shows a little now. There was too little to go on then." in told(whole, {}, rarely)
    aside: dict[str, Answer] = {**often, "mirror.self_criticism": "no"}
    assert "Self-criticism showed a lot then. Now you set it aside." in told(whole, often, aside)
    assert "Self-criticism shows a lot now. You set it aside then." in told(whole, aside, often)


def test_what_was_spoken_of_then_and_not_now_is_told(whole: Flow) -> None:
    both = told(whole, look("social", "work"), look("work", "critical"))
    assert 'You ticked then, and not now: "Comparing your life with what you see online".' in both
    assert 'You ticked both times: "Losing a job, or a setback at work".' in both
    assert 'You ticked now, and not then: "Being criticised a lot while growing up".' in both


def test_what_was_passed_over_is_not_held_against_the_other(whole: Flow) -> None:
    comparing = whole.pack.interface.comparing
    assert comparing.passed_then in told(whole, {}, look("work"))
    assert comparing.passed_now in told(whole, look("work"), {})
    assert comparing.passed_both in told(whole, {}, {})


def test_a_preference_is_told_then_and_now(whole: Flow) -> None:
    assert (
        "The shape of a session. Then: if anything, you would like a clear plan for each session. "
        "Now: you would like sessions to go where your thoughts lead."
    ) in told(whole, {"structure": 1}, {"structure": -2})
    assert "The shape of a session. Both times: either way is fine." in told(whole, {"structure": 0}, {"structure": 0})


def test_what_to_ask_about_is_told_then_and_now(whole: Flow) -> None:
    assert "What stood out then: CBT. What stands out now: no approach more than others." in told(
        whole, {"structure": 2}, {}
    )
    assert "Worth asking about both times: CBT." in told(whole, {"structure": 2}, {"structure": 2})


def test_across_versions_only_what_someone_said_is_put_side_by_side(whole: Flow) -> None:
    now = summed_up(whole, adult(**statements("self_criticism", 4, 4, 4, 4, 4, 0), **look("work"), structure=2))
    then = earlier(replace(now, pack=replace(now.pack, version="0.9.0")))
    across = words(whole, then, now)
    assert "from version 0.9.0 to version 1.0.0" in across
    assert "Self-criticism" not in across
    assert "Worth asking about" not in across
    assert 'You ticked both times: "Losing a job, or a setback at work".' in across
    assert "Both times: you would like a clear plan for each session." in across
    other = earlier(replace(now, pack=replace(now.pack, id="grief")))
    assert whole.pack.interface.comparing.other_pack in words(whole, other, now)


def test_mended_words_of_the_same_version_are_compared(whole: Flow) -> None:
    now = summed_up(whole, adult(**statements("self_criticism", 4, 4, 4, 4, 4, 0)))
    then = earlier(replace(now, pack=replace(now.pack, sha256="0" * 64)))
    assert "Self-criticism shows a lot, both times." in words(whole, then, now)


def test_the_short_reflection_is_not_measured_against_the_whole(whole: Flow, short: Flow) -> None:
    then, now = earlier(summed_up(short, adult())), summed_up(whole, adult())
    assert whole.pack.interface.comparing.other_flow in words(whole, then, now)
    assert whole.pack.interface.results.patterns not in words(whole, then, now)


def test_nothing_is_ever_called_better_or_worse(whole: Flow) -> None:
    avoided = avoid(whole.pack)
    unwanted = whole_words((*avoided.words, *avoided.claims, "better", "worse", "improv(ed|ing|ement)", "progress"))
    theirs = [s.text for pattern in whole.pack.patterns for s in pattern.statements] + ["[/nope] {gap}"]
    for seed in range(80 * CROWD):
        both = words(whole, earlier(summed_up(whole, anyone(whole, seed))), summed_up(whole, anyone(whole, seed + 1)))
        for line in theirs:
            both = both.replace(line, "")
        assert not unwanted.findall(both), both
        assert not re.search(r"[↑↓▲▼%{}]|\d+\.\d", both), both
