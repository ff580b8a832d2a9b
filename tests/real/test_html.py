"""The sheet in a browser: axe-core finds nothing, nothing is asked for, it fits a phone, and two sheets of paper."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from flows.cards import Answer
from flows.exports.html import to_html
from flows.flow import Flow
from tests.conftest import THE_PACK
from tests.flows.exports import pages as first_session
from tests.flows.exports.sheets import (
    NONE_LEADS,
    ONE_LEADS,
    THREE_LEAD,
    TWO_LEAD,
    emptiest,
    fullest,
    in_words_of,
    saved,
)

pytestmark = pytest.mark.real
LOOK = Path(__file__).with_name("html") / "look.mjs"
TITLE = "For my first session, 1 March 2026"
SMALLEST = 320
"""CSS pixels."""


class Seen(TypedDict):
    """What ``look.mjs`` prints of a page."""

    requests: list[str]
    title: str
    width: int
    violations: list[str]


@pytest.fixture
def door() -> Iterator[socket.socket]:
    """Somewhere that a page could send something to."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def test_in_a_browser_and_on_paper(whole: Flow, door: socket.socket, tmp_path: Path) -> None:
    hostile = f'"><img src=http://127.0.0.1:{door.getsockname()[1]}/x><script>document.title = "ran"</script>'
    seen, pages = look(sheets(whole, hostile + "w" * 300), tmp_path)
    assert {page["title"] for page in seen.values()} == {"What you noticed, 1 March 2026"}
    with pytest.raises(BlockingIOError):  # nobody knocked
        door.accept()
    del seen["broken"]  # what its markup asked for was stopped by the page's own policy
    for name, page in seen.items():
        assert page == {**page, "requests": [(tmp_path / f"{name}.html").as_uri()], "violations": [], "width": SMALLEST}
    few = {name for name, number in pages.items() if number == 1}
    assert few >= {"emptiest", "under-18"}
    assert all(pages[name] <= 2 for name in ("none-leads", "one-leads", "two-lead", "three-lead", "brief"))


def sheets(whole: Flow, hostile: str) -> dict[str, str]:
    told = {
        "none-leads": fullest(whole, NONE_LEADS),
        "one-leads": fullest(whole, ONE_LEADS),
        "two-lead": fullest(whole, TWO_LEAD),
        "three-lead": fullest(whole, THREE_LEAD),
        "emptiest": emptiest(whole),
        "under-18": saved("0.1.0-under-18"),
        "brief": saved("0.1.0-brief-highest"),
        "polisher": saved("0.1.0-the-polisher"),
        "hostile": in_words_of(hostile, fullest(whole, THREE_LEAD)),
    }
    pages = {name: to_html(THE_PACK, summary) for name, summary in told.items()}
    broken = pages["emptiest"].replace("</main>", f"<p>{hostile}</p></main>")
    return {**pages, "broken": broken}


def look(sheets: dict[str, str], folder: Path) -> tuple[dict[str, Seen], dict[str, int]]:
    """Every sheet in one browser, and how many pages of paper each takes."""
    files = {name: folder / f"{name}.html" for name in sheets}
    for name, file in files.items():
        file.write_text(sheets[name], "utf-8")
    browser, node = shutil.which("chromium"), shutil.which("node")
    assert browser
    assert node
    command: list[str | Path] = [node, LOOK, browser, folder / "profile", *files.values()]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    seen = json.loads(ran.stdout)
    return {name: seen[str(file)] for name, file in files.items()}, {name: paper(file) for name, file in files.items()}


def paper(file: Path) -> int:
    """Pages of its print."""
    told = subprocess.run(["pdfinfo", f"{file}.pdf"], check=True, capture_output=True, text=True).stdout
    (pages,) = (line.split()[1] for line in told.splitlines() if line.startswith("Pages:"))
    return int(pages)


def test_the_page_for_a_first_session_is_one_sheet(whole: Flow, door: socket.socket, tmp_path: Path) -> None:
    hostile = f'"><img src=http://127.0.0.1:{door.getsockname()[1]}/x><script>document.title = "ran"</script>'
    polisher = saved("0.1.0-the-polisher")
    everything = first_session.everything()
    typed = [name for name, words in everything.items() if isinstance(words, str) and len(words) > 60]
    broken: dict[str, Answer] = {name: ("w\n" * 400)[: len(str(everything[name]))] for name in typed}
    wide: dict[str, Answer] = {name: ("一" * 400)[: len(str(everything[name]))] for name in typed}
    told = {
        "fullest": first_session.fullest_page(whole, reworded=False),
        "reworded": first_session.fullest_page(whole, reworded=True),
        "emptiest": first_session.page({}),
        "polisher": first_session.page({"brings_me": "I rewrite.", "bring": ("perfectionism",)}, polisher),
        "broken": first_session.page({**everything, **broken}),
        "wide": first_session.page({**everything, **wide}),
        "hostile": first_session.page({"brings_me": hostile, "helped": "w" * 240}),
    }
    seen, pages = look({name: to_html(THE_PACK, summary) for name, summary in told.items()}, tmp_path)
    with pytest.raises(BlockingIOError):  # nobody knocked
        door.accept()
    for name, found in seen.items():
        requests = [(tmp_path / f"{name}.html").as_uri()]
        assert found == {"requests": requests, "violations": [], "width": SMALLEST, "title": TITLE}
    assert set(pages.values()) == {1}
