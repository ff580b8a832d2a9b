"""The sheet: one file that can do nothing but be read, whoever wrote what stands in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from content.schema import by_id
from flows.exports.html import POLICY, STYLE, to_html
from flows.flow import Flow, reflection
from flows.plain import harmless
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.flows.exports.sheets import NONE_LEADS, THREE_LEAD, emptiest, fullest, in_words_of, saved
from tests.people import CROWD, adult, anyone, statements, summed_up

TAGS = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "content", "name"},
    "body": {"class"},
    "section": {"class"},
    "p": {"class", "dir"},
    "svg": {"role", "aria-labelledby", "style"},
    "title": {"id"},
    "desc": {"id"},
    "g": {"class", "style"},
    "text": {"class", "x"},
    "rect": {"class", "x", "width"},
    "line": {"class", "x1", "x2"},
}
"""With the attributes that each may have."""
BARE = {
    "figure",
    "figcaption",
    "head",
    "style",
    "header",
    "main",
    "footer",
    "article",
    "h1",
    "h2",
    "h3",
    "div",
    "b",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
}
HOSTILE = st.text(max_size=60) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</style><img src=http://127.0.0.1:9/x onerror=alert(1)>",
        '"><a href="http://127.0.0.1:9/">x</a>',
        "' onload='x",
        "]]><!-- --><svg/onload=x>",
        "&lt;b&gt; &#60; &amp;lt;",
        "{gap} %s \\u003c url(http://127.0.0.1:9/x)",
        "\x1b]0;title\x07\x00\u202e</p>",
        "w" * 2000,
    ]
)


class Read(HTMLParser):
    """A page as it is parsed: its tags with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    unknown_decl = handle_pi = handle_comment

    @property
    def text(self) -> str:
        return "".join(self.words)

    @property
    def shape(self) -> list[tuple[str, list[str]]]:
        """What does not depend on the words; the class of the body is for their number."""
        return [(tag, sorted(attributes)) for tag, attributes in self.tags if tag != "body"]


def read(summary: Summary) -> Read:
    return Read(to_html(THE_PACK, summary))


def is_ours(page: Read) -> bool:
    return all(
        set(attributes) <= TAGS[tag] if tag in TAGS else tag in BARE and not attributes for tag, attributes in page.tags
    )


FULL = fullest(reflection(THE_PACK), THREE_LEAD)


@pytest.fixture(name="full")
def the_fullest() -> Summary:
    return FULL


@settings(max_examples=40 * CROWD, deadline=None)
@given(words=HOSTILE)
def test_anybodys_words_are_only_words(words: str) -> None:
    page = read(in_words_of(words, FULL))
    assert is_ours(page)
    assert harmless(words) in page.text
    if harmless(words):
        assert page.shape == read(in_words_of("words", FULL)).shape


def test_every_word_of_anybodys_that_is_told_is_told_whole(full: Summary) -> None:
    """Four of the program and pack, the notice, their own words, two strengths, and three pieces on each of three."""
    assert read(in_words_of("<i>kookaburra</i>", full)).text.count("<i>kookaburra</i>") == 4 + 1 + 1 + 2 + 3 * 3


def test_ids_that_no_pack_knows_are_left_out(full: Summary) -> None:
    """As of a file from another time, or another hand."""
    strange = "<b>strange</b>"
    odd = replace(
        full,
        answers={"perfectionism.1": 99, "avoidance.1": "x", "origins": (strange,), strange: -1},
        patterns=tuple(replace(each, id=strange) for each in full.patterns[:2]) + full.patterns[2:],
        origins=tuple(replace(each, id=strange) for each in full.origins),
        preferences=tuple(replace(each, id=strange) for each in full.preferences),
        approaches=replace(full.approaches, tiers=((strange,), ()), reasons=()),
        ask_about=(strange,),
    )
    page = read(odd)
    assert is_ours(page)
    assert "strange" not in page.text
    assert all(approach.title in page.text for approach in THE_PACK.approaches)


def test_it_asks_for_nothing(whole: Flow, short: Flow) -> None:
    for flow, people in ((whole, 40), (short, 10)):
        for seed in range(people * CROWD):
            page = to_html(flow.pack, summed_up(flow, anyone(flow, seed)))
            policies = [attributes.get("content") for tag, attributes in Read(page).tags if "http-equiv" in attributes]
            assert policies == [POLICY]
            assert is_ours(Read(page))
            assert not re.search(r"://|url\(|@import|src=|href=|<script|javascript:", page)


