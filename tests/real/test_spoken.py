"""What a screen reader says is enough to answer by."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from docs.make.spoken import PAGE, page
from tests.conftest import THE_PACK
from tests.real.reader import Reader
from tests.tui.terminal import WORTHWHILE

pytestmark = pytest.mark.real
WORDS = THE_PACK.interface.lines
CHOICE = re.compile(r"(\d+) (.+)")
WISHES = ("Yes, I am 18 or over", "Often", "Steady", "Yes, keep all of it", "A bit more the second", "Yes")
"""What somebody says wherever they hear it; else what they hear first."""


def test_the_page_of_what_is_said_is_current() -> None:
    assert page() == PAGE.read_text("utf-8"), "docs/spoken.md is out of date: run make docs"


def test_somebody_who_only_hears_it_can_answer(tmp_path: Path) -> None:
    folder, said = tmp_path / "reader", dict[str, str]()
    folder.mkdir()
    with Reader([WORTHWHILE, "--lines", "--brief"], folder) as reader:
        heard = reader.heard(WORDS.ask_part)
        while WORDS.ask_end_copy.strip() not in heard:
            reply, words = answer(heard)
            said |= dict.fromkeys(heard, words)
            reader.press(reply + "\r")
            heard = reader.heard()
        reader.press("\r")
        reader.process.wait(10)
    (file,) = (tmp_path / "data").rglob("*.json")
    answers = json.loads(file.read_bytes())["answers"]
    scale = {text: value for value, text in enumerate(THE_PACK.questions.scales.often)}
    for pattern in THE_PACK.patterns:
        for statement in pattern.statements:
            if statement.id in answers:
                assert answers[statement.id] == scale[said[statement.text]]
    assert len(answers) > 15


def answer(heard: list[str]) -> tuple[str, str]:
    """What is typed for what is wished, as its number was heard; Enter where nothing is offered."""
    offered = {found[2]: found[1] for line in heard if (found := CHOICE.fullmatch(line))}
    if not offered:
        return "", ""
    words = next((wish for wish in WISHES if wish in offered), next(iter(offered)))
    return offered[words], words
