"""Textual's terminal driver without its threads, and deaf to what no key sends.

The loop reads the terminal itself and writes each frame at once: a key is answered sooner, and
leaving does not wait for a thread to notice (0.2 s in Textual 8.2.8). Parts of ``LinuxDriver`` that
are not promised are used here, so Textual is pinned exactly, and tests hold what this relies on.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import termios
from typing import Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

from tui.full.keystrokes import Keystrokes, Token
from tui.full.prelude import BLANK, Prelude
from tui.full.terminal import Terminal

PATIENCE = 0.1
"""Seconds after which Escape was a key and not the start of a sequence, and a paste has ended."""
CHUNK = 4096
"""Bytes read at once."""
CANCEL = "\x18"
"""Ends a sequence of which the rest will not come."""
END_OF_FRAME = "\x1b[?2026l"
"""Else a terminal that has read only the start of one would hold back what follows."""
END_OF_KITTY = "\x1b[<u"
"""Ends what was never begun; the Linux console before 5.8 prints its last letter."""
OSC = "\x1b]"
"""How everything begins that sets a title or a pointer, or fills a clipboard: none of it is ever written."""


class TerminalGone(Message):
    """There is nobody at the other end."""


class UnknownKey(Message):
    """Something was pressed that is no key of ours."""


class LoopDriver(LinuxDriver):
    """Reads and writes in the app's own loop."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # Textual would go to sleep on it
        self._screen = 2 if self._file is None else self._file.fileno()
        self._prelude: Prelude | None = getattr(self._app, "prelude", None)
        self._may_ask = getattr(self._app, "drawn_on", Terminal()).may_be_asked
        self._keystrokes = Keystrokes()
        self._parser = XTermParser()
        self._unwritten: list[str] = []
        self._patience: asyncio.TimerHandle | None = None

    # Writing: a whole frame in one go.

    def write(self, data: str) -> None:
        painted = self._prelude is not None and self._prelude.is_painted
        is_entered = data == "\x1b[?1049h" and painted  # under the first page
        if not is_entered and data != END_OF_KITTY and not data.startswith(OSC):
            self._unwritten.append(data)

    def flush(self) -> None:
        data = "".join(self._unwritten).encode("utf-8", "replace")
        self._unwritten.clear()
        while data:
            try:
                data = data[os.write(self._screen, data) :]
            except BlockingIOError:
                select.select([], [self._screen], [], 1)
            except OSError:
                self.send_message(TerminalGone())
                return

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._loop.add_signal_handler(signal.SIGWINCH, self._tell_size)
        if self._prelude is not None and self._prelude.is_painted:
            self.attrs_before = self._prelude.hand_over()

    def _tell_size(self) -> None:
        """Of the terminal now. Textual reads it in the signal's own handler, inside of which the next signal may come;
        then the older of two sizes is told last, and stays."""
        size = Size(*self._get_terminal_size())
        self.send_message(events.Resize(size, size))

    def stop_application_mode(self) -> None:
        """Nothing stays to be seen, on terminals too that do not bring back what was there before."""
        self.write(BLANK)
        super().stop_application_mode()

    def blank_at_once(self) -> None:
        """Whatever is still on its way to the terminal is dropped, and the last of it that came cancelled."""
        self._unwritten.clear()
        with contextlib.suppress(termios.error):
            termios.tcflush(self._screen, termios.TCOFLUSH)
        self.write(CANCEL + END_OF_FRAME + BLANK)
        self.flush()

    # Reading.

    def _run_input_thread(self) -> None:
        """The thread that Textual starts for this ends at once, and the loop listens instead."""
        self._loop.call_soon_threadsafe(self._loop.add_reader, self.fileno, self._readable)

    def _readable(self) -> None:
        try:
            data = os.read(self.fileno, CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._loop.remove_reader(self.fileno)
            self.send_message(TerminalGone())
            return
        tokens = list(self._keystrokes.read(data))
        for token in tokens:
            self._pass_on(token)
        if not tokens and not self._keystrokes.waits:
            self.send_message(UnknownKey())
        if self._patience is not None:
            self._patience.cancel()
        self._patience = self._loop.call_later(PATIENCE, self._give_up_waiting) if self._keystrokes.waits else None

    def _give_up_waiting(self) -> None:
        self._patience = None
        for token in self._keystrokes.give_up_waiting():
            self._pass_on(token)

    def _pass_on(self, token: Token) -> None:
        if token.is_paste:
            self.process_message(events.Paste(token.text))
        elif token.text == "\x1b":
            self.process_message(events.Key("escape", token.text))
        else:
            for message in self._parser.feed(token.text):
                self.process_message(message)

    def send_message(self, message: Message) -> None:
        message.set_sender(self._app)
        self._app.post_message(message)

    def disable_input(self) -> None:
        self._loop.remove_reader(self.fileno)
        super().disable_input()

    # Not asked of the terminal: what it would print, sizes told in the input, which hostile input could forge, and keys
    # told as codes.

    def _request_terminal_sync_mode_support(self) -> None:
        """Whether it can draw a frame at once."""
        if self._may_ask:
            super()._request_terminal_sync_mode_support()

    def _query_in_band_window_resize(self) -> None:
        """The system tells the size."""
