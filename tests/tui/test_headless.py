"""No questions asked: answers in, a summary out, or one sentence that says what to mend."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from flows.cards import Answer
from flows.file_store import FileStore
from flows.flow import FLOWS
from tests.conftest import THE_PACK
from tests.people import adult, anyone, asked_of, highest, summed_up
from tests.tui.ran import sentence, worthwhile
from tests.tui.terminal import WORTHWHILE
from tui import exits

PATIENCE = 10
"""Seconds after which a refusal is no quick one."""
CANARY = "canary"
"""Stands for somebody's own words."""
ESCAPE, C1 = "\x1b[2J", "\x9b31m"


def answered(answers: Mapping[str, object]) -> bytes:
    return json.dumps({"answers": answers}).encode()


def summary(answers: Mapping[str, object], flow: str = "reflection") -> dict[str, Any]:
    """What comes out for answers that will do."""
    done = worthwhile("run", "--answers", "-", "--flow", flow, given=answered(answers))
    assert (done.returncode, done.stderr) == (exits.DONE, "")
    tree = json.loads(done.stdout)
    assert isinstance(tree, dict)
    return tree


def refusal(given: bytes, code: int = exits.BAD_INPUT) -> str:
    """What is said of an input that will not do."""
    done = worthwhile("run", "--answers", "-", given=given)
    assert done.returncode == code
    return sentence(done)


def everything_in(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    """What ``worthwhile schema`` prints."""
    done = worthwhile("schema")
    assert (done.returncode, done.stderr) == (exits.DONE, "")
    tree = json.loads(done.stdout)
    Draft202012Validator.check_schema(tree)
    return Draft202012Validator(tree, format_checker=Draft202012Validator.FORMAT_CHECKER)


# What will do.


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("seed", [None, 1])
def test_a_summary_is_what_its_schema_says(schema: Draft202012Validator, flow: str, seed: int | None) -> None:
    made = FLOWS[flow](THE_PACK)
    answers = {card.id: highest(card) for card in asked_of(made)} if seed is None else anyone(made, seed)
    tree = summary(answers, flow)
    schema.validate(tree)
    assert tree["flow"] == flow
    assert tree["status"] == "finished"
    assert not schema.is_valid({**tree, "schema": "another"})
    assert not schema.is_valid({name: value for name, value in tree.items() if name != "patterns"})


def test_a_file_and_standard_input_give_the_same_and_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    file, answers = tmp_path / "answers.json", adult(own_words="Zoë")
    file.write_bytes(b"\xef\xbb\xbf" + answered(answers))
    done = worthwhile("run", "--answers", file)
    assert (done.returncode, done.stderr) == (exits.DONE, "")
    assert json.loads(done.stdout)["answers"] == summary(answers)["answers"] == {"own_words": "Zoë"}


def test_it_is_the_summary_that_the_same_answers_give_everywhere_else(tmp_path: Path) -> None:
    flow = FLOWS["reflection"](THE_PACK)
    answers = anyone(flow, seed=3)
    saved = json.loads(FileStore(tmp_path, tmp_path).save(summed_up(flow, answers)).read_bytes())
    moments = ("started_at", "finished_at")
    assert summary(answers) | dict.fromkeys(moments) == saved | dict.fromkeys(moments)


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "answers.json").write_bytes(answered(adult(keep_place="yes", keep="all", own_words=CANARY)))
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    before = everything_in(tmp_path)
    assert worthwhile("run", "--answers", "answers.json").returncode == exits.DONE
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("flow", FLOWS)
def test_for_someone_under_18_nothing_is_reckoned(schema: Draft202012Validator, flow: str) -> None:
    answers: dict[str, Answer] = {card.id: highest(card) for card in asked_of(FLOWS[flow](THE_PACK))}
    tree = summary({**answers, "age": "under_18"}, flow)
    schema.validate(tree)
    assert tree["status"] == "stopped"
    assert tree["answers"] == {}
    assert {entry["level"] for kind in ("patterns", "origins") for entry in tree[kind]} <= {None}
    assert {entry["lean"] for entry in tree["preferences"]} <= {None}
    assert tree.get("plan", {"lines": []}) == {"lines": []}
    assert not tree["approaches"]["clear_lean"]
    assert all(not reasons["for"] and not reasons["against"] for reasons in tree["approaches"]["reasons"])
    assert (tree["own_words"], tree["ask_about"], tree["strengths"]) == (None, [], [])


ON_THE_PATH: dict[str, object] = {
    "age": "18_or_over",
    **{f"{name}.{number}": 1 for name in ("people_pleasing", "perfectionism", "avoidance") for number in (1, 2)},
    **{f"self_criticism.{number}": 4 for number in range(1, 7)},
    "origins_gate": "look",
    "origins": ["critical"],
    "critical.1": 2,
    "mirror.self_criticism": "partly",
    "own_words": "mine",
}
OFF_THE_PATH: dict[str, object] = {
    "people_pleasing.3": 4,
    "avoidance.6": 0,
    "mirror.avoidance": "no",
    "bullying.1": 4,
    "bullying.2": None,
}


