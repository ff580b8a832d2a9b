"""Markdown, as a reader with many extensions takes it: headings, paragraphs, and whatever was written as words."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from flows.exports.markdown import to_markdown
from flows.fitting import fitted
from flows.flow import Flow, reflection
from flows.plain import plain
from flows.saved import read
from flows.summary import Summary
from flows.telling import results
from tests.conftest import THE_PACK
from tests.people import CROWD, adult, anyone, summed_up
from tests.tui.keepsakes import ODD

READER = MarkdownIt("gfm-like", {"html": True})
"""Makes links of what looks like one by itself, and lets HTML through."""
OURS = {"heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"}
WORDS = {"text", "hardbreak", "text_special"}
NOBODY = summed_up(reflection(THE_PACK), adult())
marks = st.text(st.sampled_from("\\`*_{}[]()#+-.!|~$^=:@<>&'\" \n\t1ahtpw/"), min_size=1, max_size=60)


def read_back(summary: Summary) -> str:
    """Its words, where nothing but headings, paragraphs and words were found in it."""
    tokens = READER.parse(to_markdown(THE_PACK, summary))
    assert {token.type for token in tokens} <= OURS, {token.type for token in tokens} - OURS
    inside = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inside} <= WORDS, {child.type for child in inside} - WORDS
    return "\n".join("".join(child.content or "\n" for child in token.children or ()) for token in tokens)


def squeezed(words: str) -> str:
    return re.sub(r"[\s\xa0]+", " ", words)


def test_all_is_told(whole: Flow) -> None:
    for seed in range(15 * CROWD):
        summary = summed_up(whole, anyone(whole, seed))
        told = squeezed(read_back(summary))
        for part in results(whole.pack, summary):
            assert all(squeezed(line).strip() in told for line in (part.title, *part.lines))


@settings(max_examples=150 * CROWD, deadline=None)
@given(marks)
def test_whatever_somebody_writes_stays_words(words: str) -> None:
    kept = plain(words)
    told = squeezed(read_back(replace(NOBODY, own_words=kept or None)))
    assert squeezed(kept).strip() in told


def test_a_hostile_file_is_words() -> None:
    told = read_back(fitted(THE_PACK, read(ODD / "hostile-words.json")))
    assert "<script>alert(1)</script> [link](http://127.0.0.1:9/x)" in told
