"""A page's prose as pieces, and a file as head and prose."""

from __future__ import annotations

import pytest

from content.prose import Block, blocks, head_and_body, page, sections


def test_nothing_is_no_pieces() -> None:
    assert blocks("") == blocks("\n\n \n") == ()


def test_a_paragraph_may_be_broken_anywhere() -> None:
    assert blocks("One line,\nand  another,\n  and a third.") == (
        Block("paragraph", "One line, and another, and a third."),
    )


def test_an_empty_line_begins_another_piece() -> None:
    assert blocks("One.\n\nTwo.\n\n\n\nThree.\n") == (
        Block("paragraph", "One."),
        Block("paragraph", "Two."),
        Block("paragraph", "Three."),
    )


def test_headings_and_items_are_told_apart() -> None:
    body = "## What it is\n\nFour ways:\n\n- one\n- two, which\n  goes on\n- three\n\nAnd so on."
    assert blocks(body) == (
        Block("heading", "What it is"),
        Block("paragraph", "Four ways:"),
        Block("item", "one"),
        Block("item", "two, which goes on"),
        Block("item", "three"),
        Block("paragraph", "And so on."),
    )


def test_items_may_follow_a_paragraph_at_once() -> None:
    assert blocks("Two ways:\n- one\n- two") == (
        Block("paragraph", "Two ways:"),
        Block("item", "one"),
        Block("item", "two"),
    )


@pytest.mark.parametrize("words", ["a - b", "-3 degrees", "#1", "### deep", "a ## b", "well-known"])
def test_marks_elsewhere_are_words(words: str) -> None:
    assert blocks(words) == (Block("paragraph", words),)


def test_a_page_has_room_between_its_pieces() -> None:
    assert page("Welcome", "## One\n\nTwo,\nstill two.\n\n- three") == (
        "Welcome",
        *("", "One"),
        *("", "Two, still two."),
        *("", "three"),
    )


def test_sections_are_headings_with_the_text_below_them() -> None:
    body = "Before any heading.\n\n## One\n\nFirst.\n\nSecond:\n- third\n\n## Two\n\n## Three\n\nLast."
    assert sections(body) == (("One", "First. Second: third"), ("Two", ""), ("Three", "Last."))


def test_a_head_keeps_its_place_in_the_file_and_the_prose_is_trimmed() -> None:
    head, body = head_and_body('\n\n+++\ntitle = "A"\n+++\n\nOne.\n\n+++\n\nTwo.\n\n')
    assert head.splitlines() == ["", "", "", 'title = "A"']
    assert body == "One.\n\n+++\n\nTwo."
