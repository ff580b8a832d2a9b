"""Visits one after another in a real terminal: nothing stays of the last one, however it ended."""

from __future__ import annotations

import os
import signal
import subprocess
import termios
import time
from pathlib import Path

import pytest

from tests.bench.visits import Timed, size_of
from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.kiosk.kiosk_screen import CANARY, LOGS, KioskScreen, is_in_memory, kiosk_file
from tests.tui.kiosk.visitors import PIN, WORDS
from tests.tui.terminal import PATIENCE, WORTHWHILE
from tui import exits
from tui.kiosk.lockdown import DEAF_TO

OWN_WORDS = "in your own words"
BACK_IN = 2.0
"""Seconds from a visit's death to the next welcome: the figure that is promised."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return kiosk_file(tmp_path, 'flow = "reflection"')


def written(screen: KioskScreen) -> int:
    """A word typed at the welcome, and among one's own: the visit."""
    screen.welcome()
    screen.press(CANARY)
    screen.walk_to(OWN_WORDS)
    screen.press(CANARY)
    screen.until(CANARY)
    return screen.visit


def test_a_visit_that_ends_leaves_nothing(file: Path) -> None:
    with KioskScreen(file) as screen:
        visit = written(screen)
        assert is_in_memory(CANARY, visit)
        screen.press("\x11")
        screen.until(WORDS.stopping.ask)
        screen.press("2")
        before = len(screen.written)
        screen.wait(lambda: screen.is_new_since(visit), "the next visit")
        screen.welcome()
        assert CANARY not in screen.text()
        assert CANARY.encode() not in screen.written[before:]
        assert not is_in_memory(CANARY, screen.visit)
        assert not is_in_memory(CANARY, screen.process.pid)
        assert b"\x1b]" not in screen.written
        assert b"\x1b[3J" in screen.written[before:]


SCREENS = {
    "welcome": lambda screen: None,
    "a card": lambda screen: screen.walk_to("1 of 8"),
    "own words": written,
    "support": lambda screen: (screen.walk_to("1 of 8"), screen.press("\x1bOQ"), screen.until("Samaritans")),
    "stopping": lambda screen: (screen.walk_to("1 of 8"), screen.press("\x11"), screen.until(WORDS.stopping.ask)),
    "staff": lambda screen: (screen.press("\x11"), screen.until(WORDS.staff.ask)),
    "what to take along": lambda screen: screen.walk_to_the_end(),
}


@a_few("where", SCREENS, always=["a card"])
def test_after_a_kill_on_any_screen_the_welcome_is_back(where: object, file: Path) -> None:
    with KioskScreen(file) as screen:
        screen.welcome()
        where(screen)  # type: ignore[operator]
        visit = screen.visit
        screen.kill(visit, signal.SIGKILL)
        killed = time.monotonic()
        screen.wait(lambda: screen.is_new_since(visit) and WORDS.welcome.begin in screen.words(), "the welcome")
        print(f"{time.monotonic() - killed:.2f} s")
        assert CANARY not in screen.text()
        assert not is_in_memory(CANARY, screen.visit)
        screen.press("\r")
        screen.wait(lambda: WORDS.welcome.begin not in screen.words(), "the first card")


@pytest.mark.real
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGABRT, signal.SIGSEGV])
def test_a_visit_that_is_told_to_end_is_wiped(number: signal.Signals, file: Path) -> None:
    with KioskScreen(file) as screen:
        visit = written(screen)
        screen.kill(visit, number)
        screen.wait(lambda: screen.is_new_since(visit), "the next visit")
        screen.welcome()
        assert CANARY not in screen.text()


@pytest.mark.real
@pytest.mark.parametrize("how", ["asleep", "frozen", "stopped"])
def test_a_visit_that_says_nothing_any_more_is_ended(how: str, file: Path) -> None:
    """Its idle clock may stand still with it."""
    change = "import tui.kiosk.reporting as reporting\nreporting.SILENCE = 1.5\n"
    freezes = """
import time
import tui.full.text_view as module
original = module.Writing._on_key
def sleeps(self, event):
    if event.character == "!":
        time.sleep(60)
    return original(self, event)
module.Writing._on_key = sleeps
"""
    with KioskScreen(file, change=change + freezes) as screen:
        visit = written(screen)
        if how == "asleep":
            screen.kill(visit, signal.SIGSTOP)
        elif how == "stopped":  # as Scroll Lock stops a console
            with Path(f"/proc/{screen.process.pid}/fd/0").open() as terminal:
                termios.tcflow(terminal, termios.TCOOFF)
            screen.press("\x1bOQ")
        else:
            screen.press("!")
        screen.wait(lambda: screen.is_new_since(visit), "the next visit")
        screen.welcome()
        assert CANARY not in screen.text()


