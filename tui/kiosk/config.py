"""What a centre says in ``kiosk.toml``: typed, closed to misspelt keys, and checked before the terminal is touched."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from content.entry import Entry, Words
from content.errors import ContentError
from content.reading import decode
from flows.sealing import check_recipient
from tui.exits import NO_INPUT, Refused
from tui.kiosk.pin import HASHED

USUAL = Path("/etc/worthwhile/kiosk.toml")
COMMANDS = "/usr/local/bin:/usr/bin:/bin"
"""Where a print command is looked for."""
LEAST_WARNING = 20
"""Seconds that somebody has to answer in (WCAG 2.2.1)."""


class Codes(Entry, frozen=True):
    """Codes to scan."""

    show: bool = True
    seconds: Annotated[int, Meta(ge=30, le=600)] = 120
    """After which they are put away."""


class Paper(Entry, frozen=True):
    """A printer."""

    command: Annotated[tuple[Words, ...], Meta(min_length=1)]
    """A program and its arguments, run without a shell; the note comes to its standard input, as UTF-8."""
    columns: Annotated[int, Meta(ge=20, le=200)] = 72
    seconds: Annotated[int, Meta(ge=1, le=120)] = 20
    """After which it is given up."""

    def __post_init__(self) -> None:
        if shutil.which(self.command[0], path=COMMANDS) is None:
            raise ValueError(f"there is no program {self.command[0]} in {COMMANDS}, or it may not be run")


class Counsellor(Entry, frozen=True):
    """Sealed notes."""

    inbox: Words
    """A folder."""
    recipient: Words
    """The public key of the centre, as age-keygen prints it."""

    def __post_init__(self) -> None:
        if not Path(self.inbox).is_absolute() or not Path(self.inbox).is_dir():
            raise ValueError(f"{self.inbox} is not a folder; give its whole name, from /")
        check_recipient(self.recipient)


class Config(Entry, frozen=True):
    """What may stand in the file; what is left out is as it says here."""

    centre: Words
    """The centre's name."""
    staff_pin: Annotated[str, Meta(pattern=HASHED)] = ""
    """As ``worthwhile kiosk --set-pin`` writes it; without it nobody could leave, so there has to be one."""
    words: str = ""
    """The centre's own, on the first page."""
    flow: Literal["brief", "reflection"] = "brief"
    theme: Literal["dusk", "paper", "stark", "terminal"] = "dusk"
    idle_seconds: Annotated[int, Meta(ge=30, le=1800)] = 90
    """Without a key or a touch, before it is asked whether anybody is there; twice that where one reads or writes."""
    warning_seconds: Annotated[int, Meta(ge=LEAST_WARNING, le=300)] = 30
    """In which one may answer that."""
    content: str = ""
    """A folder with other words."""
    codes: Codes = Codes()
    paper: Paper | None = None
    counsellor: Counsellor | None = None


def read(file: Path) -> Config:
    """The configuration in a file; ``ContentError`` names the line, ``Refused`` says that there is none."""
    try:
        text = file.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        to_begin = "To begin one, type worthwhile kiosk --set-pin, with --config FILE to have it elsewhere"
        raise Refused(f"there is no {file}. {to_begin}", NO_INPUT) from None
    except OSError as problem:
        raise Refused(f"{file} cannot be read ({problem.strerror}). Check that you may open it", NO_INPUT) from None
    except UnicodeDecodeError:
        raise ContentError(f"{file}: this is not UTF-8 text") from None
    config = decode(str(file), text, Config)
    if not config.staff_pin:
        raise ContentError(f"{file}: staff_pin is missing. To set it, type worthwhile kiosk --set-pin")
    return config
