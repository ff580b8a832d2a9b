"""Plain lines, as someone types and reads them."""

from __future__ import annotations

import datetime
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.kept import file_of
from tests.tui.lines.talking import TO_THE_FIRST_QUESTION, TO_THE_FIRST_QUESTION_KEEPING, Talked, talk, to_the_end
from tui import exits

FIRST_QUESTION = "I say yes when I would rather say no."
WORDS = THE_PACK.interface
WORTHWHILE = Path(sys.executable).with_name("worthwhile")


def place(tmp_path: Path) -> Path:
    return file_of(tmp_path / "state" / "worthwhile", "reflection")


def summaries(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "data").rglob("*.json"))


def test_the_first_line_says_what_stays_and_how_to_clear_it() -> None:
    first = talk([]).text.split("\n")[0]
    assert first.startswith("What you type and read stays in this window until you clear it: type clear")


def test_a_question_says_where_one_is_then_what_is_asked_then_numbered_choices() -> None:
    lines = talk(TO_THE_FIRST_QUESTION).text.split("\n")
    start = lines.index("How it shows up, 1 of 8.")
    assert lines[start + 1 : start + 9] == [
        "In the last three months:",
        FIRST_QUESTION,
        "1 Never",
        "2 Rarely",
        "3 Sometimes",
        "4 Often",
        "5 Nearly always",
        "1 to 5: ",
    ]


def test_what_leads_in_is_said_once_and_again_to_somebody_who_was_elsewhere() -> None:
    onward = talk([*TO_THE_FIRST_QUESTION, "4", "4"]).text
    assert onward.count("In the last three months:") == onward.count("How it shows up, ") == 1
    assert "\n3 of 8.\n" in onward
    after_support = talk([*TO_THE_FIRST_QUESTION, "4", "4", "h", ""]).text
    assert after_support.count("How it shows up, 3 of 8.\nIn the last three months:\n") == 1


def test_a_title_is_not_said_twice_in_a_row() -> None:
    text = talk([*TO_THE_FIRST_QUESTION, *["s"] * 8, "", *["s"] * 6, "1", ""]).text
    assert text.count("Where it may have begun") == 1


def test_one_goes_back_and_finds_the_earlier_answer() -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "4", "b"])
    assert talked.text.count(FIRST_QUESTION) == 2
    _, after = talked.text.split("You said before: Often\n1 Never\n")
    assert "5 Nearly always\n1 to 5, or Enter to leave it as it is: " in after


def test_enter_leaves_an_earlier_answer_as_it_was() -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "4", "b", "", "b"])
    assert talked.text.count("You said before: Often") == 2


def test_what_was_passed_over_says_so_when_one_comes_back() -> None:
    assert "You skipped this before, and that is fine." in talk([*TO_THE_FIRST_QUESTION, "s", "b"]).text


def test_ticks_are_remembered_and_can_be_cleared() -> None:
    to_origins = [*TO_THE_FIRST_QUESTION, *["s"] * 8, "", *["s"] * 6, "1", ""]
    assert "You said before: Feeling that love had to be earned" in talk([*to_origins, "5", "b"]).text
    assert "You chose none of these before." in talk([*to_origins, "5", "b", "0", "b"]).text
    assert "You chose none of these before." in talk([*to_origins, "", "b"]).text


def test_there_is_nothing_before_the_first_page() -> None:
    talked = talk(["b"])
    assert "This is the first page." in talked.text


@pytest.mark.parametrize("reply", ["9", "0", "-1", "six", "1 2", "１", "1.0", "99999999999", "b b", "\x1b[A", "\x00"])
def test_what_is_no_answer_is_asked_again(reply: str) -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, reply, "4"])
    assert "Please type 1 to 5, or s to skip this." in talked.text
    assert "2 of 8" in talked.text


def test_a_question_waits_for_an_answer() -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "", ""])
    assert talked.text.count("Please type 1 to 5") == 2
    assert "2 of 8" not in talked.text


def test_the_age_cannot_be_passed_over() -> None:
    assert "This one needs an answer." in talk(["", "s"]).text


def test_under_18_has_a_kind_page_with_lines_and_keeps_nothing(tmp_path: Path) -> None:
    talked = talk(["", "2", ""])
    assert "Childline: 0800 1111." in talked.text
    assert "Nothing was saved" not in talked.text
    assert talked.code == exits.DONE
    assert not list(tmp_path.rglob("*.json"))


