"""Plain text: 72 columns, and nothing in it that could act."""

from __future__ import annotations

from flows.exports.text import COLUMNS, to_text
from flows.fitting import fitted
from flows.flow import Flow
from flows.saved import read
from flows.telling import results
from tests.conftest import THE_PACK
from tests.people import CROWD, anyone, summed_up
from tests.tui.keepsakes import ODD


def test_no_line_is_longer_and_nothing_is_left_out(whole: Flow, short: Flow) -> None:
    for flow in (whole, short):
        for seed in range(15 * CROWD):
            summary = summed_up(flow, anyone(flow, seed))
            text = to_text(flow.pack, summary)
            assert max(map(len, text.split("\n"))) <= COLUMNS
            words = " ".join(text.split())
            for part in results(flow.pack, summary):
                assert all(" ".join(line.split()) in words for line in (part.title, *part.lines))


def test_a_hostile_files_codes_are_gone() -> None:
    text = to_text(THE_PACK, fitted(THE_PACK, read(ODD / "hostile-words.json")))
    assert "".join(text.split("\n")).isprintable()
    assert "<script>alert(1)</script>" in text
