"""One clear goal out of a vague wish, a small step at a time, in the person's own words."""

from __future__ import annotations

from content.schema import Pack
from flows.path import Path
from flows.quoting import sentence

POSSIBLE = 6
"""Out of 10: under this it is too big for now."""
SHRINKS = 3
"""How often it is made smaller here; after that, it is something to do together."""

WISH, WHY = "goal.wish", "goal.why"
TRIES = tuple((f"goal.smaller_{n}", f"goal.possible_{n}") for n in range(1, SHRINKS + 1))
"""Smaller, and then how possible that feels."""
STEPS = (
    WISH, "goal.camera", "goal.place", "goal.small", "goal.do", "goal.when", "goal.possible",
    *(step for tried in TRIES for step in tried), WHY,
)  # fmt: skip
"""All of them, in the order in which they are asked."""
FIGURES = ("goal.possible", *(figure for _, figure in TRIES))
ACTS = ("goal.camera", "goal.small", "goal.do", *(smaller for smaller, _ in TRIES))
"""What will be done, each smaller or clearer than the one before."""


def is_asked(card_id: str, path: Path) -> bool:
    """Whether a step is: every one once there is a wish; smaller ones while it feels too big, and is made smaller."""
    if card_id == WISH:
        return True
    if path.answer(WISH) is None:
        return False
    for tried, (smaller, figure) in enumerate(TRIES):
        if card_id == smaller:
            return _too_big(path.answer(FIGURES[tried]))
        if card_id == figure:
            return path.answer(smaller) not in (None, act(path, before=smaller))
    return True


def act(path: Path, before: str = "") -> str:
    """What will be done, in its latest words; those before a step, where it is named."""
    steps = ACTS[: ACTS.index(before)] if before in ACTS else ACTS
    said = [str(words) for step in steps if (words := path.answer(step))]
    return said[-1] if said else ""


def told(pack: Pack, path: Path, before: str = "") -> tuple[str, ...]:
    """Sentence by sentence, as far as it has come: a wish alone, or what, where, when, how often and why, and the wish
    behind it; each under its name, as no joining word fits whatever is typed. What will be done, in the words before a
    step, where that is named."""
    words = pack.interface.sheet
    wish = path.answer(WISH)
    if not (what := act(path, before) or wish):
        return ()
    place, when, why = (path.answer(step) for step in ("goal.place", "goal.when", WHY))
    pieces = (
        str(what),
        words.goal_place.format(place=place) if place else "",
        words.goal_when.format(when=when) if when else "",
        words.goal_why.format(why=why) if why else "",
        words.goal_wish.format(wish=wish) if wish not in (None, what) else "",
    )
    return tuple(_ended(sentence(piece)) for piece in pieces if piece)


def _too_big(answer: object) -> bool:
    return isinstance(answer, int) and answer < POSSIBLE


def _ended(words: str) -> str:
    words = words.rstrip(" ,:;")
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."
