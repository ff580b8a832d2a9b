"""A text as QR codes for a screen of some size: each holds a part of it as plain text, and no link.

A code of version v has 17 + 4 v modules to a side (ISO/IEC 18004), drawn as one column by half a row each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

QUIET = 4
"""Modules of white around a code, as ISO/IEC 18004 has it; of those below, a phone and zbar can spare one."""
CAPTION = 26
"""Columns for what is told beside it, at least."""
MOST = 16
"""Codes that anybody would scan."""
LARGEST = 40
"""The largest version."""
NUMBERED = "{number}/{total} "
LEVEL = "l"
"""The least error correction: nothing soils a screen, and more would take more codes."""


class Room(NamedTuple):
    """Modules that can be drawn."""

    columns: int
    rows: int


def room(columns: int, rows: int, *, halves: bool) -> Room:
    """On a screen of so many columns and rows, beside a caption. ``halves``: a module is half a row; else, where there
    is no glyph for that, a whole row and two columns."""
    beside = columns - CAPTION
    return Room(beside, 2 * rows) if halves else Room(beside // 2, rows)


def parts(text: str, room: Room) -> tuple[str, ...]:
    """What each code says, together the text; none where there is no room for that."""
    version = _largest(room)
    if not version:
        return ()
    whole = tuple(_broken(text, _capacity(version)))
    if len(whole) < 2:
        return whole
    numbered = tuple(_broken(text, _capacity(version) - len(NUMBERED.format(number=MOST, total=MOST))))
    return numbered if len(numbered) <= MOST else ()


def said(parts: tuple[str, ...], index: int) -> str:
    """What one of the codes says: its number, where there are several, and its part."""
    lead = NUMBERED.format(number=index + 1, total=len(parts)) if len(parts) > 1 else ""
    return lead + parts[index]


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of a code, its quiet edge included; true is dark."""
    import segno

    code = segno.make(text, error=LEVEL, mode="byte", encoding="utf-8", micro=False, boost_error=False)
    return tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=QUIET))


def _largest(room: Room) -> int:
    """The version that fits with its quiet edge, which may lack one module below; 0 for none."""
    side = min(room.columns - 2 * QUIET, room.rows - 2 * QUIET + 1)
    return max(0, min(LARGEST, (side - 17) // 4))


def _capacity(version: int) -> int:
    """Bytes of text: what is left after four bits for the mode, and for their number eight, or sixteen from version 10
    on."""
    from segno import consts

    by_level: dict[int, int] = consts.SYMBOL_CAPACITY[version]  # type: ignore[assignment]
    return (by_level[consts.ERROR_LEVEL_L] - 4 - (8 if version < 10 else 16)) // 8


def _broken(text: str, size: int) -> Iterator[str]:
    """Parts of so many bytes at most, which end with a line or a word where they can."""
    while text:
        end = _fits(text, size)
        if end < len(text):
            end = max(text.rfind("\n", 0, end), text.rfind(" ", end // 2, end)) + 1 or end
        yield text[:end]
        text = text[end:]


def _fits(text: str, size: int) -> int:
    """How many characters fit into so many bytes."""
    return len(text.encode()[:size].decode(errors="ignore"))
