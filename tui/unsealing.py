"""``worthwhile open``: a note that was sealed at a kiosk, and the key that opens it."""

from __future__ import annotations

from pathlib import Path

from content.schema import Pack
from flows.fitting import fitted
from flows.saved import Unreadable, contents, parsed
from flows.sealing import NotSealed, opened
from flows.summary import Summary
from tui import exits
from tui.exits import Refused
from tui.saved import complaint, here


def unsealed(file: Path, key: Path, pack: Pack) -> Summary:
    """The summary in a note; ``Refused`` where there is none, or another key is needed."""
    try:
        return here(fitted(pack, parsed(opened(contents(file), _identities(key, pack)))))
    except Unreadable as problem:
        code = exits.NO_INPUT if problem.problem in ("missing", "no_file") else exits.BAD_INPUT
        raise Refused(complaint(problem, str(file), pack), code) from None
    except NotSealed:
        raise Refused(pack.kiosk.opening.not_opened.format(name=file, key=key)) from None


def _identities(key: Path, pack: Pack) -> str:
    """What is in the key file, as text; what is no key in it opens nothing."""
    try:
        return contents(key).decode(errors="replace")
    except Unreadable as problem:
        raise Refused(complaint(problem, str(key), pack), exits.NO_INPUT) from None