@pytest.mark.real
def test_signals_that_keys_send_change_nothing(file: Path) -> None:
    with KioskScreen(file) as screen:
        visit = screen.welcome()
        screen.walk_to("1 of 8")
        for number in DEAF_TO:
            os.kill(screen.process.pid, number)
            os.kill(visit, number)
        screen.press("3")
        screen.until("2 of 8")
        assert screen.visit == visit


@pytest.mark.real
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_system_ends_it_with_the_terminal_as_it_was(number: signal.Signals, file: Path) -> None:
    with KioskScreen(file) as screen:
        written(screen)
        screen.signal(number)
        assert screen.ended() == exits.TERMINATED
        assert screen.modes_now() == screen.modes
        assert CANARY not in screen.text()
        assert screen.emulated.cursor.hidden is False


def test_staff_close_it_with_the_pin_and_the_terminal_is_as_it_was(file: Path) -> None:
    with KioskScreen(file) as screen:
        screen.welcome()
        screen.press("\x11")
        screen.until(WORDS.staff.ask)
        screen.press(f"{PIN}\r")
        assert screen.ended() == exits.DONE
        assert screen.modes_now() == screen.modes


@pytest.mark.real
def test_wrong_pins_are_counted_from_one_visit_to_the_next(file: Path) -> None:
    with KioskScreen(file) as screen:
        for told in (WORDS.staff.wrong, WORDS.staff.wrong, "Please wait"):
            visit = screen.welcome()
            screen.press("\x11")
            screen.until(WORDS.staff.ask)
            screen.press("9999\r")
            screen.until(told)
            screen.kill(visit, signal.SIGKILL)
            screen.wait(lambda was=visit: screen.is_new_since(was), "the next visit")  # type: ignore[misc]
        screen.welcome()
        screen.press("\x11")
        screen.until(WORDS.staff.ask)
        screen.press(f"{PIN}\r")
        screen.until("Please wait")
        assert screen.process.poll() is None


@pytest.mark.real
def test_the_supervisor_does_not_grow(tmp_path: Path) -> None:
    with Timed(kiosk_file(tmp_path)) as screen:
        screen.first_card(0)
        sizes = []
        for _ in range(12):
            screen.first_card(screen.stop())
            sizes.append(size_of(screen.process.pid))
    assert len({size.files for size in sizes}) == 1
    assert sizes[-1].kilobytes - sizes[2].kilobytes < 500


@pytest.mark.real
def test_a_visit_dies_with_its_supervisor(file: Path) -> None:
    with KioskScreen(file) as screen:
        visit = screen.welcome()
        screen.signal(signal.SIGKILL)
        screen.ended()
        deadline = time.monotonic() + PATIENCE
        while Path(f"/proc/{visit}").exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)


