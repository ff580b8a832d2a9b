"""``worthwhile forget``: every file that the program wrote by itself is listed and deleted."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from content.interface import Forgetting
from flows.files import remove_if_empty
from flows.plain import harmless
from flows.traces import traces, wipe
from tui import exits, places
from tui.lines.waiting import wait_for_a_line


def forget(words: Forgetting) -> int:
    """The exit code. At a terminal it is asked first; typed into a script, the command is the answer."""
    found = traces(places.unfinished(), places.finished())
    if not found:
        print(words.nothing)
        return exits.DONE
    if sys.stdin is not None and sys.stdin.isatty() and not _agreed(words, found):
        print(words.kept)
        return exits.DONE
    return _wipe(words, found)


def _agreed(words: Forgetting, found: Iterable[Path]) -> bool:
    print(words.found, *map(_shown, found), sep="\n")
    print(words.ask, end="", flush=True)
    wait_for_a_line(sys.stdin)
    return sys.stdin.readline().strip().lower() in words.yes


def _wipe(words: Forgetting, found: Iterable[Path]) -> int:
    failed = False
    for file in found:
        try:
            wipe(file)
            print(words.removed.format(file=_shown(file)))
        except OSError as problem:
            failed = True
            print(words.failed.format(file=_shown(file), reason=problem.strerror))
    for folder in (places.unfinished(), places.finished()):
        if remove_if_empty(folder):
            print(words.removed.format(file=_shown(folder)))
    print(words.elsewhere)
    return exits.FAILED if failed else exits.DONE


def _shown(file: Path) -> str:
    return harmless(str(file))
