"""Every recorded journey ends in the same summary, whichever way it was taken."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from flows.flow import FLOWS
from tests.conftest import THE_PACK
from tests.journeys import Journey, journeys
from tests.journeys.typed import sittings
from tests.people import NOON
from tui.exits import DONE, LEFT_EARLY
from tui.headless import summed_up
from tui.lines.console import Console
from tui.lines.starting import begin

ALL = journeys()
every_journey = pytest.mark.parametrize("journey", ALL, ids=[journey.name for journey in ALL])


def headless(journey: Journey, folder: Path) -> dict[str, Any]:
    """By a program, from a file of answers."""
    file = folder / "answers.json"
    file.write_text(json.dumps({"answers": journey.answers}))
    return timeless(json.loads(summed_up(THE_PACK, journey.flow, str(file), NOON)))


def in_lines(journey: Journey, folder: Path) -> dict[str, Any] | None:
    """By a person, in one sitting or more; None where no summary was kept."""
    *earlier, last = sittings(FLOWS[journey.flow](THE_PACK), journey)
    for typed in earlier:
        assert one_sitting(journey, typed) == LEFT_EARLY
    assert one_sitting(journey, last) == DONE
    assert not list((folder / "state").rglob("*.json"))
    files = list((folder / "data").rglob("*.json"))
    return timeless(json.loads(files[0].read_bytes())) if files else None


def one_sitting(journey: Journey, typed: list[str]) -> int:
    said = io.StringIO("".join(line + "\n" for line in typed))
    heard = io.StringIO()
    code = begin(Console(said, heard), THE_PACK, journey.flow, keeping=True)
    assert said.read() == ""
    assert "\x1b" not in heard.getvalue()
    return code


def timeless(summary: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in summary.items() if name not in ("started_at", "finished_at")}


@every_journey
def test_a_journey_ends_as_recorded(journey: Journey, tmp_path: Path) -> None:
    summary = headless(journey, tmp_path)
    assert {
        "status": summary["status"],
        "bands": {pattern["id"]: pattern["band"] for pattern in summary["patterns"]},
        "tiers": summary["approaches"]["tiers"],
        "clear_lean": summary["approaches"]["clear_lean"],
    } == journey.expects


@every_journey
def test_lines_and_headless_agree(journey: Journey, tmp_path: Path) -> None:
    expected = headless(journey, tmp_path)
    keeps = journey.answers.get("keep") in ("all", "without_words")
    assert in_lines(journey, tmp_path) == (expected if keeps else None)
