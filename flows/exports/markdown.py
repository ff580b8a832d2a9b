"""A summary as Markdown (CommonMark), for notes; whatever a person wrote stays words."""

from __future__ import annotations

import re

from content.schema import Pack
from flows.exports.linear import document
from flows.plain import harmless
from flows.summary import Summary

ANYWHERE = re.compile(r"([\\`*_{}\[\]<>&|~$^=@#]|:(?=//)|(?<=/)/|(?<=\w)\.(?=\w))")
"""What can be markup inside a line, and what readers make links of (``https://``, ``//me``, ``me@``, ``me.com``)."""
AT_START = re.compile(r"^(\s*)(?:([-+])|(\d+)([.)]))")
"""What makes a line an item of a list."""


def to_markdown(pack: Pack, summary: Summary) -> str:
    """Headings and paragraphs."""
    first, *others = document(pack, summary)
    pieces = [f"# {_escaped(first.title)}", *map(_paragraph, first.lines)]
    for part in others:
        pieces += [f"## {_escaped(part.title)}"] if part.title else []
        pieces += map(_paragraph, part.lines)
    return "\n\n".join(pieces) + "\n"


def _paragraph(words: str) -> str:
    """A line break that a person made stays one."""
    lines = [_escaped(line) for line in harmless(words).replace("\t", " ").split("\n")]
    return "\\\n".join(line or "&nbsp;" for line in lines)


def _escaped(line: str) -> str:
    line = ANYWHERE.sub(r"\\\1", line.strip())
    return AT_START.sub(lambda found: f"{found[1]}{_item(found)}", line)


def _item(found: re.Match[str]) -> str:
    return f"\\{found[2]}" if found[2] else f"{found[3]}\\{found[4]}"
