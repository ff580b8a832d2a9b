"""What the files are called that a person may come across: a date, and nothing of the person."""

from __future__ import annotations

import datetime

ANY_SUMMARY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z-*.json"
"""A pattern that every summary's name fits."""
REPORT = "report.txt"
"""What went wrong, without anything of the person's."""
YEARS = range(1970, 9999)
"""That a clock anywhere on Earth can show."""
_FORM, _EXAMPLE = "%Y-%m-%dT%H%M%SZ", "2026-03-01T120000Z"


def unfinished(flow: str, moment: datetime.datetime, end: str) -> str:
    """A place kept in a flow, named by when it was begun (UTC), with an end that keeps two of one second apart."""
    return f"unfinished-{flow}-{moment.astimezone(datetime.UTC):{_FORM}}-{end}.json"


def any_unfinished(flow: str = "") -> str:
    """A pattern that the name of every place fits, or of those kept in a flow."""
    return f"unfinished-{flow}*.json"


def flow_of(name: str) -> str:
    """The flow of such a file."""
    return name.removesuffix(".json").split("-")[1]


def summary(moment: datetime.datetime, end: str) -> str:
    """A finished reflection, named by its time (UTC), with an end that keeps two of one second apart."""
    return f"{moment.astimezone(datetime.UTC):{_FORM}}-{end}.json"


def copy(moment: datetime.datetime, kind: str, form: str, number: int) -> str:
    """A copy for somebody to print or share: nothing in its name tells what it is about."""
    return f"{moment:%Y-%m-%d}-{kind}{f'-{number}' if number > 1 else ''}.{form}"


def moment(name: str) -> datetime.datetime:
    """When the reflection of that name was finished (UTC)."""
    return datetime.datetime.strptime(name[: len(_EXAMPLE)], _FORM).replace(tzinfo=datetime.UTC)
