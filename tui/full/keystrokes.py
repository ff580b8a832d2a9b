"""What a terminal sends, sorted: keys, pastes and clicks; whatever else comes is dropped.

Textual's own parser ends or freezes the app on some input: malformed key codes, resizes told in the
input, a paste without an end, a flood of text without paste brackets. Here only whole sequences of
known kinds reach it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

from flows.plain import harmless
from flows.private import private

TOKEN = re.compile(
    r"\x1b\[200~"  # the start of a paste
    r"|\x1b\[\[[A-E]"  # F1 to F5 on the Linux console
    r"|\x1b\[M.{3}"  # a click, told in the oldest way: dropped, and its three bytes are no keys
    r"|\x1b\[[\x20-\x3f]*[\x40-\x7e]"  # CSI, be its parts in the right order or not
    r"|\x1bO[\x20-\x7e]"  # SS3
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # strings: OSC, DCS, SOS, PM, APC
    r"|\x1b[^\x1b\[O\]PX^_]"  # Alt and a key
    r"|\x1b"
    r"|[^\x1b]+",
    re.DOTALL,
)
BEGUN = re.compile(
    r"\x1b(?:\[M.{0,2}|\[\[?[\x20-\x3f]*|O|(?P<string>[\]PX^_])(?:[^\x07\x1b]|\x1b(?!\\))*)?\Z", re.DOTALL
)
"""What may be the start of a sequence whose rest is still on its way."""
MOST_BEGUN = 64
"""Characters of such a start that are kept: no key has as many."""
KEY = re.compile(
    r"\x1b\[[A-DFHPQRSZ]|\x1b\[\[[A-E]|\x1bO[A-DFHPQRSM]"  # arrows, Home, End, F1 to F4, Shift+Tab
    r"|\x1b\[\d{1,2}~"  # Delete, Page Up, F1 to F12
    r"|\x1b\[1;[1-8][A-DFHPQRS]|\x1b\[\d{1,2};[1-8]~"  # the same with Shift, Alt or Ctrl
)
"""A key that may do something, if Textual knows it: for the end of what it does not know, it would wait."""
TOLD = re.compile(
    r"\x1b\[<\d{1,3};\d{1,4};\d{1,4}[Mm]"  # mouse
    r"|\x1b\[[IO]"  # the window gains or loses the focus
    r"|\x1b\[\?2026;[0-4]\$y"  # whether the terminal can draw a frame at once
)
"""What else a terminal tells."""
PASTE_END = "\x1b[201~"
FLOOD = 64
"""Characters that come at once are no typing: they are a paste without brackets."""
HELD = re.compile(r"([\x08\x15\x7f]*)(.*?)([\x08\x15\x7f]*)", re.DOTALL)
"""Backspace and Ctrl+U, held down before or after something else; inside a paste they are no keys."""
MOST_HELD = 4000
"""Of them at once, and more than there is to erase anywhere."""
LONGEST = 100_000
"""Characters of one paste that are read."""


@private
class Token(NamedTuple):
    """One thing that came."""

    text: str
    is_paste: bool = False


class Keystrokes:
    """Bytes in, tokens out; never an error."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._pasted: list[str] | None = None

    @property
    def waits(self) -> bool:
        """Whether something was begun whose end has not come: Escape alone, or a paste."""
        return bool(self._rest) or self._pasted is not None

    def read(self, data: bytes) -> Iterator[Token]:
        """What came, as far as it is whole."""
        text, self._rest = self._rest + self._decode(data), ""
        while text:
            if self._pasted is not None:
                text = yield from self._paste(text)
            else:
                text = yield from self._keys(text)

    def give_up_waiting(self) -> Iterator[Token]:
        """What was begun was all: Escape was a key, and a paste has ended."""
        rest, self._rest = self._rest, ""
        if self._pasted is not None:
            yield from self._end_paste(rest)
        elif 0 < len(rest) <= len("\x1b["):
            yield Token("\x1b")

    def _keys(self, text: str) -> Generator[Token, None, str]:
        """What is left for a paste that begins."""
        while text:
            if begun := BEGUN.fullmatch(text):
                self._rest = _shortened(begun)
                return ""
            found = TOKEN.match(text)
            assert found is not None
            piece, text = found[0], text[found.end() :]
            if piece == "\x1b[200~":
                self._pasted = []
                return text
            yield from self._sorted(piece)
        return ""

    def _sorted(self, piece: str) -> Iterator[Token]:
        if piece.startswith("\x1b"):
            is_key = KEY.fullmatch(piece) and piece in ANSI_SEQUENCES_KEYS
            if is_key or TOLD.fullmatch(piece) or piece == "\x1b":
                yield Token(piece)
        elif len(piece) > FLOOD:
            held = HELD.fullmatch(piece)
            assert held is not None
            before, between, after = held.groups()
            yield from map(Token, before[:MOST_HELD])
            yield from _typed(between)
            yield from map(Token, after[:MOST_HELD])
        else:
            yield from _typed(piece)

    def _paste(self, text: str) -> Generator[Token, None, str]:
        """What is left after the paste."""
        assert self._pasted is not None
        whole = self._rest + text
        end = whole.find(PASTE_END)
        if end < 0:
            keep = len(whole) - len(PASTE_END) + 1
            if sum(map(len, self._pasted)) < LONGEST:
                self._pasted.append(whole[: max(0, keep)])
            self._rest = whole[max(0, keep) :]
            return ""
        self._rest = ""
        yield from self._end_paste(whole[:end])
        return whole[end + len(PASTE_END) :]

    def _end_paste(self, rest: str) -> Iterator[Token]:
        pasted = "".join([*(self._pasted or []), rest])[:LONGEST]
        self._pasted = None
        yield Token(harmless(pasted), is_paste=True)


def _shortened(begun: re.Match[str]) -> str:
    """What is kept of it: whatever comes next, it is no key any more, and a string may still end."""
    text = begun[0]
    if len(text) <= MOST_BEGUN:
        return text
    if begun["string"]:
        return text[:2] + text[-1] * text.endswith("\x1b")
    return text[:2] + "!"


def _typed(piece: str) -> Iterator[Token]:
    """Keys; or, where too many come at once, a paste."""
    if len(piece) > FLOOD:
        yield Token(harmless(piece[:LONGEST]), is_paste=True)
    else:
        yield from (Token(character) for character in piece if _is_key(character))


def _is_key(character: str) -> bool:
    """A control key, or a character that can do nothing but be read."""
    return (character < "\x20" and character != "\x00") or character == "\x7f" or bool(harmless(character))