def test_the_picture_says_every_pattern_and_how_much_it_shows(whole: Flow) -> None:
    bands, words = THE_PACK.interface.bands, THE_PACK.interface.results
    for seed in range(40 * CROWD):
        summary = summed_up(whole, anyone(whole, seed))
        if all(shown.band is None for shown in summary.patterns):
            continue
        text = read(summary).text
        for shown in summary.patterns:
            title = by_id(THE_PACK.patterns, shown.id).title
            without = words.put_aside if shown.rings_true == "no" else words.too_little
            assert (f"{title} {getattr(bands, shown.band)}." if shown.band else f"{title}: {without}.") in text


def test_a_bar_is_as_long_as_its_level(whole: Flow) -> None:
    answers = {**adult(), **statements("avoidance", 3, 3, 2, 2, 2, 1), **statements("people_pleasing", 0, 0)}
    page = read(
        summed_up(whole, {**answers, **statements("perfectionism", 3, 3, 3, 3, 3, 3), "mirror.perfectionism": "no"})
    )
    widths = [attributes["width"] for tag, attributes in page.tags if attributes.get("class") == "level"]
    assert widths == ["0.00%", "62.50%"]
    assert [attributes["class"] for tag, attributes in page.tags if tag == "line"] == ["none"] * 3
    (picture,) = (attributes for tag, attributes in page.tags if tag == "svg")
    assert picture["role"] == "img"
    named = {attributes.get("id") for tag, attributes in page.tags if tag in ("title", "desc")}
    assert set(picture["aria-labelledby"].split()) <= named


def test_no_number_says_how_much(full: Summary) -> None:
    assert not re.search(r"\d\s?%|\d/\d", read(full).text)


def test_headings_stand_in_order(whole: Flow, full: Summary) -> None:
    for summary in (full, fullest(whole, NONE_LEADS), emptiest(whole), saved("0.1.0-under-18")):
        levels = [int(tag[1]) for tag, _ in read(summary).tags if re.fullmatch(r"h\d", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_own_words_keep_their_lines(full: Summary) -> None:
    page = to_html(THE_PACK, replace(full, own_words="one\n\n  two\r\nthree"))
    assert '<p class="own" dir="auto">one\n\n  two\nthree</p>' in page


def test_what_is_left_out_is_said_once(full: Summary, whole: Flow) -> None:
    untold = THE_PACK.interface.export.untold
    assert read(full).text.count(untold) == 1
    assert untold not in read(emptiest(whole)).text


def test_it_says_what_it_is_when_it_was_made_and_who_can_help(full: Summary) -> None:
    text = read(full).text
    assert text.count(full.notice) == 1
    assert THE_PACK.about.purpose in text
    assert "Made on 1 March 2026" in text
    assert 'from the word pack "insecurity" 1.0.0.' in text
    assert all(f"{line.name}: {line.reach}." in text for line in THE_PACK.support.places[0].lines)


def test_someone_who_passed_over_everything_is_told_so_kindly(whole: Flow) -> None:
    page = read(emptiest(whole))
    assert not [tag for tag, _ in page.tags if tag == "svg"]
    assert THE_PACK.interface.results.strength_always in page.text


def test_someone_under_18_finds_people_and_no_results() -> None:
    text = read(saved("0.1.0-under-18")).text
    assert text.index("Childline: 0800 1111.") < text.index("Samaritans: 116 123")
    assert "We have not seen this number lately, so it may have changed." in text
    words = THE_PACK.interface.results
    assert not [title for title in (words.patterns, words.origins, words.approaches, words.strengths) if title in text]


def test_someone_who_stopped_part_way_sees_what_they_had_said(full: Summary) -> None:
    text = read(replace(full, status="stopped", strengths=())).text
    assert THE_PACK.interface.export.stopped in text
    assert THE_PACK.interface.results.strengths not in text


def test_nothing_is_cut_off() -> None:
    assert not re.search(
        r"overflow(-[xy])?:\s*(hidden|clip|scroll|auto)|line-clamp|ellipsis|display:\s*none", STYLE.read_text("utf-8")
    )
