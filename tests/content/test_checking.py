"""What an author is told of a pack: each finding made on purpose, and none in the shipped pack."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from content.authoring import avoid
from content.checking import HARDEST, Finding, check, whole_words
from content.errors import ContentError
from content.loading import load
from content.readability import grade
from content.schema import Pack
from tests.content.packs import WHERE, change, copy_of_the_pack, write_article, write_line, write_page

TODAY = datetime.date(2026, 12, 1)
HARD = "Understanding complicated psychological difficulties necessitates considerable professional help over there. "
"""Ten words."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_the_pack(tmp_path)


def errors(folder: Path) -> list[Finding]:
    return [finding for finding in check(load(folder), TODAY) if finding.kind == "error"]


def said_of_the_line(folder: Path) -> list[tuple[str, str]]:
    found = [finding for finding in check(load(folder), TODAY) if finding.where == "support: Here, A line"]
    return [(finding.kind, finding.what) for finding in found]


def test_the_shipped_pack_has_nothing_to_mend(pack: Pack) -> None:
    assert [finding for finding in check(pack, TODAY) if finding.kind == "error"] == []


def test_an_idea_of_the_article_that_nothing_uses(folder: Path) -> None:
    write_article(folder, '[[row]]\nid = "lost"\ngist = "An idea."\n')
    assert errors(folder) == [Finding("error", "article.lost", "untraced: nothing uses this idea of the article")]


def test_an_idea_that_waits_for_a_flow_is_no_error(folder: Path) -> None:
    write_article(folder, '[[row]]\nid = "later"\ngist = "An idea."\nwaiting = "preparation"\n')
    found = [finding for finding in check(load(folder), TODAY) if finding.where.startswith("article")]
    assert found == [Finding("warning", "article.later", "waiting for the flow preparation")]


def test_an_idea_that_is_used_by_what_is_not_there(folder: Path) -> None:
    missing = ["pages/avoidance", "approaches/emdr", "patterns.avoidance", "hiding", "welcome"]
    write_article(folder, f'[[row]]\nid = "idea"\ngist = "An idea."\nused_by = {json.dumps([*missing, "avoidance"])}\n')
    assert errors(folder) == [Finding("error", "article.idea", f"dangling: there is no {piece}") for piece in missing]


def test_an_idea_may_be_used_by_any_kind_of_piece(folder: Path) -> None:
    pieces = ["pages/welcome", "approaches/cbt", "avoidance", "critical", "structure", "own_words"]
    write_article(folder, f'[[row]]\nid = "idea"\ngist = "An idea."\nused_by = {json.dumps(pieces)}\n')
    assert [finding for finding in check(load(folder), TODAY) if finding.where.startswith("article")] == []


def test_a_screen_of_a_hundred_hard_words(folder: Path) -> None:
    write_page(folder, HARD * 10)
    (found,) = errors(folder)
    assert (found.kind, found.where) == ("error", WHERE)
    assert found.what.startswith("hard to read: grade ")
    assert found.what.endswith(", at most 6")


def test_fewer_hard_words_are_let_pass(folder: Path) -> None:
    write_page(folder, HARD * 9 + HARD.replace(" there", ""))
    assert errors(folder) == []


def test_a_hundred_easy_words_are_let_pass(folder: Path) -> None:
    write_page(folder, "You can take a short walk, or call a good friend. " * 10)
    assert errors(folder) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [(20, []), (21, [Finding("error", WHERE, "a sentence of 21 words, at most 20")])],
)
def test_a_long_sentence(folder: Path, words: int, found: list[Finding]) -> None:
    write_page(folder, f"A short one.\n\n{'On and ' * 9}{'on ' * (words - 19)}on.\nAnd a short one.")
    assert errors(folder) == found


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("patterns.toml", ("avoidance.5", "I keep my life small so that I feel safe.")),
        ("origins.toml", ("work.2", "I am not sure who I am without my job.")),
    ],
)
def test_a_long_statement(folder: Path, name: str, statement: tuple[str, str]) -> None:
    where, text = statement
    change(folder, name, text, f"I{' am' * 17}.")
    assert errors(folder) == []
    change(folder, name, f"I{' am' * 17}.", f"I{' am' * 18}.")
    assert errors(folder) == [Finding("error", where, "a statement of 19 words, at most 18")]


