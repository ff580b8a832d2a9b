"""Writes docs/flow.md: the flows, and the life of a visit at a kiosk, as diagrams. ``make docs`` runs it; a test holds
that the page is current."""

from __future__ import annotations

from pathlib import Path

from content.loading import load
from flows.drawing import diagram
from flows.flow import FLOWS
from tui.kiosk.life import diagram as life

PAGE = Path(__file__).parents[1] / "flow.md"


def page() -> str:
    """The page, as it should be."""
    pack = load()
    pieces = [f"## {name}\n\n```mermaid\n{diagram(make(pack))}```\n" for name, make in FLOWS.items()]
    where = "[`tui/kiosk/life.py`](../tui/kiosk/life.py)"
    kiosk = f"## a visit at the kiosk\n\nFrom {where}: each visit is a process of its own."
    pieces.append(f"{kiosk}\n\n```mermaid\n{life()}```\n")
    return "\n".join(["# The flows\n\nMade from [`flows/flow.py`](../flows/flow.py) by `make docs`.\n", *pieces])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
