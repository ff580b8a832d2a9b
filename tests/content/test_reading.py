"""A slip in a file is told with its file, its line and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.loading import load
from tests.content.packs import change, copy_of_the_pack, refusal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_the_pack(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        pytest.param("pack.toml", "purpose ", "porpoise ", "`porpoise`", id="in a file"),
        pytest.param("interface.toml", "put_aside ", "put_asid ", "`put_asid` - at `$.results`", id="in a table"),
        pytest.param("interface.toml", "[bands]", "[band]", "`band`", id="of a table"),
        pytest.param("interface.toml", "why_not ", '"why-not" ', "`why-not` - at `$.results`", id="in quotation marks"),
        pytest.param(
            "preferences.toml",
            'title = "Past or present"',
            'titel = "Past or present"',
            "`titel` - at `$.preference[1]`",
            id="in a list of tables",
        ),
        pytest.param(
            "preferences.toml",
            'you  = "want to focus on your life now"',
            'your = "want to focus on your life now"',
            "`your` - at `$.preference[1].second`",
            id="in a table of a list of tables",
        ),
        pytest.param(
            "patterns.toml",
            'text     = "I stay quiet so',
            'txet     = "I stay quiet so',
            "`txet` - at `$.pattern[2].statements[1]`",
            id="in a nested list of tables",
        ),
        pytest.param(
            "patterns.toml",
            '[[pattern.statements]]\nid       = "avoidance.1"',
            '[[pattern.statement]]\nid       = "avoidance.1"',
            "`statement` - at `$.pattern[2]`",
            id="of a nested list of tables",
        ),
        pytest.param(
            "questions.toml",
            'text = "No, skip this part"',
            'txet = "No, skip this part"',
            "`txet` - at `$.origins_gate.options[1]`",
            id="in one line of a list",
        ),
        pytest.param(
            "links.toml",
            'weight = 3, how = "CFT',
            'wait = 3, how = "CFT',
            "`wait` - at `$.patterns[...][...]`",
            id="in a table within a line",
        ),
        pytest.param("links.toml", "[preferences.time]", "[preference.time]", "`preference`", id="of a table in parts"),
        pytest.param("approaches/act.md", "technique ", "tecnique ", "`tecnique`", id="in the head of an approach"),
        pytest.param("patterns/avoidance.md", "costs ", "cost ", "`cost`", id="in the head of a pattern"),
        pytest.param("pages/welcome.md", "title ", "tilte ", "`tilte`", id="in the head of a page"),
    ],
)
def test_a_misspelt_key(folder: Path, name: str, old: str, new: str, what: str) -> None:
    line = change(folder, name, old, new)
    assert refusal(folder) == f"{name}, line {line}: Object contains unknown field {what}"


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        pytest.param(
            "patterns.toml",
            '[[pattern.statements]]\nid   = "avoidance.4"\ntext =',
            '[[pattern.statements]]\nid   = "avoidance.4"\nstrength =',
            "`text` - at `$.pattern[2].statements[3]`",
            id="in a nested list of tables",
        ),
        pytest.param(
            "preferences.toml",
            '[preference.second]\ntext = "I want to focus on my life now."\nyou  =',
            "[preference.second]\nyou  =",
            "`text` - at `$.preference[1].second`",
            id="in a table of a list of tables",
        ),
        pytest.param(
            "links.toml",
            'cft            = { weight = 2, how = "CFT builds',
            'cft            = { how = "CFT builds',
            "`weight` - at `$.patterns[...][...]`",
            id="in a table within a line",
        ),
        pytest.param("approaches/act.md", '+++\nid = "act"\n', "+++\n\n", "`id`", id="in the head of an approach"),
    ],
)
def test_a_missing_key(folder: Path, name: str, old: str, new: str, what: str) -> None:
    line = change(folder, name, old, new)
    assert refusal(folder) == f"{name}, line {line}: Object missing required field {what}"


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        pytest.param("pack.toml", '"1.0.0"', "1.0", "Expected `str`, got `float` - at `$.version`", id="a number"),
        pytest.param(
            "patterns.toml",
            'reverse  = true\nstrength = "You have a go',
            'reverse  = "yes"\nstrength = "You have a go',
            "Expected `bool`, got `str` - at `$.pattern[2].statements[5].reverse`",
            id="in a nested list of tables",
        ),
        pytest.param(
            "questions.toml",
            'text = "No, skip this part"',
            "text = 3",
            "Expected `str`, got `int` - at `$.origins_gate.options[1].text`",
            id="in one line of a list",
        ),
        pytest.param(
            "questions.toml",
            '"Sometimes", ',
            "3, ",
            "Expected `str`, got `int` - at `$.scales.often[2]`",
            id="in a list within a line",
        ),
        pytest.param(
            "interface.toml",
            'self_talk         = "how you speak to yourself"',
            "self_talk         = 3",
            "Expected `str`, got `int` - at `$.stages.self_talk`",
            id="under a name that the author chose",
        ),
        pytest.param(
            "approaches/act.md",
            '"Thank your mind',
            '3, "Thank your mind',
            "Expected `str`, got `int` - at `$.practices[2]`",
            id="in the head of an approach",
        ),
    ],
)
def test_a_wrong_type(folder: Path, name: str, old: str, new: str, what: str) -> None:
    line = change(folder, name, old, new)
    assert refusal(folder) == f"{name}, line {line}: {what}"


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        pytest.param(
            "links.toml",
            'weight = 3, how = "CFT',
            'weight = 4, how = "CFT',
            "Expected `int` <= 3 - at `$.patterns[...][...].weight`",
            id="a weight over 3",
        ),
        pytest.param(
            "links.toml",
            'weight = 2, how = "In CFT you practise answering',
            'weight = -1, how = "In CFT you practise answering',
            "Expected `int` >= 0 - at `$.origins[...][...].weight`",
            id="a weight under 0",
        ),
        pytest.param(
            "links.toml",
            'stance =  2, how = "CFT',
            'stance =  3, how = "CFT',
            "Expected `int` <= 2 - at `$.preferences[...][...].stance`",
            id="a stance over 2",
        ),
        pytest.param(
            "questions.toml",
            '"Sometimes", ',
            "",
            "Expected `array` of length 5, got 4 - at `$.scales.often`",
            id="four words for five choices",
        ),
        pytest.param(
            "origins.toml",
            'id    = "failure"',
            'id    = "Failure"',
            r"Expected `str` matching regex '^[a-z0-9_]+(\\.[a-z0-9_]+)?$' - at `$.origin[9].id`",
            id="a capital letter in an id",
        ),
        pytest.param(
            "links.toml",
            "[preferences.time]",
            "[preferences.Time]",
            r"Expected `str` matching regex '^[a-z0-9_]+(\\.[a-z0-9_]+)?$' - at `key` in `$.preferences`",
            id="a capital letter in the id of a row",
        ),
        pytest.param(
            "interface.toml",
            '"b goes back. Your answers stay as they are."',
            '""',
            "Expected `str` of length >= 1 - at `$.lines.help[1]`",
            id="no words",
        ),
    ],
)
def test_a_value_out_of_its_range(folder: Path, name: str, old: str, new: str, what: str) -> None:
    line = change(folder, name, old, new)
    assert refusal(folder) == f"{name}, line {line}: {what}"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("{plaice}", id="misspelt"),
        pytest.param("{name}", id="of another sentence"),
        pytest.param("{}", id="without a name"),
        pytest.param("{{place}}", id="in double braces"),
        pytest.param("{place!r}", id="with more in it"),
        pytest.param("{place.parent}", id="that looks inside"),
        pytest.param("{place", id="not closed"),
        pytest.param("place}", id="not opened"),
    ],
)
def test_a_gap_that_a_sentence_may_not_have(folder: Path, sentence: str) -> None:
    line = change(folder, "interface.toml", "Your summary is in {place}.", f"Your summary is in {sentence}.")
    assert refusal(folder) == (
        f"interface.toml, line {line}: "
        r"Expected `str` matching regex '^([^{}]|\\{(place)\\})*$' - at `$.keeping.saved`"
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        pytest.param("pack.toml", '"1.0.0"', '"1.0.0', "Illegal character", id="an open quotation mark"),
        pytest.param("pack.toml", '"1.0.0"', "1.0.0", "Expected newline", id="no quotation marks"),
        pytest.param("questions.toml", "[age]", "[age", "Expected ']'", id="an open header"),
        pytest.param("questions.toml", "[keep]", "[age]", "Cannot declare", id="a table that is there twice"),
        pytest.param("questions.toml", "[check_in]", "= [", "Invalid", id="a line without a key"),
        pytest.param("approaches/act.md", "technique =", "technique", "Expected '='", id="a head without ="),
        pytest.param("patterns/avoidance.md", "costs    =", "costs    = =", "Invalid value", id="a head with = twice"),
    ],
)
def test_a_slip_in_the_syntax(folder: Path, name: str, old: str, new: str, what: str) -> None:
    line = change(folder, name, old, new)
    assert refusal(folder).startswith(f"{name}, line {line}: {what}")


def test_a_list_that_never_ends_is_told_with_the_last_line(folder: Path) -> None:
    (folder / "pack.toml").write_text('id = "x"\nversion = [\n  "1",\n\n', "utf-8")
    assert refusal(folder).startswith("pack.toml, line 3: ")


def test_a_list_that_never_ends_in_a_head_is_told_with_the_last_line_of_the_head(folder: Path) -> None:
    (folder / "pages/mirror.md").write_text('+++\ntitle = [\n  "Mirror",\n+++\nThe page.\n', "utf-8")
    assert refusal(folder).startswith("pages/mirror.md, line 3: ")


def test_empty_lines_above_a_head_are_counted(folder: Path) -> None:
    (folder / "pages/mirror.md").write_text('\n\n+++\n\ntilte = "Mirror"\n+++\nThe page.\n', "utf-8")
    assert refusal(folder) == "pages/mirror.md, line 5: Object contains unknown field `tilte`"


def test_lines_are_counted_alike_where_they_end_as_on_another_system(folder: Path) -> None:
    (folder / "pack.toml").write_bytes(b'id = "x"\r\n\r\n# A note.\r\nversion = 1\r\ntitle = "x"\r\n')
    assert refusal(folder) == "pack.toml, line 4: Expected `str`, got `int` - at `$.version`"


def test_the_lines_of_a_long_text_are_counted(folder: Path) -> None:
    (folder / "pack.toml").write_text('id = """\nx"""\nnotice = """\nOne.\nversion = 1\n"""\nversion = 1\n', "utf-8")
    assert refusal(folder) == "pack.toml, line 7: Expected `str`, got `int` - at `$.version`"


def test_a_long_text_is_told_with_its_first_line(folder: Path) -> None:
    (folder / "pack.toml").write_text('id = "x"\nnote = """\nOne.\nTwo.\n"""\ntitle = "x"\n', "utf-8")
    assert refusal(folder) == "pack.toml, line 2: Object contains unknown field `note`"


def test_the_row_that_is_wrong_is_told_and_not_one_like_it(folder: Path) -> None:
    (folder / "links.toml").write_text(
        """
