"""A flow's table as a diagram (Mermaid), for docs/flow.md."""

from __future__ import annotations

from collections.abc import Iterator

from flows.flow import Flow, Row


def diagram(flow: Flow) -> str:
    """Every stage under its title, and every way on with its condition."""
    return "\n".join(_lines(flow)) + "\n"


def _lines(flow: Flow) -> Iterator[str]:
    titles = flow.pack.interface.stages
    yield "stateDiagram-v2"
    yield from (f"    {stage} : {getattr(titles, stage)}" for stage in flow.deck)
    yield f"    [*] --> {flow.first_stage}"
    yield from (f"    {_way(row)}" for row in flow.table)
    yield from (f"    {stage} --> [*]" for stage in flow.deck if stage in flow.ends)


def _way(row: Row) -> str:
    condition = f" : if {row.condition.__name__.replace('_', ' ')}" if row.condition else ""
    return f"{row.source} --> {row.destination}{condition}"
