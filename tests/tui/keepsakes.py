"""What somebody has saved before."""

from __future__ import annotations

import datetime
import os
import stat
from pathlib import Path

from msgspec.structs import replace

from flows import names
from flows.flow import reflection
from flows.summary import to_json
from tests.conftest import THE_PACK
from tests.people import NOON, anyone, summed_up

ODD = Path(__file__).parent.parent / "summaries" / "odd"
"""Files that are damaged, hostile, or from another version."""
DAYS = datetime.timedelta(days=1)


def saved(folder: Path, number: int) -> list[Path]:
    """So many summaries, a day apart; the newest first, as they are listed."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_saved(folder, index) for index in range(number)][::-1]


def _saved(folder: Path, index: int) -> Path:
    moment = NOON + index * DAYS
    summary = replace(summed_up(reflection(THE_PACK), anyone(reflection(THE_PACK), index)), finished_at=moment)
    file = folder / names.summary(moment, f"{index:06x}")
    file.write_bytes(to_json(summary))
    return file


def damaged(folder: Path) -> Path:
    """One that cannot be read, newer than the others."""
    file = folder / names.summary(NOON + 1000 * DAYS, "bad000")
    file.write_bytes((ODD / "damaged-truncated.json").read_bytes())
    return file


def hostile(folder: Path) -> Path:
    """One whose words would be markup, links and codes, newer than the others."""
    file = folder / names.summary(NOON + 900 * DAYS, "bad001")
    file.write_bytes((ODD / "hostile-words.json").read_bytes())
    return file


def is_private(file: Path) -> bool:
    """Whether only its owner can read it."""
    return stat.S_IMODE(file.stat().st_mode) == 0o600 and file.stat().st_uid == os.getuid()