def test_answers_off_the_path_have_no_effect() -> None:
    with_them, without = summary({**ON_THE_PATH, **OFF_THE_PATH}), summary(ON_THE_PATH)
    for name in ("answers", "patterns", "origins", "preferences", "approaches", "strengths"):
        assert with_them[name] == without[name]


def test_with_the_gate_passed_over_no_origin_counts() -> None:
    tree = summary({**ON_THE_PATH, "origins_gate": None})
    assert {origin["level"] for origin in tree["origins"]} == {None}
    assert not {"origins_gate", "origins", "critical.1"} & tree["answers"].keys()


def test_the_brief_flow_asks_two_of_each_pattern_and_takes_the_rest_as_off_its_path() -> None:
    tree = summary(ON_THE_PATH, "brief")
    assert tree["flow"] == "brief"
    assert {pattern["asked"] for pattern in tree["patterns"]} == {2}
    assert tree["own_words"] is None
    assert not {"own_words", "self_criticism.3", "critical.1", "mirror.self_criticism"} & tree["answers"].keys()


def test_passed_over_is_the_same_as_never_answered() -> None:
    passed = {card.id: None for card in asked_of(FLOWS["reflection"](THE_PACK)) if card.id != "age"}
    moments = dict.fromkeys(("started_at", "finished_at"))
    assert summary({**passed, "age": "18_or_over"}) | moments == summary(adult()) | moments


# What will not do.


@pytest.mark.parametrize(
    ("answers", "named"),
    [
        ({"people_pleasing.7": 1}, ["people_pleasing.7"]),
        ({"": 1}, ['""']),
        ({"people_pleasing.1": 5}, ["people_pleasing.1", " 5."]),
        ({"people_pleasing.1": 1.0}, ["people_pleasing.1", " 1.0."]),
        ({"people_pleasing.1": "3"}, ["people_pleasing.1", ' "3".']),
        ({"people_pleasing.1": True}, ["people_pleasing.1", " true."]),
        ({"people_pleasing.1": float("nan")}, ["people_pleasing.1", " NaN."]),
        ({"structure": 3}, ["structure", " 3."]),
        ({"check_in.origins": "fine"}, ["check_in.origins", ' "fine".', '"steady", "stirred", "rough"']),
        ({"check_in.origins": "\ud800"}, ["check_in.origins", r' "\ud800".']),
        ({"origins": ["critical", "critical"]}, ["origins", ' ["critical", "critical"].']),
        ({"origins": ["nobody"]}, ["origins", ' ["nobody"].']),
        ({"own_words": 7}, ["own_words"]),
        ({"own_words": "w" * 2001}, ["own_words", "2000"]),
        ({"own_words": "a lone \ud800 surrogate"}, ["own_words", "U+D800"]),
        ({"age": "17"}, ["age", ' "17".']),
        ({"age": None}, ["age", "18_or_over", "under_18"]),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_an_answer_that_will_not_do_is_named_with_its_card(answers: dict[str, object], named: list[str]) -> None:
    line = refusal(answered({"age": "18_or_over", **answers}))
    assert [name for name in named if name not in line] == []


@pytest.mark.parametrize("answers", [{}, {"people_pleasing.1": 3}])
def test_without_an_age_nothing_is_summed_up(answers: dict[str, object]) -> None:
    line = refusal(answered(answers))
    assert "age" in line
    assert "18_or_over" in line


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"answers",
        b'{"answers": {"age": "18_or_over"}',
        b'{"answers": {"own_words": "\xff\xfe\xff"}}',
        b"[" * 200_000,
        b'{"answers": {"age": "18_or_over", "own_words": ' + b"[" * 200_000 + b"]" * 200_000 + b"}}",
        b'{"answers": {"people_pleasing.1": ' + b"9" * 10_000 + b"}}",
        b"null",
        b"[]",
        b"{}",
        b'{"age": "18_or_over"}',
        b'{"answers": []}',
        b'{"answers": null}',
    ],
    ids=lambda content: ascii(content)[:40],
)
def test_what_holds_no_answers_is_said_to_be_so(content: bytes) -> None:
    refusal(content)


@pytest.mark.parametrize(
    "name", ["missing.json", "folder", "answers.json/below", "n" * 300], ids=lambda name: name[:20]
)
def test_what_is_no_file_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "answers.json").write_bytes(answered(adult()))
    done = worthwhile("run", "--answers", tmp_path / name)
    assert done.returncode == exits.NO_INPUT
    assert name[:20] in sentence(done)