[patterns.avoidance.act]
how    = "The weight comes last here."
weight = 1

[patterns.avoidance.cbt]
how = "Here it is missing."

[origins]
[preferences]
""",
        "utf-8",
    )
    what = "Object missing required field `weight` - at `$.patterns[...][...]`"
    assert refusal(folder) == f"links.toml, line 6: {what}"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("pack.toml", "line 1: Object missing required field `id`"),
        ("patterns.toml", "line 1: Object missing required field `pattern`"),
        ("pages/welcome.md", "line 1: a head between two lines of +++ is missing"),
        ("approaches/act.md", "line 1: a head between two lines of +++ is missing"),
    ],
)
@pytest.mark.parametrize("nothing", ["", "\n\n"], ids=["at all", "but empty lines"])
def test_a_file_with_nothing_in_it(folder: Path, name: str, what: str, nothing: str) -> None:
    (folder / name).write_text(nothing, "utf-8")
    assert refusal(folder) == f"{name}, {what}"


@pytest.mark.parametrize(
    "text",
    ['title = "Welcome"\n', '+++\ntitle = "Welcome"\n', 'Welcome.\n+++\ntitle = "Welcome"\n+++\n'],
    ids=["no line of +++", "only one", "words above it"],
)
def test_a_page_without_a_head(folder: Path, text: str) -> None:
    (folder / "pages/welcome.md").write_text(text, "utf-8")
    assert refusal(folder) == "pages/welcome.md, line 1: a head between two lines of +++ is missing"


@pytest.mark.parametrize("name", ["support.toml", "pages/welcome.md"])
def test_a_file_in_another_encoding(folder: Path, name: str) -> None:
    (folder / name).write_bytes('+++\ntitle = "A"\n+++\nA café.\n'.encode("latin-1"))
    assert refusal(folder) == f"{name}, line 4: this is not UTF-8 text"


def test_lines_above_the_head_and_rules_in_the_prose_are_no_slip(folder: Path) -> None:
    (folder / "pages/welcome.md").write_text('\n+++\ntitle = "Welcome"\n+++\n\nOne.\n\n+++\n\nTwo.\n', "utf-8")
    page = load(folder).pages.welcome
    assert (page.title, page.body) == ("Welcome", "One.\n\n+++\n\nTwo.")
