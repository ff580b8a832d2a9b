"""``worthwhile export`` and ``worthwhile open``: a summary as another kind of file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

from content.schema import Pack
from flows.copying import write_to
from flows.exports.formats import FORMATS, Format, exported
from flows.store import Store
from flows.summary import Summary
from tui import exits
from tui.exits import Refused
from tui.saved import named


def export(pack: Pack, store: Store, name: str, form: str | None, file: Path | None, *, replace: bool) -> int:
    """The exit code; ``Refused`` where it cannot be read or written."""
    return give_out(pack, named(name, pack, store).summary, form, file, replace=replace)


def give_out(pack: Pack, summary: Summary, form: str | None, file: Path | None, *, replace: bool) -> int:
    """The same for a summary that is read already."""
    kind = cast("Format", form) if form else _of(file, pack)
    content = exported(pack, summary, kind)
    if file is None or file == Path("-"):
        sys.stdout.buffer.write(content)
    else:
        _write(pack, file, content, replace=replace)
    return exits.DONE


def _of(file: Path | None, pack: Pack) -> Format:
    """What a name ends with; text where it ends with nothing."""
    ending = file.suffix.lower().removeprefix(".") if file else ""
    for form in FORMATS:
        if form == (ending or "txt"):
            return form
    raise Refused(pack.interface.saved.unknown_kind.format(name=file), exits.USAGE)


def _write(pack: Pack, file: Path, content: bytes, *, replace: bool) -> None:
    words = pack.interface.saved
    try:
        write_to(file, content, replace=replace)
    except FileExistsError:
        raise Refused(words.exists.format(name=file), exits.FAILED) from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or words.not_a_file
        raise Refused(words.not_written.format(name=file, reason=reason), exits.FAILED) from None
