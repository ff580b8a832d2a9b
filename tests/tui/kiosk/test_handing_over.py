"""What a visitor takes along: explained first, done when agreed to, and told plainly where it fails."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from pyrage import x25519

from flows.exports.pocket import to_pocket, wrapped
from flows.saved import parsed
from flows.sealing import opened
from flows.summary import Summary
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.kiosk.visitors import WORDS, Visitor, visiting
from tui import starting
from tui.full.terminal import Terminal
from tui.kiosk.code_screen import CodeScreen
from tui.kiosk.config import Codes, Counsellor, Paper
from tui.kiosk.handing_over import Consent

OVER = WORDS.hand_over
KEY = x25519.Identity.generate()
NO_CODES = Codes(show=False)


def summary_of(visitor: Visitor) -> Summary:
    return visitor.session.summary(starting.now())


def printer(folder: Path, script: str, seconds: int = 10) -> Paper:
    """A print command that does what a script says."""
    program = folder / "print"
    program.write_text(f"#!{sys.executable}\nimport os, sys, time\nHERE = {str(folder)!r}\n{script}\n")
    program.chmod(0o700)
    return Paper(command=(str(program), "-o", "a b;c"), seconds=seconds)


TAKES = """
with open(HERE + "/printed", "wb") as out:
    out.write(sys.stdin.buffer.read())
with open(HERE + "/about", "w") as out:
    print(sys.argv[1:], sorted(os.environ), file=out)
