"""What in docs/ is made by a script is current."""

from __future__ import annotations

from docs.make.flow import PAGE, page
from flows.drawing import diagram
from flows.flow import Flow


def test_the_flow_diagrams_are_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "docs/flow.md is out of date: run make docs"


def test_a_diagram_has_every_stage_and_every_way_on(whole: Flow) -> None:
    drawn = diagram(whole)
    assert all(f"    {stage} : " in drawn for stage in whole.deck)
    assert all(f"{row.source} --> {row.destination}" in drawn for row in whole.table)
    assert drawn.count("-->") == len(whole.table) + 1 + len(whole.ends)
