"""What is printed of any object is its kind: nobody's words are ever in it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, MethodType, ModuleType

import pytest
from rich.pretty import pretty_repr

from flows.cards import Answer
from flows.file_store import FileStore
from flows.flow import FLOWS
from flows.keeping import Keeping
from flows.mirror import mirror_on
from flows.preparing.reopening import reopened
from flows.session import Session
from flows.store import Kept
from flows.telling import results
from flows.unfinished import unfinished
from flows.unfolding import sections
from tests.conftest import THE_PACK
from tests.people import NOON, highest, walked
from tui.beginning import beginning
from tui.saved import Known
from tui.starting import Found

CANARY = "kookaburra"
REFLECTION, PREPARATION = FLOWS["reflection"](THE_PACK), FLOWS["preparation"](THE_PACK)
WORDS: dict[str, Answer] = {
    "own_words": CANARY,
    "brings_me": CANARY,
    "not_yet": CANARY,
    "helped": CANARY,
    "goal.wish": CANARY,
    "own_question": CANARY,
    "needs_words": CANARY,
}


def everything_about_somebody(store: FileStore) -> list[object]:
    """One of each kind of thing that their answers are made into."""
    session = Session(REFLECTION, NOON, walked(REFLECTION, highest).answers | WORDS, "own_words")
    summary = session.summary(NOON)
    ready = Session(PREPARATION, NOON, WORDS, known=summary)
    ready.go_to_end()
    page = ready.summary(NOON)
    store.save(page)
    place = unfinished(session, NOON)
    return [
        *(session, ready, summary, page, place, Keeping(session, store), Kept("a name", place)),
        *(results(THE_PACK, summary), sections(THE_PACK, page), mirror_on(session.path, "perfectionism")),
        *(Known(page), Found((Kept("a name", place),)), reopened(page)),
        beginning(THE_PACK, "preparation", store, Found((Kept("a name", place),)), Known(page)),
    ]


def reached(roots: list[object]) -> Iterator[object]:
    """Whatever they hold, directly or not."""
    seen, waiting = set[int](), list(roots)
    while waiting:
        if id(each := waiting.pop()) in seen or isinstance(each, type | ModuleType | FunctionType | MethodType):
            continue
        seen.add(id(each))
        yield each
        waiting.extend(gc.get_referents(each))


def test_none_of_them_shows_what_it_holds(store: FileStore) -> None:
    roots = everything_about_somebody(store)
    everything = list(reached(roots))
    assert CANARY in everything, "and it is there to be shown"
    ours = [each for each in everything if type(each).__module__.split(".")[0] in ("flows", "tui")]
    assert len({type(each) for each in ours}) > 20
    shown = {type(each).__qualname__ for each in ours if CANARY in repr(each) + str(each) + f"{each}"}
    assert shown == set()
    assert all(CANARY not in pretty_repr(each) for each in ours)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "state", tmp_path / "data")