AVOIDED = [
    *("score", "scores", "scored", "scoring", "test", "tests", "tested", "testing"),
    *("fail", "fails", "failed", "failing", "failure", "failures", "normal", "normally", "abnormal"),
    *("disorder", "disorders", "symptom", "symptoms", "severe", "severely", "severity", "toxic", "damaged", "broken"),
    *("victim", "victims", "suffer", "suffers", "suffered", "suffering", "just", "should", "at least", "clearly"),
    *("journey", "heal", "heals", "healed", "healing", "you are a perfectionist", "committed suicide"),
    *("diagnose", "diagnosed", "diagnoses", "diagnosis", "at risk", "more than most", "than average"),
    *("because of your mother", "because of your father", "because of your parents", "because of your childhood"),
    *("caused by", "predict", "predicts", "predicted", "suitable", "suits you best", "best for you", "best match"),
    *("recommend", "recommends", "recommended", "percent", "treatment plan", "valid", "validated", "clinically"),
]


@pytest.mark.parametrize("case", [str.lower, str.upper, str.capitalize])
def test_every_word_to_avoid_is_found_with_its_endings(folder: Path, case: Callable[[str], str]) -> None:
    words = [case(word) for word in AVOIDED]
    write_page(folder, "\n\n".join(f"It is ({word}), so." for word in words))
    assert errors(folder) == [Finding("error", WHERE, f"a word to avoid: {word}") for word in words]


def test_every_word_of_the_shipped_pack_has_been_tried(pack: Pack) -> None:
    avoided = avoid(pack)
    for word in (*avoided.words, *avoided.claims):
        assert any(whole_words([word]).fullmatch(tried) for tried in AVOIDED), word


def test_words_that_only_hold_a_word_to_avoid_are_let_pass(folder: Path) -> None:
    write_page(folder, "A judge adjusts a shoulder. A contest at leisure. Unfailing, normality, journeyman, healthy.")
    assert errors(folder) == []


READ = [
    ("pack.toml", "A quiet, private look", "about.purpose"),
    ("interface.toml", "shows a lot", "interface.bands.a_lot"),
    ("interface.toml", "b goes back. Your", "interface.lines.help.2"),
    ("questions.toml", "Nearly always", "questions.scales.often.5"),
    ("questions.toml", "Yes, have a look", "questions.origins_gate.options.1.text"),
    ("patterns.toml", "I keep my life small", "patterns.avoidance.statements.avoidance.5.text"),
    ("patterns/avoidance.md", "You see risks early", "patterns.avoidance.strength"),
    ("patterns/avoidance.md", "relief is quick.", "patterns.avoidance.body"),
    ("origins.toml", "Rest never had to be earned.", "origins.demanding.kind"),
    ("preferences.toml", "I want to focus on my life now", "preferences.past.second.text"),
    ("approaches/cft.md", "Write four lines to yourself", "approaches.cft.practices.2"),
    ("approaches/cft.md", "It has been studied in a few trials", "approaches.cft.sure"),
    ("links.toml", "ACT can be gentle", "links.preferences.warm.act.how"),
    ("support.toml", "You deserve support", "support.body"),
    ("pages/goodbye.md", 'title = "Thank you', "pages.goodbye.title"),
]
"""A file, some of its words, and the place that they come to."""


def test_a_word_to_avoid_is_found_wherever_people_read(folder: Path) -> None:
    for name, words, _ in READ:
        change(folder, name, words, f"{words} should")
    assert sorted(errors(folder)) == sorted(Finding("error", where, "a word to avoid: should") for *_, where in READ)


def test_a_word_to_avoid_is_found_in_a_note_about_a_line(folder: Path) -> None:
    write_line(folder, 'note = "You should call."')
    assert errors(folder) == [Finding("error", "support.places.1.lines.1.note", "a word to avoid: should")]


def test_words_that_nobody_is_shown_are_free(folder: Path) -> None:
    write_line(folder, 'source = "An abnormal test"')
    change(folder, "approaches/cft.md", "7 controlled trials", "7 clinically valid tests")
    assert errors(folder) == []


