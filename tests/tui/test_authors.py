"""`worthwhile content`: what authors type, and what they are told."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from content.schema import Pack
from tests.content.packs import WHERE, change, copy_of_the_pack, write_article, write_line, write_page
from tests.tui.ran import worthwhile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_the_pack(tmp_path)


def test_the_command_ends_well_where_there_is_only_something_to_know(folder: Path) -> None:
    write_line(folder, f"seen = {datetime.date.today()}", 'checked = "in_a_copy"')
    write_article(folder, '[[row]]\nid = "later"\ngist = "An idea."\nwaiting = "preparation"\n')
    done = worthwhile("--content", folder, "content", "check")
    assert done.stdout.splitlines() == [
        "warning: article.later: waiting for the flow preparation",
        "warning: support: Here, A line: unsure: seen in a stored copy; check it at its source",
        "0 to mend, 2 to know.",
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_the_command_fails_where_there_is_something_to_mend(folder: Path) -> None:
    write_line(folder, f"seen = {datetime.date.today()}", 'checked = "at_source"')
    write_article(folder, '[[row]]\nid = "lost"\ngist = "An idea."\n')
    write_page(folder, "You should rest.")
    for end in ("I might fail.", "nobody can judge me."):
        change(folder, "patterns.toml", f'{end}"\nscreener = true\n', f'{end}"\n')
    done = worthwhile("--content", folder, "content", "check")
    unreached = [f"avoidance.{number}" for number in range(1, 7)]
    assert done.stdout.splitlines() == [
        "error: article.lost: untraced: nothing uses this idea of the article",
        *(f"error: {card}: unreachable: no answers lead to this card" for card in unreached),
        "error: mirror.avoidance: unreachable: no answers lead to this card",
        f"error: {WHERE}: a word to avoid: should",
        "9 to mend, 0 to know.",
    ]
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("task", ["check", "items"])
def test_the_command_tells_of_a_broken_pack_in_one_line(folder: Path, task: str) -> None:
    line = change(folder, "interface.toml", "put_aside ", "put_asid ")
    done = worthwhile("--content", folder, "content", task)
    what = "Object contains unknown field `put_asid` - at `$.results`"
    assert done.stderr == f"worthwhile: interface.toml, line {line}: {what}\n"
    assert (done.returncode, done.stdout) == (65, "")


@pytest.fixture(scope="module")
def items() -> list[dict[str, Any]]:
    """What ``worthwhile content items`` writes."""
    done = worthwhile("content", "items")
    assert (done.returncode, done.stderr) == (0, "")
    cards = json.loads(done.stdout)
    assert isinstance(cards, list)
    return cards


def test_every_card_is_written_once_with_the_same_keys(items: list[dict[str, Any]]) -> None:
    assert len({card["id"] for card in items}) == len(items)
    keys = ["id", "stage", "kind", "about", "text", "choices", "reverse", "screener"]
    assert all(list(card) == keys for card in items)
    assert all(list(choice) == ["value", "text"] for card in items for choice in card["choices"])


def test_every_card_says_something(items: list[dict[str, Any]]) -> None:
    assert all(card["text"] for card in items)
    assert all(choice["text"] for card in items for choice in card["choices"])


def test_every_statement_is_written_with_its_scale(items: list[dict[str, Any]], pack: Pack) -> None:
    written = {card["id"]: card for card in items if card["kind"] == "rating"}
    asked = {s.id: (pattern.id, s) for pattern in pack.patterns for s in pattern.statements}
    asked |= {s.id: (origin.id, s) for origin in pack.origins for s in origin.statements}
    assert set(written) == set(asked)
    for card in written.values():
        about, statement = asked[card["id"]]
        assert (card["about"], card["text"]) == (about, statement.text)
        assert (card["screener"], card["reverse"]) == (statement.screener, statement.reverse)
        assert [choice["value"] for choice in card["choices"]] == [0, 1, 2, 3, 4]


def test_every_preference_is_written_from_its_first_pole_to_its_second(items: list[dict[str, Any]], pack: Pack) -> None:
    written = {card["id"]: card for card in items}
    for preference in pack.preferences:
        choices = written[preference.id]["choices"]
        assert [choice["value"] for choice in choices] == [2, 1, 0, -1, -2]
        assert (choices[0]["text"], choices[-1]["text"]) == (preference.first.text, preference.second.text)