@pytest.mark.real
def test_when_the_terminal_is_gone_it_ends(file: Path) -> None:
    with KioskScreen(file) as screen:
        screen.welcome()
        screen.hang_up()
        assert screen.process.wait(BACK_IN) in (exits.LEFT_EARLY, exits.TERMINATED)


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_it_does_not_begin(stream: str, file: Path) -> None:
    with Path(os.devnull).open("r+") as nowhere:
        streams = {"stdin": nowhere, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        done = subprocess.run([WORTHWHILE, "kiosk", "--config", file], **streams, timeout=PATIENCE, text=True)  # type: ignore[call-overload]
    assert done.returncode == exits.USAGE
    assert "needs a terminal" in done.stderr


def test_a_wrong_configuration_is_told_before_the_terminal_is_touched(tmp_path: Path) -> None:
    with KioskScreen(kiosk_file(tmp_path, "flavour = 1"), columns=200) as screen:
        assert screen.ended() == exits.BAD_INPUT
        assert screen.modes_now() == screen.modes
        assert "\x1b" not in screen.written.decode()
        assert "kiosk.toml, line 3" in screen.words()


@pytest.mark.real
def test_no_core_is_dumped(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with KioskScreen(file) as screen:
        visit = written(screen)
        for process in (visit, screen.process.pid):
            limits = Path(f"/proc/{process}/limits").read_text()
            assert next(line for line in limits.splitlines() if "core" in line).split()[4:6] == ["0", "0"]
        screen.kill(visit, signal.SIGABRT)
        screen.wait(lambda: screen.is_new_since(visit), "the next visit")
    assert not [each for each in tmp_path.rglob("*") if each.is_file() and CANARY.encode() in each.read_bytes()]


@pytest.mark.real
def test_the_environment_has_no_say(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sitecustomize.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write('x')\n")
    switches = {
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_LOG": str(tmp_path / "log"),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_ALLOW_SIGNALS": "1",
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_DRIVER": "no.such:Driver",
        "PYTHONPATH": str(tmp_path),
        "PYTHONSTARTUP": str(tmp_path / "sitecustomize.py"),
        "PYTHONINSPECT": "1",
        "PYTHONBREAKPOINT": "os.abort",
        "BROWSER": f"touch {tmp_path / 'browsed'}",
        "HOME": str(tmp_path),
        "LANG": "tr_TR.UTF-8",
    }
    with KioskScreen(file, **switches) as screen:  # type: ignore[arg-type]
        visit = screen.welcome()
        written(screen)
        assert screen.visit == visit
        environment = Path(f"/proc/{visit}/environ").read_bytes().decode()
        kept = {each.partition("=")[0] for each in environment.split("\0") if each}
        assert kept == {"TERM", "COLORTERM", "LANG", "PATH", "HOME", "TEXTUAL_DISABLE_KITTY_KEY"}
        assert (tmp_path / "ran").read_text() == "x"  # once, before the kiosk began again without it
    assert {each.name for each in tmp_path.iterdir()} <= {"kiosk.toml", "sitecustomize.py", "ran", "__pycache__"}


BREAKS = """
import {module} as module
assert callable(module.{name})
def breaks(*_, **__):
    words = {canary!r}
    raise ValueError(words)
module.{name} = breaks
"""


def crashing(file: Path, module: str, name: str) -> KioskScreen:
    """A kiosk of which one part is broken, and which logs how its visits end."""
    logs = LOGS.format(log=str(file.with_name("log")))
    return KioskScreen(file, change=BREAKS.format(module=module, name=name, canary=CANARY) + logs)


def test_a_crash_loop_ends_in_a_page_for_staff_who_can_close_it(file: Path) -> None:
    with crashing(file, "tui.kiosk.app", "Kiosk.get_default_screen") as screen:
        screen.until(WORDS.trouble.title)
        assert "ValueError" in screen.words()
        assert CANARY not in screen.text()
        assert "116 123" in screen.words()
        began = screen.written.count(b"\x1b[3J")
        screen.watch(1.5)
        assert screen.written.count(b"\x1b[3J") == began
        for _ in range(20):  # the first page stands for two seconds, each later one for longer
            if screen.process.poll() is None:
                screen.press(f"{PIN}\r")
                screen.watch(1)
        assert screen.ended() == exits.DONE
        assert screen.modes_now() == screen.modes
    assert CANARY.encode() not in screen.written
    assert b"Traceback" not in screen.written


BROKEN = {
    "a key": ("tui.full.text_view", "Writing._on_key", "1\r"),
    "drawing": ("tui.full.text_view", "Writing.render_line", "1\r"),
    "a timer": ("tui.kiosk.app", "Kiosk.look", "\t"),
    "an action": ("tui.full.reading", "Reading.action_back", "\rb"),
    "a worker": ("tui.kiosk.handing_over", "HandingOver.is_finished", "1\r"),
}
"""What is broken, and the keys that lead there."""


@pytest.mark.real
@pytest.mark.parametrize("part", BROKEN.values(), ids=BROKEN)
def test_an_error_in_any_part_says_no_word(part: tuple[str, str, str], file: Path) -> None:
    module, name, keys = part
    with crashing(file, module, name) as screen:
        visit, reads = screen.welcome(), False
        for turn in range(400):
            if screen.is_new_since(visit):
                break
            reads = reads or THE_PACK.pages.results.title in screen.words()
            screen.step("\r" if reads else keys[turn % len(keys)])
        assert screen.is_new_since(visit), screen.text()
        screen.watch(0.3)
    assert file.with_name("log").read_text().startswith("brokeValueError, ")
    assert CANARY.encode() not in screen.written
    assert b"Traceback" not in screen.written
