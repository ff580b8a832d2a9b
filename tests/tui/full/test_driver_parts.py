"""What our driver leans on in Textual, which does not promise it: where one of these fails, Textual has moved it."""

from __future__ import annotations

from collections.abc import Iterator
from types import CodeType, FunctionType

import pytest
from textual import events
from textual._ansi_sequences import SYNC_END
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.full.driver import END_OF_FRAME, END_OF_KITTY, LoopDriver

OURS = {"blank_at_once", "_tell_size", "_readable", "_give_up_waiting", "_pass_on"}
"""Methods that Textual's driver does not have."""
ATTRIBUTES = {"_screen", "_prelude", "_may_ask", "_keystrokes", "_parser", "_unwritten", "_patience"}
"""The same."""
ENTERS = "\x1b[?1049h"


def codes(function: object) -> Iterator[CodeType]:
    """Of a function, and of those inside of it."""
    assert isinstance(function, FunctionType)
    left = [function.__code__]
    while left:
        yield (code := left.pop())
        left += [each for each in code.co_consts if isinstance(each, CodeType)]


def names(function: object) -> set[str]:
    """All that it calls, reads or sets."""
    return {name for code in codes(function) for name in code.co_names}


def strings(function: object) -> set[object]:
    """All that it has as it stands."""
    return {each for code in codes(function) for each in code.co_consts if isinstance(each, str)}


def test_what_we_override_is_there_and_nothing_else_has_a_name_of_ours() -> None:
    methods = {name for name, value in vars(LoopDriver).items() if isinstance(value, FunctionType)}
    assert methods - OURS == {name for name in methods if hasattr(LinuxDriver, name)}
    assert methods >= OURS
    assert not ATTRIBUTES & (set(dir(LinuxDriver)) | names(LinuxDriver.__init__) | names(Driver.__init__))
    assert names(LoopDriver.__init__) >= ATTRIBUTES


LEANT_ON = [
    (LinuxDriver.__init__, {"_file", "fileno", "attrs_before", "SIGTSTP"}),
    (Driver.__init__, {"_app", "_loop", "get_running_loop"}),
    (
        LinuxDriver.start_application_mode,
        {"_run_input_thread", "_request_terminal_sync_mode_support", "_query_in_band_window_resize"}
        | {"write", "flush", "attrs_before", "SIGWINCH", "_get_terminal_size", "Resize", "DISABLE_KITTY_KEY"},
    ),
    (LinuxDriver.stop_application_mode, {"disable_input", "attrs_before", "tcsetattr", "write", "flush"}),
    (LinuxDriver.disable_input, {"_key_thread", "join", "SIGWINCH"}),
    (LinuxDriver._request_terminal_sync_mode_support, {"write"}),
    (LinuxDriver._query_in_band_window_resize, {"write"}),
    (LinuxDriver.run_input_thread, {"feed", "process_message"}),
    (LinuxDriver.process_message, {"process_message"}),
    (Driver.process_message, {"send_message"}),
    (App._display, {"_driver", "write", "flush", "_begin_update", "_end_update"}),
    (App._build_driver, {"driver_class"}),
]


@pytest.mark.parametrize(("caller", "parts"), LEANT_ON, ids=lambda each: getattr(each, "__qualname__", ""))
def test_textual_still_calls_it_where_we_expect(caller: object, parts: set[str]) -> None:
    assert parts - names(caller) - {name for code in codes(caller) for name in code.co_varnames} == set()


def test_the_thread_that_reads_is_the_one_that_ends_at_once() -> None:
    assert "_key_thread" in names(LinuxDriver.start_application_mode)
    assert names(LoopDriver._run_input_thread) == {"_loop", "call_soon_threadsafe", "add_reader", "fileno", "_readable"}


def test_what_we_hold_back_is_written_in_one_piece() -> None:
    assert ENTERS in strings(LinuxDriver.start_application_mode)
    assert ENTERS in strings(LoopDriver.write)
    assert END_OF_KITTY in strings(LinuxDriver.stop_application_mode)
    assert END_OF_FRAME == SYNC_END


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        ("a", events.Key),
        ("\x1b[A", events.Key),
        ("\x1b[1;5D", events.Key),
        ("\x1bOQ", events.Key),
        ("\x1b[[B", events.Key),
        ("\x1b[<0;5;8M", events.MouseDown),
        ("\x1b[<0;5;8m", events.MouseUp),
        ("\x1b[<35;5;8M", events.MouseMove),
        ("\x1b[<65;5;8M", events.MouseScrollDown),
        ("\x1b[I", events.AppFocus),
        ("\x1b[O", events.AppBlur),
        ("\x1b[?2026;2$y", TerminalSupportsSynchronizedOutput),
    ],
)
def test_a_whole_sequence_is_one_message_at_once(sent: str, kind: type[object]) -> None:
    (message,) = XTermParser().feed(sent)
    assert isinstance(message, kind)
