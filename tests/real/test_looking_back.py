"""Looking back at a real terminal, in plain prompts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import THE_PACK
from tests.tui import keepsakes
from tests.tui.plain.prompted import Prompted
from tui import exits, places

pytestmark = pytest.mark.real
WORDS = THE_PACK.interface.history


def test_prompts_read_copy_compare_and_delete(tmp_path: Path) -> None:
    keepsakes.saved(places.finished(), 3)
    keepsakes.hostile(places.finished())
    with Prompted("history") as prompts:
        prompts.enter(["1", "1", "", "2", "3", "3"])
        prompts.until(THE_PACK.interface.screen.other_folder)
        prompts.until(">")  # the field is there
        prompts.press(f"{tmp_path}\r")
        prompts.until("Your copy is in")
        prompts.enter(["4", "2"])
        prompts.until(WORDS.deleted)
        prompts.enter(["1", "3", "1", "", "b", "q"])
        assert prompts.ended() == exits.DONE
    assert len(list(tmp_path.glob("*-summary.txt"))) == 1
    assert len(list(places.finished().iterdir())) == 3