@pytest.mark.parametrize("name", ["two\nlines", f"clear{ESCAPE}", f"red{C1}"], ids=ascii)
def test_the_name_of_a_file_can_do_nothing_but_be_read(name: str) -> None:
    done = worthwhile("run", "--answers", name)
    assert done.returncode == exits.NO_INPUT
    sentence(done)


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.json").touch()
    done = worthwhile("run", "--answers", tmp_path / "empty.json")
    assert done.returncode == exits.BAD_INPUT
    assert "empty.json" in sentence(done)


def test_a_file_of_fifty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(50_000_000)
    done = worthwhile("run", "--answers", tmp_path / "large.json")
    assert done.returncode == exits.BAD_INPUT
    line = sentence(done)
    assert "large.json" in line
    assert "1 MB" in line


@pytest.mark.parametrize("name", ["/dev/zero", "-"])
def test_what_never_ends_is_not_read_to_its_end(name: str) -> None:
    """With a bound on its memory, so that a program that did try would fail here, and the computer would not."""
    script = 'ulimit -v 1000000 2>/dev/null; exec "$0" run --answers "$1" </dev/zero'
    command = ["sh", "-c", script, str(WORTHWHILE), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == exits.BAD_INPUT
    assert "1 MB" in sentence(done)


def test_where_standard_input_is_closed_that_is_said() -> None:
    command = ["sh", "-c", 'exec "$0" run --answers - <&-', str(WORTHWHILE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == exits.NO_INPUT
    sentence(done)


@pytest.mark.parametrize(
    "answers",
    [
        {"people_pleasing.1": "long " * 10_000},
        {"people_pleasing.1": ["long"] * 10_000},
        {"people_pleasing.1": f"two\nlines, {ESCAPE} and {C1}"},
        {"origins": [ESCAPE, C1]},
        {"long " * 10_000: 1},
        {f"two\nlines, {ESCAPE} and {C1}": 1},
        {"\ud800\u202e": 1},
    ],
    ids=lambda answers: ascii(answers)[:40],
)
def test_whatever_is_named_is_cut_short_and_can_do_nothing_but_be_read(answers: dict[str, object]) -> None:
    line = refusal(answered({"age": "18_or_over", **answers}))
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in line
    assert len(line) < 400


OWN_WORDS: dict[str, bytes] = {
    "too long": answered(adult(own_words=f"{CANARY} " * 400)),
    "not text": answered({"age": "18_or_over", "own_words": f"{CANARY} \ud800 {CANARY}"}),
    "in a list": answered({"age": "18_or_over", "own_words": [CANARY]}),
    "in an object": answered({"age": "18_or_over", "own_words": {CANARY: CANARY}}),
    "under a mistyped id": answered({"age": "18_or_over", "own_word": CANARY}),
    "before another mistake": answered({"own_words": CANARY, "people_pleasing.1": 5}),
    "in half a file": answered(adult(own_words=CANARY))[:-2],
    "not UTF-8": answered(adult(own_words=CANARY)).replace(b"canary", b"canary \xff canary"),
    "outside the answers": json.dumps({"own_words": CANARY}).encode(),
    "an escape that is none": answered(adult(own_words=CANARY)).replace(b"canary", rb"canary \x canary"),
}


@pytest.mark.parametrize("given", OWN_WORDS.values(), ids=OWN_WORDS.keys())
def test_nobodys_own_words_are_ever_in_an_error(given: bytes) -> None:
    assert CANARY not in refusal(given)


# With a summary to begin with.


def saved(folder: Path, tree: Mapping[str, Any]) -> Path:
    file = folder / "saved.json"
    file.write_text(json.dumps(tree))
    return file


def test_a_page_begins_with_a_reflection_and_is_changed_by_answers(tmp_path: Path) -> None:
    reflection = saved(tmp_path, summary({**adult(), "own_words": "I polish."}))
    run = ("run", "--answers", "-", "--flow", "preparation", "--summary", reflection)
    page = json.loads(worthwhile(*run, given=answered({"helped": "Tea.", "brings_me": "I polish."})).stdout)
    assert [line["text"] for line in page["plan"]["lines"]] == ["I polish.", "Tea."]
    saved(tmp_path, page)
    changed = json.loads(worthwhile(*run, given=answered({"helped": "Coffee."})).stdout)
    assert [line["text"] for line in changed["plan"]["lines"]] == ["I polish.", "Coffee."]


def test_no_other_flow_begins_with_one(tmp_path: Path) -> None:
    reflection = saved(tmp_path, summary(adult()))
    done = worthwhile("run", "--answers", "-", "--summary", reflection, given=answered({}))
    assert done.returncode == exits.BAD_INPUT
    assert done.stderr.strip().endswith(THE_PACK.interface.errors.no_summary.format(flow="reflection"))
