"""Lines drawn to half a cell."""

from __future__ import annotations

from textual.content import Content


def stroke(share: float, width: int, ink: str = "$primary", ghost: str = "$line") -> Content:
    """A horizontal line of ``width`` cells, drawn ``share`` of the way along; heavy behind, light ahead, so that
    the two differ without colour."""
    full, half = divmod(round(share * width * 2), 2)
    return Content.assemble(("━" * full + "╸" * half, ink), ("─" * (width - full - half), ghost))
