"""The table of the flow that prepares for a first session, and what it asks of the answers.

Nothing that a summary knows is asked again.
"""

from __future__ import annotations

from flows.conditions import is_under_18, may_keep
from flows.flow import Row
from flows.path import Path


def is_a_stranger(path: Path) -> bool:
    """Nothing is known: the age was not asked either."""
    return path.known is None


def has_own_strengths(path: Path) -> bool:
    """Nobody has named any; or the person has, on a page that is changed."""
    return path.known is None or path.remembers("strengths")


def likes_are_unknown(path: Path) -> bool:
    """How someone likes to work was never said."""
    return path.known is None or all(shown.lean is None for shown in path.known.preferences)


def approaches_are_not_chosen(path: Path) -> bool:
    return path.known is None or not (path.known.plan or "ask_about" in path.known.answers)


def brings_any(path: Path) -> bool:
    return bool(path.answer("bring"))


def tastes_any(path: Path) -> bool:
    return bool(path.answer("tastes"))


def worries_any(path: Path) -> bool:
    return bool(path.answer("worries"))


# fmt: off
PREPARATION = [
    # from                      leads to             when
    Row("onward", "welcome",           "age",               is_a_stranger),
    Row("onward", "welcome",           "keep_place",        may_keep),
    Row("onward", "welcome",           "brings_me"),
    Row("onward", "age",               "under_18",          is_under_18),
    Row("onward", "age",               "keep_place",        may_keep),
    Row("onward", "age",               "brings_me"),
    Row("onward", "keep_place",        "brings_me"),
    Row("onward", "brings_me",         "bring"),
    Row("onward", "bring",             "examples",          brings_any),
    Row("onward", "bring",             "background"),
    Row("onward", "examples",          "background"),
    Row("onward", "background",        "helped"),
    Row("onward", "helped",            "strengths",         has_own_strengths),
    Row("onward", "helped",            "preferences",       likes_are_unknown),
    Row("onward", "helped",            "ask_about",         approaches_are_not_chosen),
    Row("onward", "helped",            "tastes"),
    Row("onward", "strengths",         "preferences",       likes_are_unknown),
    Row("onward", "strengths",         "ask_about",         approaches_are_not_chosen),
    Row("onward", "strengths",         "tastes"),
    Row("onward", "preferences",       "ask_about",         approaches_are_not_chosen),
    Row("onward", "preferences",       "tastes"),
    Row("onward", "ask_about",         "tastes"),
    Row("onward", "tastes",            "tasting",           tastes_any),
    Row("onward", "tastes",            "goal"),
    Row("onward", "tasting",           "goal"),
    Row("onward", "goal",              "questions"),
    Row("onward", "questions",         "needs"),
    Row("onward", "needs",             "quiet"),
    Row("onward", "quiet",             "worries"),
    Row("onward", "worries",           "worries_met",       worries_any),
    Row("onward", "worries",           "wording"),
    Row("onward", "worries_met",       "wording"),
    Row("onward", "wording",           "sheet"),
    Row("onward", "sheet",             "keep",              may_keep),
    Row("onward", "sheet",             "ready"),
    Row("onward", "keep",              "ready"),
]
# fmt: on
