"""What the files are called that a person may come across: a date, and nothing of the person."""

from __future__ import annotations

import datetime

ANY_SUMMARY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z-*.json"
"""A pattern that every summary's name fits."""


def unfinished(flow: str) -> str:
    """The place kept in a flow."""
    return f"unfinished-{flow}.json"


def flow_of(name: str) -> str:
    """The flow of such a file."""
    return name.removeprefix("unfinished-").removesuffix(".json")


def summary(moment: datetime.datetime, end: str) -> str:
    """A finished reflection, named by its time (UTC), with an end that keeps two of one second apart."""
    return f"{moment.astimezone(datetime.UTC):%Y-%m-%dT%H%M%SZ}-{end}.json"