@pytest.mark.parametrize("typed", [[], [""], TO_THE_FIRST_QUESTION])
def test_support_opens_over_any_card_and_gives_it_back(typed: list[str]) -> None:
    _, after = talk([*typed, "h", ""]).text.split("Support now")
    support, card_again = after.split("Enter to go back to where you were", 1)
    places = [support.index(reach) for reach in ("999", "116 123", "85258", "111,")]
    assert places == sorted(places)
    assert talk(typed).text.split("\n")[-4] in card_again


def test_a_colon_before_a_command_is_never_refused() -> None:
    assert "Samaritans: 116 123" in talk([*TO_THE_FIRST_QUESTION, ":h", ""]).text


def test_other_places_are_one_key_further() -> None:
    first, listed = talk(["h", ""]).text, talk(["h", "m", ""]).text
    assert "Lifeline: 0808 808 8000" not in first
    assert " Northern Ireland\n" not in first
    assert "Lifeline: 0808 808 8000" in talk(["h", "m", number_of("Northern Ireland", listed), ""]).text


def number_of(place: str, listed: str) -> str:
    """What is typed for a place."""
    (number,) = (line.split()[0] for line in listed.split("\n") if line.endswith(f" {place}"))
    return number


def test_support_opens_over_the_question_of_how_to_leave() -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "q", "h", "", "3"])
    assert "You deserve support" in talked.text
    assert talked.text.count("How would you like to leave?") == 2


def test_help_names_every_key() -> None:
    helped = talk([*TO_THE_FIRST_QUESTION, "?"]).text
    for key in ("b goes back", "s skips", "h shows", "q leaves"):
        assert key in helped


TO_OWN_WORDS = [*TO_THE_FIRST_QUESTION, *["s"] * 8, "", *["s"] * 6, "2", "", *["s"] * 7]


def test_in_text_a_command_has_a_colon_once_something_is_written() -> None:
    talked = talk([*TO_OWN_WORDS, "b is for bread", "h", ":?", "", "b"])
    assert "An empty line goes on." in talked.text
    assert "You deserve support" not in talked.text
    assert "You said before: b is for bread\nh\n" in talked.text


@pytest.mark.parametrize("key", ["h", ":h"])
def test_before_anything_is_written_help_needs_no_colon(key: str) -> None:
    assert "You deserve support" in talk([*TO_OWN_WORDS, key, ""]).text


@pytest.mark.parametrize("aside", [[":?"], [":h", ""], [":q", "3"]])
def test_what_was_written_before_looking_elsewhere_is_kept(aside: list[str]) -> None:
    talked = talk([*TO_OWN_WORDS, "one", *aside, "two", "", "b"])
    assert "You said before: one\ntwo\n" in talked.text


def test_support_opens_over_a_text_that_is_too_long() -> None:
    assert "You deserve support" in talk([*TO_OWN_WORDS, "x" * 2100, ":h", ""]).text


def test_what_was_typed_before_going_back_is_kept() -> None:
    assert "You said before: two\nlines\n" in talk([*TO_OWN_WORDS, "two", "lines", ":b", ""]).text


def test_a_key_among_ones_own_words_is_told_to_be_words_now() -> None:
    talked = talk([*TO_OWN_WORDS, "two", "Q", "qq", ":b", ""])
    assert talked.text.count("is part of your words now") == 1
    assert "q is part of your words now. To use q as a key, type :q." in talked.text
    assert "You said before: two\nQ\nqq\n" in talked.text


def test_of_too_long_a_text_what_fits_is_kept_and_that_is_said() -> None:
    talked = talk([*TO_OWN_WORDS, "x" * 1999, "yy", "", "b"])
    assert "the first 2000 characters are kept" in talked.text
    assert "You said before: " + "x" * 1999 + "\nType to" in talked.text


def test_nothing_is_kept_where_that_was_not_agreed(tmp_path: Path) -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "4"])
    assert talked.code == exits.LEFT_EARLY
    assert talked.last == "The input ended here. Nothing you answered here was kept."
    assert not place(tmp_path).exists()


