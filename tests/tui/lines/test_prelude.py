"""The first page is written before the rest is loaded, and never twice."""

from __future__ import annotations

import subprocess

import pytest

from tests.tui.lines.talking import TO_THE_FIRST_QUESTION_KEEPING, talk
from tests.tui.terminal import WORTHWHILE


def in_a_process(*args: str) -> str:
    ran = subprocess.run(
        [WORTHWHILE, "--lines", *args], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert ran.stderr == ""
    return ran.stdout


@pytest.mark.parametrize("keeping", [True, False])
@pytest.mark.parametrize("flow", ["reflection", "brief"])
def test_what_is_shown_is_the_same_to_the_letter(flow: str, keeping: bool) -> None:
    args = ["--brief"] * (flow == "brief") + ["--no-save"] * (not keeping)
    assert in_a_process(*args) == talk([], flow, keeping=keeping).text


def test_for_someone_whose_place_is_kept_it_is_the_first_line_alone() -> None:
    talk(TO_THE_FIRST_QUESTION_KEEPING)
    assert in_a_process() == talk([], None).text


def test_of_two_flows_the_one_last_stopped_is_gone_on_with() -> None:
    talk(TO_THE_FIRST_QUESTION_KEEPING)
    talk(["", "1", "", "3", "q", "1"], "brief")
    assert "How it shows up, 2 of 10." in talk(["1"], None).text
    assert "You stopped part-way" in talk([], "reflection").text
