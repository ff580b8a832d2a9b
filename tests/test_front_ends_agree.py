"""Every recorded journey ends in the same summary, whichever way it was taken."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from flows.summary import Summary, json_schema, to_json
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.journeys import Journey, journeys, known, pressed, setting_out, typed
from tests.journeys.typed import AtPrompts, InLines
from tests.people import NOON
from tests.tui.full_terminal.screen import Screen
from tests.tui.plain.prompted import Prompted
from tui.dialogue.starting import converse
from tui.exits import DONE, LEFT_EARLY
from tui.headless import summed_up
from tui.lines.console import Console
from tui.lines.talk import LineTalk
from tui.saved import Known
from tui.starting import at_home

ALL = journeys()
BY_NAME = {journey.name: journey for journey in ALL}
every_journey = pytest.mark.parametrize("journey", ALL, ids=BY_NAME)
BY_DIGITS = [journey for journey in ALL if journey.name in ("all_lowest", "all_middle", "all_highest")]
by_digits = pytest.mark.parametrize("journey", BY_DIGITS, ids=[journey.name for journey in BY_DIGITS])
SMALLEST, USUAL = (40, 15), (80, 24)


def headless(journey: Journey, folder: Path) -> dict[str, Any]:
    """By a program, from a file of answers."""
    file = folder / "answers.json"
    file.write_text(json.dumps({"answers": journey.answers}))
    return timeless(json.loads(summed_up(THE_PACK, journey.flow, str(file), NOON, known(journey))))


def in_lines(journey: Journey, folder: Path) -> dict[str, Any] | None:
    """By a person, in one sitting or more; None where no summary was kept."""
    *earlier, last = typed.sittings(journey, InLines())
    before = known(journey)
    for lines in earlier:
        assert one_sitting(journey, lines, before) == LEFT_EARLY
        before = None
    assert one_sitting(journey, last, before) == DONE
    return left_behind(folder)


def one_sitting(journey: Journey, lines: list[str], before: Summary | None) -> int:
    said = io.StringIO("".join(line + "\n" for line in lines))
    heard = io.StringIO()
    talk = LineTalk(Console(said, heard), THE_PACK.interface)
    code = converse(talk, THE_PACK, journey.flow, at_home(), known=Known(before) if before else None)
    assert said.read() == ""
    assert "\x1b" not in heard.getvalue()
    return code


def at_prompts(journey: Journey, folder: Path) -> dict[str, Any] | None:
    """By a person at a real terminal, by keys."""
    *earlier, last = typed.sittings(journey, AtPrompts())
    for keys in (*earlier, last):
        with Prompted(*_command(journey, folder, first=keys is [*earlier, last][0])) as terminal:
            terminal.enter(keys)
            assert terminal.ended() == (DONE if keys is last else LEFT_EARLY)
            assert terminal.modes_now() == terminal.modes
    return left_behind(folder)


def _command(journey: Journey, folder: Path, *, first: bool) -> list[str]:
    """What is typed to begin, or to go on."""
    if journey.flow != "preparation":
        return ["--brief"] if journey.flow == "brief" else []
    if not first or (before := known(journey)) is None:
        return ["prepare"]
    (file := folder / "known.json").write_bytes(to_json(before))
    return ["prepare", str(file)]


def on_the_screen(journey: Journey, folder: Path, size: tuple[int, int]) -> dict[str, Any] | None:
    """By a person at a real terminal of so many columns and rows, by keys."""
    columns, rows = size
    *earlier, last = pressed.sittings(journey)
    for moves in (*earlier, last):
        command = _command(journey, folder, first=moves is [*earlier, last][0])
        with Screen(*command, columns=columns, rows=rows) as screen:
            screen.take(moves)
            assert screen.ended() == (DONE if moves is last else LEFT_EARLY)
            assert screen.modes_now() == screen.modes
    return left_behind(folder)


def left_behind(folder: Path) -> dict[str, Any] | None:
    """The summary, and nothing else."""
    assert not [file for file in (folder / "state").rglob("*") if file.is_file()]
    files = [file for file in (folder / "data").rglob("*") if file.is_file()]
    if not files:
        return None
    (file,) = files
    assert file.stat().st_mode & 0o777 == 0o600
    jsonschema.validate(tree := json.loads(file.read_bytes()), json_schema())
    return timeless(tree)


def timeless(summary: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in summary.items() if name not in ("started_at", "finished_at")}


@every_journey
def test_a_journey_ends_as_recorded(journey: Journey, tmp_path: Path) -> None:
    summary = headless(journey, tmp_path)
    if journey.flow == "preparation":
        assert {line["id"]: line["text"] for line in summary["plan"]["lines"]} == journey.expects
        return
    assert {
        "status": summary["status"],
        "bands": {pattern["id"]: pattern["band"] for pattern in summary["patterns"]},
        "tiers": summary["approaches"]["tiers"],
        "clear_lean": summary["approaches"]["clear_lean"],
    } == journey.expects


def kept(journey: Journey, folder: Path) -> dict[str, Any] | None:
    """What every front-end leaves behind."""
    expected = headless(journey, folder)
    return expected if journey.answers.get("keep") in ("all", "without_words") else None


def test_from_a_worked_example_to_the_page_it_is_25_cards(tmp_path: Path) -> None:
    journey = BY_NAME["prepared_by_the_polisher"]
    session = setting_out(journey)
    session.answers.update({name: words for name, words in journey.answers.items() if not name.startswith("wording.")})
    session.go_to_end()
    assert len(session.path.steps) <= 25


@every_journey
def test_lines_and_headless_agree(journey: Journey, tmp_path: Path) -> None:
    assert in_lines(journey, tmp_path) == kept(journey, tmp_path)


@a_few("journey", BY_NAME, always=("brief_lowest",))
def test_prompts_and_headless_agree(journey: Journey, tmp_path: Path) -> None:
    assert at_prompts(journey, tmp_path) == kept(journey, tmp_path)


@a_few("journey", BY_NAME, always=("leave_and_go_on",))
def test_the_full_screen_and_headless_agree(journey: Journey, tmp_path: Path) -> None:
    assert on_the_screen(journey, tmp_path, USUAL) == kept(journey, tmp_path)


@pytest.mark.real
@by_digits
def test_the_smallest_screen_and_headless_agree(journey: Journey, tmp_path: Path) -> None:
    assert on_the_screen(journey, tmp_path, SMALLEST) == kept(journey, tmp_path)


@by_digits
def test_digits_and_enter_are_enough(journey: Journey) -> None:
    """What they are on the way here is what is pressed at the real terminals above."""
    (moves,) = pressed.sittings(journey)
    own_words = str(journey.answers["own_words"] or "")
    keys = {key for move in moves if move.until != own_words for key in move.keys}
    assert keys <= {*"0123456789", "enter"}