def test_the_place_is_kept_where_that_was_agreed(tmp_path: Path) -> None:
    talked = talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    assert talked.code == exits.LEFT_EARLY
    assert talked.last.startswith("The input ended here. Your place is kept.")
    kept = json.loads(place(tmp_path).read_bytes())
    assert (kept["place"], kept["answers"]["people_pleasing.1"]) == ("people_pleasing.2", 4 - 1)
    assert "age" not in kept["answers"]
    assert place(tmp_path).stat().st_mode & 0o777 == 0o600


def test_one_goes_on_where_one_stopped() -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    again = talk(["1", "b"])
    assert "You stopped part-way on " in again.text
    assert again.text.index("2 of 8") < again.text.index("You said before: Often")
    assert "A quiet look" not in again.text


def test_beginning_anew_forgets_the_earlier_answers(tmp_path: Path) -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    talk(["3", "2"])
    assert not place(tmp_path).exists()


def test_another_is_begun_beside_it_and_one_of_several_is_chosen(tmp_path: Path) -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    talk(["3", "1", *TO_THE_FIRST_QUESTION_KEEPING])
    kept = list((tmp_path / "state" / "worthwhile").glob("unfinished-reflection-*.json"))
    assert len(kept) == 2
    talked = talk(["3", "2", "1"])
    assert "How it shows up, 2 of 8" in talked.text
    assert FIRST_QUESTION not in talked.text.split(WORDS.stopped.go_on)[1]
    talk(["3", "2", "2", "2", "b"])
    assert place(tmp_path).exists()


def test_a_change_of_mind_about_keeping_deletes_the_place(tmp_path: Path) -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "b", "b", "2"])
    assert not place(tmp_path).exists()


def test_a_place_that_cannot_be_read_is_said_to_be(tmp_path: Path) -> None:
    talk(TO_THE_FIRST_QUESTION_KEEPING)
    place(tmp_path).write_bytes(b'{"half')
    talked = talk([""])
    assert place(tmp_path).read_bytes() == b'{"half'
    assert "The place you kept cannot be read, so we begin at the start." in talked.text
    assert "Are you 18 or over?" in talked.text


def test_leaving_can_be_thought_better_of() -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "q", "3", "5"])
    assert "2 of 8" in talked.text


def test_leaving_and_forgetting_leaves_nothing(tmp_path: Path) -> None:
    talked = talk([*TO_THE_FIRST_QUESTION_KEEPING, "4", "q", "2"])
    assert (talked.code, talked.last) == (exits.DONE, "What you answered here is forgotten.")
    assert not list(tmp_path.rglob("*.json"))


def test_leaving_can_keep_the_place_after_all(tmp_path: Path) -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, "4", "q", "1"])
    assert talked.code == exits.LEFT_EARLY
    assert place(tmp_path).exists()


def test_a_finished_reflection_saves_what_was_asked_for_and_forgets_the_place(tmp_path: Path) -> None:
    talked = talk([*to_the_end("1", keep_place="1"), ""])
    assert talked.code == exits.DONE
    (file,) = summaries(tmp_path)
    assert f"Your summary is in {file}." in talked.text
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert not place(tmp_path).exists()


@pytest.mark.parametrize("keep", ["3", "s"])
def test_nothing_is_saved_that_was_not_asked_for(tmp_path: Path, keep: str) -> None:
    talked = talk([*to_the_end(keep), ""])
    assert "Nothing was saved, as you asked." in talked.text
    assert not list(tmp_path.rglob("*.json"))


def test_a_change_of_mind_at_the_end_takes_the_file_away_again(tmp_path: Path) -> None:
    talked = talk([*to_the_end("1"), "b", "3", ""])
    assert talked.text.rstrip().endswith(f"Nothing was saved, as you asked.\n{WORDS.lines.ask_end_prepare.rstrip()}")
    assert summaries(tmp_path) == []


def test_the_input_may_end_on_the_last_page(tmp_path: Path) -> None:
    assert talk(to_the_end("1")).code == exits.DONE
    assert len(summaries(tmp_path)) == 1


def test_without_saving_nobody_is_asked_and_nothing_is_written(tmp_path: Path) -> None:
    typed = [line for number, line in enumerate(to_the_end("1")) if number != 3][:-1]
    talked = talk([*typed, ""], keeping=False)
    assert talked.code == exits.DONE
    assert "May we keep your place" not in talked.text
    assert "Would you like to keep a summary?" not in talked.text
    assert not any((tmp_path / folder).exists() for folder in ("state", "data"))


