"""HTML built as a tree, so that no word of anybody's can be anything but a word."""

from __future__ import annotations

from html import escape

from flows.plain import harmless

VOID = ("meta",)
"""Elements without an end."""


class Html(str):
    """Text that is HTML already; ``element`` alone makes it of anybody's words."""


NOTHING = Html()


def element(name: str, /, *inside: str, **attributes: str) -> Html:
    """An element; what is inside is escaped unless it is HTML already.

    An attribute's name is written as Python takes it: ``class_``, ``aria_labelledby``; one without a value is left out.
    """
    named = ((key.strip("_").replace("_", "-"), value) for key, value in attributes.items() if value)
    told = "".join(f' {key}="{_inert(value)}"' for key, value in named)
    content = "".join(each if isinstance(each, Html) else _inert(each) for each in inside)
    return Html(f"<{name}{told}>" if name in VOID else f"<{name}{told}>{content}</{name}>")


def paragraphs(*lines: str, **attributes: str) -> Html:
    """One for each line."""
    return together(*(element("p", line, **attributes) for line in lines))


def items(*lines: str, **attributes: str) -> Html:
    """A list; nothing where there is nothing to list."""
    return element("ul", *(element("li", line) for line in lines), **attributes) if lines else NOTHING


def led(title: str, text: str) -> Html:
    """Words with a name before them."""
    return Html(f"{element('b', title)} {_inert(text)}")


def section(title: str, *inside: Html, **attributes: str) -> Html:
    """A heading and what stands under it; nothing where nothing does."""
    content = together(*inside)
    heading = element("h2", title) if title else NOTHING
    return element("section", heading, element("div", content), **attributes) if content else NOTHING


def together(*pieces: Html) -> Html:
    """One after another."""
    return Html("\n".join(piece for piece in pieces if piece))


def _inert(words: str) -> str:
    return escape(harmless(words))
