"""The shipped pack is whole, and one whose parts do not fit together is refused."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec import Struct

from content import SHIPPED
from content.digest import sha256
from content.helplines import Helpline
from content.loading import load
from content.questions import Option
from content.schema import Link, Pack, Statement
from tests.content.packs import change, copy_of_the_pack, refusal

PATTERNS = ["people_pleasing", "perfectionism", "avoidance", "reassurance_seeking", "self_criticism"]
ORIGINS = [
    *("critical", "demanding", "unmet", "bullying", "conditional", "social"),
    *("ideals", "work", "breakup", "failure", "temperament", "unfair"),
]
PREFERENCES = ["structure", "past", "skills", "lead", "time", "warm", "format"]
APPROACHES = ["act", "cbt", "cft", "person_centred", "psychodynamic"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_the_pack(tmp_path)


def test_patterns_each_have_six_statements_two_of_them_screeners_and_the_last_a_strength(pack: Pack) -> None:
    assert [pattern.id for pattern in pack.patterns] == PATTERNS
    for pattern in pack.patterns:
        statements = pattern.statements
        assert [s.id for s in statements] == [f"{pattern.id}.{number}" for number in range(1, 7)]
        assert [s.screener for s in statements] == [True, True, False, False, False, False]
        assert [s.reverse for s in statements] == [False, False, False, False, False, True]
        assert [bool(s.strength) for s in statements] == [s.reverse for s in statements]


def test_only_self_criticism_is_asked_of_everyone_in_full(pack: Pack) -> None:
    assert [pattern.id for pattern in pack.patterns if pattern.ask_all] == ["self_criticism"]


def test_every_pattern_has_its_prose(pack: Pack) -> None:
    for pattern in pack.patterns:
        assert all((pattern.title, pattern.protects, pattern.costs, pattern.strength, pattern.wonder, pattern.body))


def test_origins_each_have_two_statements_and_unfair_is_not_reckoned(pack: Pack) -> None:
    assert [origin.id for origin in pack.origins] == ORIGINS
    for origin in pack.origins:
        assert [s.id for s in origin.statements] == [f"{origin.id}.1", f"{origin.id}.2"]
        assert not any(s.screener or s.reverse for s in origin.statements)
    assert [origin.id for origin in pack.origins if not origin.reckoned] == ["unfair"]


def test_preferences_stand_in_order_and_format_is_not_reckoned(pack: Pack) -> None:
    assert [preference.id for preference in pack.preferences] == PREFERENCES
    assert [preference.id for preference in pack.preferences if not preference.reckoned] == ["format"]


def test_approaches_stand_in_alphabetical_order(pack: Pack) -> None:
    assert [approach.id for approach in pack.approaches] == APPROACHES == sorted(APPROACHES)


def test_every_reckoned_row_links_to_every_approach(pack: Pack) -> None:
    assert list(pack.links.patterns) == PATTERNS
    assert list(pack.links.origins) == ORIGINS[:-1]
    assert list(pack.links.preferences) == PREFERENCES[:-1]
    for rows in (pack.links.patterns, pack.links.origins, pack.links.preferences):
        assert all(list(row) == APPROACHES for row in rows.values())


@pytest.mark.parametrize("approach", APPROACHES)
def test_no_approach_has_more_weight_than_another(pack: Pack, approach: str) -> None:
    assert total(pack.links.patterns, approach) == 10
    assert total(pack.links.origins, approach) == 11


def total(rows: Mapping[str, Mapping[str, Link]], approach: str) -> int:
    return sum(row[approach].weight for row in rows.values())


def test_a_link_says_how_exactly_where_it_has_weight(pack: Pack) -> None:
    links = [link for row in (*pack.links.patterns.values(), *pack.links.origins.values()) for link in row.values()]
    assert [bool(link.how) for link in links] == [link.weight > 0 for link in links]


def test_nothing_in_the_pack_can_be_set(pack: Pack) -> None:
    everything = list(structs(pack))
    assert {Pack, Statement, Link, Helpline, Option} <= {type(struct) for struct in everything}
    for struct in everything:
        for field in struct.__struct_fields__:
            with pytest.raises(AttributeError):
                setattr(struct, field, None)


def structs(value: object) -> Iterator[Struct]:
    """A value and all that it holds, as far as they are structs."""
    if isinstance(value, Struct):
        yield value
        inside: list[object] = [getattr(value, field) for field in value.__struct_fields__]
    else:
        inside = list(value.values()) if isinstance(value, Mapping) else list(value) if isinstance(value, tuple) else []
    for inner in inside:
        yield from structs(inner)


def test_a_pack_remembers_every_file_it_was_read_from(pack: Pack) -> None:
    files = [file for file in SHIPPED.rglob("*") if file.is_file()]
    assert pack.files == {file.relative_to(SHIPPED).as_posix(): file.read_bytes() for file in files}


def test_a_changed_word_changes_the_fingerprint_and_a_copied_folder_does_not(pack: Pack, folder: Path) -> None:
    assert sha256(load(folder).files) == sha256(pack.files)
    change(folder, "pages/goodbye.md", "a glass of water", "a cup of tea")
    assert sha256(load(folder).files) != sha256(pack.files)


def test_line_ends_of_another_system_change_no_words(pack: Pack, folder: Path) -> None:
    for file in (file for file in folder.rglob("*") if file.is_file()):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    other = load(folder)
    assert all(getattr(other, name) == getattr(pack, name) for name in pack.__struct_fields__ if name != "files")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == f"{tmp_path / 'nowhere'}: there is no such folder"


def test_a_file_in_place_of_the_folder_is_named(folder: Path) -> None:
    assert refusal(folder / "pack.toml") == f"{folder / 'pack.toml'}: there is no such folder"


@pytest.mark.parametrize(
    "name",
    ["pack.toml", "interface.toml", "links.toml", "support.toml", "pages/welcome.md", "patterns/avoidance.md"],
)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert refusal(folder) == f"{name}: this file is missing"


def test_a_file_that_cannot_be_opened_is_named(folder: Path) -> None:
    (folder / "pages/extra.md").mkdir()
    assert refusal(folder) == "pages/extra.md: cannot be read (Is a directory)"


def test_a_renamed_pattern_lacks_its_prose(folder: Path) -> None:
    change(folder, "patterns.toml", 'id = "avoidance"', 'id = "hiding"')
    assert refusal(folder) == "patterns/hiding.md: this file is missing"


def test_a_missing_approach_leaves_its_links_dangling(folder: Path) -> None:
    (folder / "approaches/cft.md").unlink()
    assert refusal(folder) == "links.toml: [patterns.people_pleasing] has cft, and nothing of that name is linked"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        pytest.param(
            "[origins.failure]",
            "[origins.failures]",
            "[origins] has failures, and nothing of that name is linked",
            id="a row for an origin that is not there",
        ),
        pytest.param(
            "[patterns.avoidance]",
            "[patterns.hiding]",
            "[patterns] has hiding, and nothing of that name is linked",
            id="a row for a pattern that is not there",
        ),
        pytest.param(
            "[preferences.time]",
            "[preferences.format]",
            "[preferences] has format, and nothing of that name is linked",
            id="a row for a preference that is not reckoned",
        ),
        pytest.param(
            'cft            = { weight = 2, how = "CFT builds ways to soothe yourself when doubt comes back." }\n',
            "",
            "[patterns.reassurance_seeking] lacks cft",
            id="a row without one of the approaches",
        ),
        pytest.param(
            'cft            = { weight = 2, how = "CFT builds',
            'cftt           = { weight = 2, how = "CFT builds',
            "[patterns.reassurance_seeking] has cftt, and nothing of that name is linked",
            id="a row with an approach that is not there",
        ),
        pytest.param(
            'act            = { stance =  0, how = "ACT can be gentle and challenging by turns." }\n',
            "",
            "[preferences.warm] lacks act",
            id="a preference without one of the approaches",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_named(folder: Path, old: str, new: str, what: str) -> None:
    change(folder, "links.toml", old, new)
    assert refusal(folder) == f"links.toml: {what}"


def test_an_origin_without_its_row_is_named(folder: Path) -> None:
    change(folder, "origins.toml", "reckoned = false\n", "")
    assert refusal(folder) == "links.toml: [origins] lacks unfair"


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        pytest.param(
            "patterns.toml",
            'id   = "avoidance.4"',
            'id   = "avoidance.3"',
            "patterns.toml: the id avoidance.3 is used twice",
            id="by two statements",
        ),
        pytest.param(
            "origins.toml",
            'id   = "work.2"',
            'id   = "avoidance.3"',
            "origins.toml: the id avoidance.3 is used twice",
            id="in two files",
        ),
        pytest.param(
            "preferences.toml",
            'id       = "format"',
            'id       = "past"',
            "preferences.toml: the id past is used twice",
            id="by two preferences",
        ),
    ],
)
def test_an_id_that_is_used_twice_is_named(folder: Path, name: str, old: str, new: str, what: str) -> None:
    change(folder, name, old, new)
    assert refusal(folder) == what


def test_an_approach_that_is_there_twice_is_named(folder: Path) -> None:
    shutil.copy(folder / "approaches/cbt.md", folder / "approaches/cbt_again.md")
    assert refusal(folder) == "approaches: the id cbt is used twice"


def test_a_second_pattern_of_the_same_id_is_named(folder: Path) -> None:
    text = (folder / "patterns.toml").read_text("utf-8")
    again = '[[pattern]]\nid = "avoidance"\n[[pattern.statements]]\nid = "avoidance.7"\ntext = "I wait."\n'
    (folder / "patterns.toml").write_text(f"{text}\n{again}", "utf-8")
    assert refusal(folder) == "patterns.toml: the id avoidance is used twice"


def test_a_preference_under_the_id_of_a_question_is_named(folder: Path) -> None:
    change(folder, "preferences.toml", 'id       = "format"', 'id       = "keep"')
    assert refusal(folder) == "preferences.toml: the id keep is used twice"


def test_an_approach_without_a_heading_is_named(folder: Path) -> None:
    file = folder / "approaches" / "act.md"
    file.write_text(file.read_text("utf-8").replace("## ", ""), "utf-8")
    assert refusal(folder) == "approaches/act.md: needs a heading (## …)"


def test_a_changed_value_of_a_question_is_named(folder: Path) -> None:
    change(folder, "questions.toml", 'value = "under_18"', 'value = "minor"')
    assert refusal(folder) == "questions.toml: age needs the values 18_or_over, under_18, not 18_or_over, minor"


def test_a_changed_value_of_what_is_asked_before_a_first_session_is_named(folder: Path) -> None:
    change(folder, "preparation.toml", 'value = "not_sure"', 'value = "unsure"')
    assert refusal(folder) == (
        "preparation.toml: taste needs the values more, not_for_me, not_sure, not more, not_for_me, unsure"
    )


def test_ones_own_words_among_questions_cannot_be_taken_away(folder: Path) -> None:
    change(folder, "preparation.toml", '  { value = "own", text = "One of my own" },\n', "")
    assert refusal(folder) == "preparation.toml: questions needs an option with the value own"


def test_an_approach_without_a_taste_is_named(folder: Path) -> None:
    (folder / "tastes" / "cft.md").unlink()
    assert refusal(folder) == "tastes lacks cft"


def test_a_mark_at_the_start_of_a_file_is_passed_over(folder: Path) -> None:
    file = folder / "pages" / "goodbye.md"
    file.write_text(file.read_text("utf-8"), "utf-8-sig")
    assert load(folder).pages.goodbye.title == "Thank you"