def test_without_saving_leaving_offers_no_place() -> None:
    talked = talk(["q", "2"], keeping=False)
    assert "Keep my place" not in talked.text
    assert talked.last == "What you answered here is forgotten."


def test_where_a_summary_cannot_be_saved_another_place_is_offered(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    talked = talk([*to_the_end("1"), str(tmp_path / "missing"), str(elsewhere), ""])
    assert talked.text.count("Nothing is lost: it is still here.") == 2
    (file,) = elsewhere.iterdir()
    assert f"Your summary is in {file}." in talked.text
    assert json.loads(file.read_bytes())["status"] == "finished"


def test_support_opens_where_another_place_is_offered(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    talked = talk([*to_the_end("1"), "h", "", "", ""])
    assert "You deserve support" in talked.text
    assert talked.text.count("Type another folder") == 2


def test_one_may_go_on_without_saving(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    talked = talk([*to_the_end("1"), "", ""])
    assert talked.code == exits.DONE
    assert "Your summary was not saved." in talked.text


def test_where_a_place_cannot_be_kept_the_reflection_goes_on(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder would be")
    talked = talk([*TO_THE_FIRST_QUESTION_KEEPING, "4", "4", "4"])
    assert talked.text.count("Your place could not be kept in") == 1
    assert "4 of" in talked.text
    assert talked.last == "The input ended here. Nothing you answered here was kept."


def run_full(tmp_path: Path, typed: list[str]) -> Talked:
    """In a process whose files may not grow past nothing, as on a full disk."""

    def full_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    ran = subprocess.run(
        [WORTHWHILE, "--lines"],
        input="".join(f"{line}\n" for line in typed),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=full_disk,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert ran.stderr == ""
    return Talked(ran.stdout, ran.returncode, "")


def test_on_a_full_disk_nothing_is_lost(tmp_path: Path) -> None:
    talked = run_full(tmp_path, [*to_the_end("1", keep_place="1"), "", ""])
    assert talked.code == exits.DONE
    assert "Your place could not be kept in" in talked.text
    assert "Your summary could not be saved in" in talked.text
    assert not list((tmp_path / "data").rglob("*.json"))


def test_a_place_older_than_thirty_days_is_gone(tmp_path: Path) -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    kept = json.loads(place(tmp_path).read_bytes())
    kept["kept_at"] = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=31)).isoformat()
    place(tmp_path).write_text(json.dumps(kept))
    assert "You stopped part-way" not in talk([]).text
    assert not place(tmp_path).exists()


def test_the_brief_flow_in_lines(tmp_path: Path) -> None:
    typed = ["", "1", "", *["3"] * 10, "", "2 7", "", *["3"] * 7, "1", "", "2", "1", ""]
    talked = talk(typed, "brief")
    assert talked.code == exits.DONE
    (file,) = summaries(tmp_path)
    assert json.loads(file.read_bytes())["flow"] == "brief"


def test_rough_is_met_with_people_who_can_help_and_a_bit_stirred_up_is_not() -> None:
    to_check_in = [*TO_THE_FIRST_QUESTION, *["s"] * 8, "", *["s"] * 6, "1", "", ""]
    rough, stirred = (talk([*to_check_in, answer]).text.split("How are you doing?")[1] for answer in ("3", "2"))
    assert "Samaritans: 116 123" in rough
    assert "A pause" in stirred
    assert "Samaritans" not in stirred


def test_ticks_are_said_back() -> None:
    talked = talk([*TO_THE_FIRST_QUESTION, *["s"] * 8, "", *["s"] * 6, "1", "", "2, 11"])
    assert (
        "You chose: Growing up with goals that were always out of reach; Being sensitive or cautious by nature."
        in talked.text
    )


def test_the_keys_are_told_once_before_the_first_question() -> None:
    text = talk(TO_THE_FIRST_QUESTION).text
    assert text.count("h shows people who can help, now.") == 1
    assert text.index("h shows people who can help, now.") < text.index("1 of 8")


def test_the_start_card_can_be_left_and_changes_nothing(tmp_path: Path) -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    before = place(tmp_path).read_bytes()
    assert talk(["5"]).code == exits.LEFT_EARLY
    assert place(tmp_path).read_bytes() == before


def test_no_more_input_where_another_place_was_offered_leaves_the_place_kept(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    talked = talk(to_the_end("1", keep_place="1"))
    assert (talked.code, talked.last[:43]) == (exits.LEFT_EARLY, "The input ended here. Your place is kept. O")
    assert place(tmp_path).exists()


WITHOUT_SAVING = "a file where the folder would be"


@pytest.mark.parametrize("typed", ["~nobody-of-that-name/x", "a\0b", "\x1b[31m"])
def test_whatever_is_typed_for_a_folder_nothing_is_lost(tmp_path: Path, typed: str) -> None:
    (tmp_path / "data").write_text(WITHOUT_SAVING)
    talked = talk([*to_the_end("1"), typed, "", ""])
    assert talked.code == exits.DONE
    assert "\x1b" not in talked.text
    assert talked.text.count("Nothing is lost: it is still here.") == 2


@pytest.mark.parametrize("command", ["?", "b", "s"])
def test_a_command_typed_for_a_folder_is_no_folder(tmp_path: Path, command: str) -> None:
    (tmp_path / "data").write_text(WITHOUT_SAVING)
    assert talk([*to_the_end("1"), command, "", ""]).text.count("Type another folder") == 2


@pytest.mark.parametrize("way", [[":h", "q", "1"], [":h", "m", "q", "1"], [":q", "1"], [":q"]])
def test_a_draft_is_kept_whichever_way_one_leaves(tmp_path: Path, way: list[str]) -> None:
    to_own_words = ["1" if place == 3 else line for place, line in enumerate(TO_OWN_WORDS)]
    talked = talk([*to_own_words, "my words", *way])
    assert talked.code == exits.LEFT_EARLY
    assert json.loads(place(tmp_path).read_bytes())["answers"]["own_words"] == "my words"


def test_a_line_of_control_codes_changes_no_words() -> None:
    talked = talk([*TO_OWN_WORDS, "precious", "", "b", "\x07", "", "b"])
    assert talked.text.count("You said before: precious") == 2


def test_a_draft_is_said_back_without_its_control_codes() -> None:
    talked = talk([*TO_OWN_WORDS, "\x1b[31mred\x07", ":?", ""])
    assert "\n[31mred\n" in talked.text
    assert "\x1b" not in talked.text


def test_a_comma_is_no_tick_and_clears_none() -> None:
    to_origins = [*TO_THE_FIRST_QUESTION, *["s"] * 8, "", *["s"] * 6, "1", ""]
    talked = talk([*to_origins, "5", "b", ",", "", "b"])
    assert talked.text.count("You said before: Feeling that love had to be earned") == 2


def test_forgetting_everything_takes_a_saved_summary_away_too(tmp_path: Path) -> None:
    talked = talk([*to_the_end("1"), "b", "q", "2"])
    assert talked.last == "What you answered here is forgotten."
    assert summaries(tmp_path) == []


def test_who_leaves_after_saving_is_told_where_the_summary_is(tmp_path: Path) -> None:
    talked = talk([*to_the_end("1"), "b"])
    (file,) = summaries(tmp_path)
    assert talked.last == f"Your summary is in {file}."


@pytest.mark.parametrize(("keep", "left"), [("3", 0), ("2", 1), ("1", 1)])
def test_a_summary_saved_another_day_gives_way_too(tmp_path: Path, keep: str, left: int) -> None:
    talk([*to_the_end("1", keep_place="1"), "b"])
    assert len(summaries(tmp_path)) == 1
    assert talk(["1", keep, ""]).code == exits.DONE
    assert len(summaries(tmp_path)) == left


def test_a_place_that_is_no_file_is_said_to_be_unreadable_and_never_waited_for(tmp_path: Path) -> None:
    place(tmp_path).parent.mkdir(parents=True)
    os.mkfifo(place(tmp_path))
    assert "The place you kept cannot be read" in talk([]).text


def test_a_place_from_the_future_is_unreadable(tmp_path: Path) -> None:
    talk([*TO_THE_FIRST_QUESTION_KEEPING, "4"])
    kept = json.loads(place(tmp_path).read_bytes())
    place(tmp_path).write_text(json.dumps({**kept, "kept_at": "9999-12-31T23:59:59Z"}))
    assert "The place you kept cannot be read" in talk([]).text
