"""What everything in a pack is made of."""

from typing import Annotated

from msgspec import Meta, Struct

Id = Annotated[str, Meta(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)?$")]
Words = Annotated[str, Meta(min_length=1)]


def gaps(*names: str) -> Meta:
    """A sentence whose only braces are these."""
    return Meta(min_length=1, pattern=r"^([^{}]|\{(" + "|".join(names) + r")\})*$")


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing in a pack; an unknown key is an error, so a slip of the pen is never silent."""
