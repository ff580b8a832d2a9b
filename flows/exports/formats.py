"""What a summary can be exported as."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from content.schema import Pack
from flows.summary import Summary, to_json

Format: TypeAlias = Literal["html", "md", "txt", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)


def exported(pack: Pack, summary: Summary, format: Format) -> bytes:
    """The whole file."""
    match format:
        case "json":
            return to_json(summary)
        case "md":
            from flows.exports.markdown import to_markdown

            return to_markdown(pack, summary).encode()
        case "html":
            from flows.exports.html import to_html

            return to_html(pack, summary).encode()
        case "txt":
            from flows.exports.text import to_text

            return to_text(pack, summary).encode()
