"""``show``, ``compare``, ``export`` and ``history`` on the command line."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.tui import keepsakes
from tests.tui.ran import sentence, worthwhile
from tests.tui.terminal import WORTHWHILE
from tui import exits, places

GOOD = keepsakes.ODD.parent / "0.1.0-the-polisher.json"


def test_one_is_shown_by_its_file_or_by_its_number() -> None:
    newest, _ = keepsakes.saved(places.finished(), 2)
    by_file, by_number = worthwhile("show", newest), worthwhile("show", "1")
    assert by_file.stdout == by_number.stdout
    assert by_file.stdout.startswith(f"{THE_PACK.pages.results.title}\n===")
    assert by_file.returncode == exits.DONE
    assert max(map(len, by_file.stdout.splitlines())) <= 72


def test_two_are_compared_whichever_is_named_first() -> None:
    keepsakes.saved(places.finished(), 2)
    one, other = worthwhile("compare", "1", "2"), worthwhile("compare", "2", "1")
    assert one.stdout == other.stdout
    assert "Here, then means 1 March 2026, and now means 2 March 2026." in one.stdout


@pytest.mark.parametrize(("form", "begins"), [("json", "{"), ("md", "# What"), ("html", "<!DOCTYPE"), ("txt", "What")])
def test_one_is_exported_to_standard_output_or_a_private_file(tmp_path: Path, form: str, begins: str) -> None:
    to_output = worthwhile("export", GOOD, "--format", form)
    by_name, by_flag = tmp_path / f"copy.{form}", tmp_path / "copy"
    assert worthwhile("export", GOOD, "-o", by_name).stdout == ""
    assert worthwhile("export", GOOD, "--format", form, "-o", by_flag).returncode == exits.DONE
    assert to_output.stdout.startswith(begins)
    assert by_name.read_text() == by_flag.read_text() == to_output.stdout
    assert keepsakes.is_private(by_name)


def test_a_kind_that_there_is_not_is_said(tmp_path: Path) -> None:
    refused = worthwhile("export", GOOD, "-o", tmp_path / "page.pdf")
    assert refused.returncode == exits.USAGE
    assert "html, md, txt and json" in sentence(refused)
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("flags", [("--lines", "history"), ("history", "--lines"), ("history", "--plain")])
def test_which_front_end_may_be_said_before_or_after(flags: tuple[str, ...]) -> None:
    keepsakes.saved(places.finished(), 1)
    assert THE_PACK.interface.history.ask in worthwhile(*flags).stdout


def test_json_comes_out_as_it_was_saved() -> None:
    assert worthwhile("export", GOOD, "--format", "json").stdout == GOOD.read_text()


def test_nothing_is_written_over_unless_that_is_said(tmp_path: Path) -> None:
    there = tmp_path / "diary.txt"
    there.write_text("mine")
    refused = worthwhile("export", GOOD, "-o", there)
    assert refused.returncode == exits.FAILED
    assert "--force" in sentence(refused)
    assert there.read_text() == "mine"
    assert worthwhile("export", GOOD, "-o", there, "--force").returncode == exits.DONE
    assert there.read_text().startswith("What your answers suggest")
    assert keepsakes.is_private(there)


def test_what_a_link_leads_to_is_replaced_and_a_device_is_not(tmp_path: Path) -> None:
    there, link = tmp_path / "there.txt", tmp_path / "link.txt"
    there.write_text("old")
    link.symlink_to(there)
    assert worthwhile("export", GOOD, "-o", link, "--force").returncode == exits.DONE
    assert link.is_symlink()
    assert there.read_text().startswith("What")
    assert keepsakes.is_private(there)
    for device in ("/dev/null", "/dev/full"):
        assert "--force" not in sentence(worthwhile("export", GOOD, "-o", device, "--force"))
        assert not Path(device).is_file()


def test_what_cannot_be_written_is_said_and_nothing_is_left_behind(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for file in (tmp_path, tmp_path / "pipe", tmp_path / "missing" / "copy.txt", Path("a" * 300)):
        for force in ([], ["--force"]):
            refused = worthwhile("export", GOOD, "-o", file, *force)
            assert refused.returncode == exits.FAILED
            assert str(file) in sentence(refused)
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_said_in_one_sentence() -> None:
    full = ["sh", "-c", f'exec "{WORTHWHILE}" show "{GOOD}" >/dev/full']
    done = subprocess.run(full, capture_output=True, text=True, check=False, timeout=10)
    assert done.returncode == exits.FAILED
    sentence(done)


ODD = [
    *((file, exits.BAD_INPUT) for file in sorted(keepsakes.ODD.glob("damaged-*"))),
    (keepsakes.ODD / "newer-version.json", exits.BAD_INPUT),
]


@pytest.mark.parametrize(("file", "code"), ODD, ids=lambda each: getattr(each, "stem", str(each)))
def test_a_file_that_will_not_do_is_named_and_left_as_it_is(file: Path, code: int) -> None:
    before = file.read_bytes()
    done = worthwhile("show", file)
    assert done.returncode == code
    assert str(file) in sentence(done)
    assert "left as it is" in done.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "export", "compare"])
def test_what_is_no_summary_ends_in_a_sentence_and_never_hangs(tmp_path: Path, command: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "large").open("wb") as large:
        large.truncate(50_000_000)
    second = [GOOD] if command == "compare" else []
    for name, code in (
        ("pipe", exits.NO_INPUT),
        ("", exits.NO_INPUT),
        ("large", exits.BAD_INPUT),
        ("missing", exits.NO_INPUT),
        ("large/inside", exits.NO_INPUT),
    ):
        done = worthwhile(command, tmp_path / name, *second)
        assert done.returncode == code, name
        assert str(tmp_path / name) in sentence(done)
    assert (tmp_path / "large").stat().st_size == 50_000_000


@pytest.mark.parametrize("name", ["1", "0", "99", "", "two\nlines", "\x1b[2J", "²", "9" * 300, "9" * 5000], ids=ascii)
def test_a_name_that_means_nothing_is_said(name: str) -> None:
    done = worthwhile("show", name)
    assert done.returncode == exits.NO_INPUT
    assert "worthwhile history" in sentence(done) or name == ""


def test_a_hostile_file_is_shown_and_exported_as_words() -> None:
    for form in ("json", "md", "html", "txt"):
        done = worthwhile("export", keepsakes.ODD / "hostile-words.json", "--format", form)
        assert done.returncode == exits.DONE
        assert "".join(done.stdout.split("\n")).isprintable()
        assert "\\u001b" not in done.stdout


def test_history_is_listed_newest_first_and_ends_where_the_input_ends() -> None:
    keepsakes.saved(places.finished(), 8)
    done = worthwhile("history")
    assert done.returncode == exits.DONE
    listed = [line for line in done.stdout.splitlines() if " March 2026, " in line]
    assert [line.split()[1] for line in listed] == ["8", "7", "6", "5", "4", "3"]


def test_history_is_walked_in_plain_lines(tmp_path: Path) -> None:
    keepsakes.saved(places.finished(), 2)
    keepsakes.hostile(places.finished())
    read, copied = ["1", "1", ""], ["2", "3", "3", str(tmp_path)]
    lost, deleted, compared = ["?", "h", "", "x"], ["4", "2"], ["1", "3", "1", "b"]
    typed = [*read, *copied, *lost, *deleted, *compared, "b", "q"]
    done = worthwhile("history", given="".join(f"{line}\n" for line in typed))
    assert (done.returncode, done.stderr) == (exits.DONE, "")
    assert "".join(done.stdout.split("\n")).isprintable()
    assert len(list(tmp_path.glob("*-summary.txt"))) == 1
    assert THE_PACK.interface.history.deleted in done.stdout
    assert THE_PACK.support.title in done.stdout
    assert len(list(places.finished().iterdir())) == 2
    assert json.loads(next(iter(places.finished().iterdir())).read_bytes())


# A page for a first session.


def a_page(folder: Path) -> Path:
    """One that was saved."""
    answers = json.dumps({"answers": {"helped": "Tea.", "sheet": ["preference.time"]}})
    made = worthwhile("run", "--answers", "-", "--flow", "preparation", "--summary", str(GOOD), given=answers)
    assert (made.returncode, made.stderr) == (exits.DONE, "")
    (file := folder / "page.json").write_text(made.stdout)
    return file


def test_a_page_comes_of_a_reflection_and_answers(tmp_path: Path) -> None:
    tree = json.loads(a_page(tmp_path).read_text())
    lines = {line["id"]: line["text"] for line in tree["plan"]["lines"]}
    assert lines["helped"] == "Tea."
    assert "preference.structure" in lines
    assert "preference.time" not in lines


def test_a_page_is_shown_and_exported_as_a_page(tmp_path: Path) -> None:
    page, words = a_page(tmp_path), THE_PACK.interface.sheet
    assert worthwhile("show", page).stdout.startswith(f"{words.title}\n===")
    for form in ("txt", "md", "html"):
        assert words.bring in worthwhile("export", page, "--format", form).stdout


@pytest.mark.parametrize("command", [("compare", "page", GOOD), ("compare", GOOD, "page")])
def test_a_page_is_not_put_beside_another(command: tuple[str | Path, ...], tmp_path: Path) -> None:
    page = a_page(tmp_path)
    done = worthwhile(*(page if each == "page" else each for each in command))
    assert "is a page for a first session, and those are not put side by side" in sentence(done)
    assert done.returncode == exits.BAD_INPUT


def test_there_is_nothing_to_prepare_with_where_it_ended_before_it_began() -> None:
    young = keepsakes.ODD.parent / "0.1.0-under-18.json"
    for command in (("prepare", young), ("run", "--answers", "-", "--flow", "preparation", "--summary", young)):
        done = worthwhile(*command, given="{}")
        assert "ended before there was anything to prepare with" in sentence(done)
        assert done.returncode == exits.BAD_INPUT


def test_a_reflection_that_is_not_there_is_named_before_anything_begins() -> None:
    done = worthwhile("prepare", "nowhere.json")
    assert "nowhere.json" in sentence(done)
    assert done.returncode == exits.NO_INPUT


def test_too_many_questions_are_named() -> None:
    answers = json.dumps({"answers": {"age": "18_or_over", "questions": ["goals", "helping", "ending", "own"]}})
    done = worthwhile("run", "--answers", "-", "--flow", "preparation", given=answers)
    assert sentence(done) == "worthwhile: questions takes at most 3. Take some out, and try again.\n"
