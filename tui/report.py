"""What went wrong, for whoever mends it: kinds of errors and places in the code. No message of an error, and no value:
either may hold somebody's words."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from flows import files, names
from flows.version import NAME, VERSION

MOST = 50
"""Errors, of which each led to the next; and places in each, the last of them."""


def written(problem: BaseException, command: str | None) -> Path | None:
    """The file that it is put in, in the place of an earlier one; ``None`` where nothing can be written."""
    from tui import places

    with contextlib.suppress(OSError):
        folder = places.unfinished()
        files.make_private(folder)
        files.write(folder / names.REPORT, report(problem, command).encode("ascii", "replace"))
        return folder / names.REPORT
    return None


def report(problem: BaseException, command: str | None) -> str:
    """Line by line."""
    on = f"{platform.system()} {platform.machine()}, TERM={os.environ.get('TERM', '')[:40]}"
    heads = [f"{NAME} {VERSION}, Python {platform.python_version()}, {on}", f"command: {command or 'none'}"]
    return "\n".join([*heads, *_errors(problem)]) + "\n"


def _errors(problem: BaseException) -> Iterator[str]:
    """The one that was seen, and then what it came from."""
    told = list[BaseException]()
    waiting = [problem]
    while waiting and len(told) < MOST:
        each = waiting.pop(0)
        if each not in told:
            told.append(each)
            yield type(each).__name__
            yield from _places(each.__traceback__)
            inside = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
            waiting += [cause for cause in (each.__cause__ or each.__context__, *inside) if cause is not None]


def _places(traceback: TracebackType | None) -> list[str]:
    places = list[str]()
    while traceback is not None:
        code = traceback.tb_frame.f_code
        places.append(f"  {_short(code.co_filename)}:{traceback.tb_lineno} in {code.co_name}")
        traceback = traceback.tb_next
    return places[-MOST:]


def _short(file: str) -> str:
    """Where it is in its package: what comes before may name the person."""
    path = Path(file)
    roots = [entry for entry in sys.path if entry and path.is_relative_to(entry)]
    return str(path.relative_to(max(roots, key=len))) if roots else path.name
