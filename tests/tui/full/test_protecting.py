"""Protecting what is kept, on the screen: nobody reads the passphrase, and nothing stands still."""

from __future__ import annotations

import contextlib
import signal
import threading
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from flows.cards import Answer
from flows.deriving import Deriving
from flows.file_store import FileStore
from flows.protection import protect, protection_with
from flows.session import Session
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.kept import put_by
from tests.people import NOON
from tests.protected import RECIPIENT, SEALED_KEY, another, is_hidden
from tests.protected import WORDS as PASSPHRASE
from tests.tui.full.showing import REFLECTION, Someone, showing, started
from tui import exits, starting
from tui.full.elsewhere import LONGEST

WORDS = THE_PACK.interface
CANARY = "kookaburra"
ANSWERS: dict[str, Answer] = {"age": "18_or_over", "keep_place": "yes", "own_words": CANARY}


@pytest.fixture
def locked(store: FileStore) -> FileStore:
    """With a place that is sealed."""
    file = store.summaries / "key.age"
    protect(store.summaries, protection_with(RECIPIENT, file))
    file.write_bytes(SEALED_KEY)
    put_by(store, Session(REFLECTION, NOON, ANSWERS, "perfectionism.2"), starting.now())
    return store


async def type_in(someone: Someone, words: str) -> None:
    await someone.press(*("space" if letter == " " else letter for letter in words), "enter")


def the_line(someone: Someone) -> Input:
    return someone.app.screen.query_one(Input)


async def derived(someone: Someone, words: str) -> None:
    """Wait for what takes a second or two, and longer where much else goes on."""
    for _ in range(12):
        with contextlib.suppress(AssertionError):
            await someone.until(lambda: words in someone.words)
            return
    raise AssertionError(someone.text)


@pytest.mark.real
async def test_where_it_is_asked_what_to_keep_it_can_be_protected_first(store: FileStore) -> None:
    async with showing("keep_place", {"age": "18_or_over"}, store) as someone:
        assert WORDS.protecting.key in someone.words
        await someone.press("p", "1")
        await type_in(someone, PASSPHRASE)
        assert the_line(someone).value == "", "asked once more"
        await someone.press(*"purple")
        assert "purple" not in someone.text
        assert "••••••" in someone.text
        await someone.press("ctrl+u")
        await type_in(someone, PASSPHRASE)
        await derived(someone, WORDS.protecting.done)
        await someone.press("enter")
        assert someone.card == "keep_place"
        assert WORDS.protecting.key not in someone.words
        assert WORDS.protecting.is_on in someone.words
        await someone.press("1")
        await someone.press("left")
        assert WORDS.protecting.is_on in someone.words
    (place,) = store.places.iterdir()
    assert is_hidden(place, CANARY.encode())


async def test_meanwhile_everything_goes_on_but_what_is_typed(
    locked: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = threading.Event()
    monkeypatch.setattr(Deriving, "wait", lambda _: ends.wait(3))
    async with started(another(locked)) as someone:
        await type_in(someone, PASSPHRASE)
        assert WORDS.protecting.opening in someone.words
        dots = the_line(someone).value
        await someone.press("x", "1", "enter", "escape")
        assert the_line(someone).value == dots
        await someone.press("f2")
        assert "Samaritans" in someone.words
        await someone.press("escape")
        assert WORDS.protecting.opening in someone.words
        ends.set()
        await someone.until(lambda: WORDS.protecting.failed in someone.words)


@pytest.mark.parametrize("card", ["keep_place", "keep", "page.welcome", "people_pleasing.1"])
async def test_it_is_offered_where_it_is_asked_what_to_keep_and_nowhere_else(card: str, store: FileStore) -> None:
    async with showing(card, None, store) as someone:
        assert (WORDS.protecting.key in someone.words) == card.startswith("keep")


async def test_it_is_opened_before_anything_else_is_asked(locked: FileStore) -> None:
    async with started(another(locked)) as someone:
        assert WORDS.protecting.passphrase in someone.words
        await type_in(someone, "another one")
        await derived(someone, WORDS.protecting.wrong)
        assert CANARY not in someone.text
        await someone.press("enter")
        assert WORDS.protecting.nothing in someone.words, "nobody leaves it out by a slip"
        await type_in(someone, PASSPHRASE)
        await derived(someone, WORDS.starting.go_on)
        await someone.press("1")
        assert someone.card == "perfectionism.2"
        assert someone.session.answers["own_words"] == CANARY


async def test_whoever_does_not_open_it_is_told_that_it_is_there_and_can_open_it_later(locked: FileStore) -> None:
    async with started(another(locked)) as someone:
        await someone.press("escape")
        assert WORDS.protecting.still_closed in someone.words
        assert WORDS.starting.go_on not in someone.words
        await someone.press("1")
        assert WORDS.protecting.passphrase in someone.words
        await someone.press("escape", "3")
        assert someone.card == "page.welcome"
    (place,) = locked.places.iterdir()
    assert is_hidden(place, CANARY.encode())


@pytest.mark.parametrize("waits", [False, True])
async def test_whoever_leaves_instead_leaves_it_as_it_is(
    waits: bool, locked: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, stop = list[Deriving](), Deriving.stop
    monkeypatch.setattr(Deriving, "stop", lambda each: begun.__iadd__([each]) and stop(each))
    async with started(another(locked)) as someone:
        if waits:
            await type_in(someone, PASSPHRASE)
        await someone.press("ctrl+q")
        assert someone.app.return_value == exits.LEFT_EARLY
        assert someone.app.last_words == (WORDS.keeping.place_kept,)
    assert len(list(locked.places.iterdir())) == 1
    ended = [each._process.wait(1) for each in begun if each._process]
    assert ended == [-signal.SIGKILL] * waits, "nothing works on for nobody"


async def test_nothing_of_it_goes_to_a_clipboard(locked: FileStore) -> None:
    async with started(another(locked)) as someone:
        await someone.press(*"purple", "home", "shift+end", "ctrl+x")
        line = the_line(someone)
        assert line.selected_text == "purple"
        line.action_copy()
        assert someone.app.clipboard == ""
        assert line.value == "purple"


@a_few("gap", range(12), always=(0, 3))
async def test_keys_that_come_at_once_act_one_after_another(gap: int, locked: FileStore) -> None:
    """As a password manager types."""
    async with started(another(locked)) as someone:
        await someone.burst(*"wrong", "ctrl+u", *"rigt", "left", "h", gap=gap)
        await someone.pilot.pause()
        assert the_line(someone).value == "right"
        await someone.burst("enter", *"more", gap=gap)
        await someone.until(lambda: WORDS.protecting.wrong in someone.words)
        assert the_line(someone).value == ""


async def test_what_is_too_long_is_cut_and_said_to_be(locked: FileStore) -> None:
    async with started(another(locked)) as someone:
        someone.app.post_message(Paste("x" * LONGEST))
        await someone.pilot.pause()
        assert "too long" not in someone.words
        someone.app.post_message(Paste("y\x1b[31m\nz"))
        await someone.pilot.pause()
        assert the_line(someone).value == "x" * LONGEST
        assert WORDS.lines.too_long.format(limit=LONGEST) in someone.words


def test_how_it_is_protected_must_be_certain(store: FileStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(starting, "at_home", lambda: store)
    store.summaries.mkdir()
    (store.summaries / "protection.json").write_text("{")
    with pytest.raises(exits.Refused, match="says how what we keep is protected"):
        starting.store_for(THE_PACK, keeping=True)
    assert not starting.store_for(THE_PACK, keeping=False).keeps