"""


def centre(inbox: Path) -> Counsellor:
    return Counsellor(inbox=str(inbox), recipient=str(KEY.to_public()))


async def test_only_what_this_centre_has_is_offered(tmp_path: Path) -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        assert OVER.codes.label in visitor.words
        assert OVER.paper.label not in visitor.words
        assert OVER.counsellor.label not in visitor.words
    async with visiting(codes=NO_CODES, paper=printer(tmp_path, TAKES), counsellor=centre(tmp_path)) as visitor:
        await visitor.come_to_the_end()
        assert OVER.codes.label not in visitor.words
        assert OVER.paper.label in visitor.words
        assert OVER.counsellor.label in visitor.words


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_each_is_explained_and_nothing_happens_before_it_is_agreed_to(
    size: tuple[int, int], tmp_path: Path
) -> None:
    paper, counsellor, unseen = printer(tmp_path, TAKES), centre(tmp_path), 0
    async with visiting(size=size, paper=paper, counsellor=counsellor) as visitor:
        await visitor.come_to_the_end()
        offers = [OVER.codes, OVER.paper, OVER.counsellor] if size == (80, 24) else [OVER.paper, OVER.counsellor]
        for number, offer in enumerate(offers, 1):
            await visitor.press(str(number))
            assert isinstance(visitor.app.screen, Consent)
            assert offer.ask in visitor.words
            if not visitor.choices.is_in_sight:  # nobody agrees to what they have not come to the end of
                unseen += 1
                await visitor.press("1")
                assert isinstance(visitor.app.screen, Consent)
                assert visitor.choices.is_in_sight
            await visitor.press("2" if offer is OVER.counsellor else "3")
            assert OVER.ask in visitor.words
        assert bool(unseen) == (size == (40, 15))
        assert not list(tmp_path.glob("*.age"))
        assert not (tmp_path / "printed").exists()


async def test_two_presses_of_one_key_are_no_consent(tmp_path: Path) -> None:
    for ways in ({"paper": printer(tmp_path, TAKES)}, {"counsellor": centre(tmp_path)}):
        async with visiting(codes=NO_CODES, **ways) as visitor:
            await visitor.come_to_the_end()
            await visitor.pilot.press("1", "1")
            assert isinstance(visitor.app.screen, Consent)
            for _ in range(60):  # held down
                visitor.clock.now += 0.03
                await visitor.pilot.press("1")
            assert isinstance(visitor.app.screen, Consent)
        assert not list(tmp_path.glob("*.age"))
        assert not (tmp_path / "printed").exists()


@a_few("keys", ["enter b", "enter b enter", "enter b b enter", "enter left enter left enter"], always=["enter b enter"])
async def test_keys_on_their_way_at_the_end_lose_nobody(keys: str) -> None:
    for gap in (0, 1, 3):
        async with visiting() as visitor:
            await visitor.come_to("ask_about")
            await visitor.burst(*keys.split(), gap=gap)
            await visitor.pilot.pause()
            assert not visitor.is_wiped
            for _ in range(12):
                if OVER.ask in visitor.words:
                    break
                await visitor.press("enter")
            assert OVER.ask in visitor.words
            await visitor.press("left", "enter")
            assert OVER.ask in visitor.words


async def test_a_key_that_comes_before_the_codes_are_drawn_opens_no_hole() -> None:
    async with visiting() as visitor:
        screen = CodeScreen(THE_PACK, ("one", "two"), 60, visitor.clock, halves=True)
        screen.action_onward()
        screen.action_back()
        visitor.app.push_screen(screen)
        screen.action_onward()
        await visitor.pilot.pause()
        assert visitor.app.screen is screen
        assert visitor.app.failure is None


async def test_the_note_can_be_read_before_it_is_agreed_to() -> None:
    async with visiting(size=(120, 40)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "2")
        for line in to_pocket(THE_PACK, summary_of(visitor)).splitlines():
            assert " ".join(line.split()) in visitor.words
        await visitor.press("enter")
        assert OVER.codes.ask in visitor.words
        await visitor.press("1")
        assert isinstance(visitor.app.screen, CodeScreen)


async def test_the_printer_gets_exactly_the_note(tmp_path: Path) -> None:
    async with visiting(codes=NO_CODES, paper=printer(tmp_path, TAKES)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        await visitor.until(lambda: OVER.printed in visitor.words)
        expected = wrapped(to_pocket(THE_PACK, summary_of(visitor)), 72)
        assert (tmp_path / "printed").read_bytes() == expected.encode()
        arguments, environment = (tmp_path / "about").read_text().split("] [")
        assert arguments == "['-o', 'a b;c'"
        assert environment.startswith("'HOME', 'LANG', 'PATH'")
        assert OVER.finished in visitor.words


@a_few(
    "script",
    ["sys.exit(1)", "os.close(0); time.sleep(60)", "sys.stdin.read(); time.sleep(60)", "os.kill(os.getpid(), 9)"],
    always=["sys.exit(1)"],
)
async def test_a_printer_that_fails_or_hangs_is_told_and_nothing_is_lost(script: str, tmp_path: Path) -> None:
    async with visiting(codes=NO_CODES, paper=printer(tmp_path, script, seconds=1)) as visitor:
        await visitor.come_to_the_end()
        before = summary_of(visitor).answers
        await visitor.press("1", "1")
        await visitor.until(lambda: "The printer did not take your note." in visitor.words)
        assert OVER.ask in visitor.words
        assert OVER.nothing in visitor.words
        assert summary_of(visitor).answers == before


async def test_a_printer_that_is_gone_since_the_start_is_told_too(tmp_path: Path) -> None:
    paper = printer(tmp_path, TAKES)
    (tmp_path / "print").unlink()
    async with visiting(codes=NO_CODES, paper=paper) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        await visitor.until(lambda: "The printer did not take your note." in visitor.words)


async def test_nobody_is_asked_whether_they_are_there_while_it_prints(tmp_path: Path) -> None:
    script = f"while not os.path.exists(HERE + '/go'): time.sleep(0.01)\n{TAKES}"
    async with visiting(codes=NO_CODES, paper=printer(tmp_path, script)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        assert OVER.printing in visitor.words
        await visitor.wait(500)
        await visitor.press("1", "2", "enter")
        assert not visitor.is_wiped
        (tmp_path / "go").touch()
        await visitor.until(lambda: OVER.printed in visitor.words)


async def test_a_sealed_note_holds_everything_and_only_the_centre_can_open_it(tmp_path: Path) -> None:
    async with visiting(codes=NO_CODES, counsellor=centre(tmp_path)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        (note,) = tmp_path.iterdir()
        assert OVER.sealed.format(code=note.stem) in visitor.words
        assert parsed(opened(note.read_bytes(), str(KEY))).answers == summary_of(visitor).answers
        assert OVER.counsellor.label not in visitor.words
        await visitor.press("1")
        assert OVER.sealed.format(code=note.stem) in visitor.words
        assert WORDS.hand_over.gone in visitor.words
        await visitor.press("left")
        await visitor.press("enter")
        assert OVER.sealed.format(code=note.stem) in visitor.words


async def test_an_inbox_that_cannot_be_written_to_is_told_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with visiting(codes=NO_CODES, counsellor=centre(tmp_path)) as visitor:
        await visitor.come_to_the_end()
        monkeypatch.setattr("flows.files.os.fsync", full)
        await visitor.press("1", "1")
        assert "Your note could not be kept." in visitor.words
        assert not list(tmp_path.iterdir())
        monkeypatch.undo()
        await visitor.press("1", "1")
        assert "Your note is sealed." in visitor.words


async def test_codes_are_shown_one_after_another_and_put_away() -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        screen = visitor.app.screen
        assert isinstance(screen, CodeScreen)
        total = len(screen._parts)
        assert total > 1
        for number in range(1, total + 1):
            assert f"Code {number} of {total}" in visitor.words
            assert "Support" in visitor.words
            assert "Leave" in visitor.words
            await visitor.press("enter")
        assert OVER.shown in visitor.words
        assert OVER.ask in visitor.words


async def test_codes_are_put_away_after_a_while() -> None:
    async with visiting(codes=Codes(seconds=30)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        screen = visitor.app.screen
        assert isinstance(screen, CodeScreen)
        await visitor.wait(20)
        assert "put away in 10 seconds" in screen._left._said.plain
        await visitor.press("enter")
        assert "put away in 30 seconds" in screen._left._said.plain
        await visitor.wait(31)
        assert OVER.ask in visitor.words
        assert not visitor.is_wiped


async def test_codes_that_were_cut_for_another_size_are_put_away() -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        await visitor.resize(60, 20)
        assert OVER.ask in visitor.words


async def test_codes_are_not_offered_where_there_is_no_room_and_told_where_that_is_gone() -> None:
    async with visiting(size=(60, 20)) as visitor:
        await visitor.come_to_the_end()
        assert OVER.codes.label not in visitor.words
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1")
        await visitor.resize(60, 20)
        while isinstance(visitor.app.screen, Consent):  # the first may only scroll
            await visitor.press("1")
        assert OVER.no_room in visitor.words


async def test_how_many_codes_there_are_is_told_before() -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1")
        told = visitor.words
        await visitor.press("1")
        screen = visitor.app.screen
        assert isinstance(screen, CodeScreen)
        assert OVER.number.format(number=len(screen._parts)) in told


async def test_whoever_stops_after_sealing_a_note_is_told_that_it_stays(tmp_path: Path) -> None:
    async with visiting(codes=NO_CODES, counsellor=centre(tmp_path)) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("ctrl+q")
        assert WORDS.stopping.note in visitor.words
        await visitor.press("escape", "1", "1", "ctrl+q")
        (note,) = tmp_path.iterdir()
        assert WORDS.stopping.note not in visitor.words
        assert OVER.sealed.format(code=note.stem) in visitor.words


async def test_help_and_leaving_open_over_the_codes() -> None:
    for key in ("#support", "#leave"):
        async with visiting(size=(120, 40)) as visitor:
            await visitor.come_to_the_end()
            await visitor.press("1", "1")
            shown = visitor.app.screen
            await visitor.click(key)
            assert visitor.app.screen is not shown
            await visitor.press("f2" if key == "#support" else "1")
            assert visitor.app.screen is shown


async def test_the_console_has_no_room_for_codes_until_it_is_large() -> None:
    console = Terminal(is_console=True, colours="few")
    async with visiting(drawn_on=console) as visitor:
        await visitor.come_to_the_end()
        assert OVER.codes.label not in visitor.words
    async with visiting(size=(240, 67), drawn_on=console) as visitor:
        await visitor.come_to_the_end()
        await visitor.press("1", "1")
        assert isinstance(visitor.app.screen, CodeScreen)
        assert "▀" not in visitor.text