def test_an_allowed_word_is_allowed_in_its_place_alone(folder: Path) -> None:
    change(
        folder, "patterns.toml", "I keep my life small so that I feel safe.", "I keep my life small so as not to fail."
    )
    where = "patterns.avoidance.statements.avoidance.5.text"
    assert errors(folder) == [Finding("error", where, "a word to avoid: fail")]


def test_a_word_that_is_no_longer_allowed_is_found_in_its_place(folder: Path) -> None:
    change(folder, "avoid.toml", 'word  = "fail"\n', 'word  = "toxic"\n')
    where = "patterns.avoidance.statements.avoidance.1.text"
    assert errors(folder) == [Finding("error", where, "a word to avoid: fail")]


def test_no_other_word_is_allowed_in_the_place_of_an_allowed_one(folder: Path) -> None:
    change(folder, "patterns.toml", "because I might fail.", "because I should not fail, or be seen to Fail.")
    where = "patterns.avoidance.statements.avoidance.1.text"
    assert errors(folder) == [Finding("error", where, "a word to avoid: should")]


def test_a_line_that_was_checked_and_seen_today_is_sure(folder: Path) -> None:
    write_line(folder, f"seen = {TODAY}", 'checked = "at_source"')
    assert said_of_the_line(folder) == []


@pytest.mark.parametrize(
    ("checked", "what"),
    [
        ("in_a_copy", "unsure: seen in a stored copy; check it at its source"),
        ("recalled", "unsure: only recalled; check it at its source"),
    ],
)
def test_a_line_that_nobody_checked_at_its_source(folder: Path, checked: str, what: str) -> None:
    write_line(folder, f"seen = {TODAY}", f'checked = "{checked}"')
    assert said_of_the_line(folder) == [("warning", what)]


def test_a_line_without_a_date(folder: Path) -> None:
    write_line(folder, 'checked = "at_source"')
    assert said_of_the_line(folder) == [("warning", "no date: nobody has noted seeing this line")]


@pytest.mark.parametrize(
    ("days", "found"),
    [(180, []), (181, [("warning", "old: last seen 2026-06-03, over 180 days ago")])],
)
def test_a_line_that_nobody_has_seen_for_long(folder: Path, days: int, found: list[tuple[str, str]]) -> None:
    write_line(folder, f"seen = {TODAY - datetime.timedelta(days)}", 'checked = "at_source"')
    assert said_of_the_line(folder) == found


def test_lines_for_someone_young_are_looked_at_too(folder: Path) -> None:
    write_line(folder)
    change(folder, "support.toml", "young = []", f'young = [{{ name = "A line", reach = "1", seen = {TODAY} }}]')
    found = [finding for finding in check(load(folder), TODAY) if finding.where.startswith("support: young")]
    assert found == [Finding("warning", "support: young, A line", "unsure: only recalled; check it at its source")]


@pytest.mark.parametrize("name", ["article.toml", "avoid.toml"])
def test_a_slip_in_what_only_authors_read_is_told_when_they_check(folder: Path, name: str) -> None:
    (folder / name).write_text("\nrows = 1\n", "utf-8")
    with pytest.raises(ContentError, match=rf"^{name}, line 2: Object contains unknown field `rows`$"):
        check(load(folder), TODAY)


def test_a_passage_on_what_to_expect_that_rests_on_nothing(folder: Path) -> None:
    change(folder, "expect/online.md", '  ["article.on_a_screen", "fluckiger_2018"],\n', "  [],\n")
    change(folder, "expect/how_long.md", "Some services set", "A new piece.\n\nSome services set")
    change(folder, "worries.toml", '["article.person_centred", "guidance.choice"]', '["nobody_2020"]')
    unfounded = "unfounded: rests_on names neither the article nor a source"
    assert errors(folder) == [
        Finding("error", "expect/how_long, piece 4", unfounded),
        Finding("error", "expect/online, piece 2", unfounded),
        Finding("error", "worries.judged", "dangling: there is no nobody_2020"),
    ]


def test_nothing_waits_any_more(pack: Pack) -> None:
    assert not [finding for finding in check(pack, TODAY) if "waiting" in finding.what]


def test_every_page_on_what_to_expect_is_easy_to_read(pack: Pack) -> None:
    for page in pack.expectations:
        assert grade(page.body, [approach.name for approach in pack.approaches]) <= HARDEST
