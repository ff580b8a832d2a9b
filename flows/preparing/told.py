"""What stands above and below a card of the preparation: the goal so far, what was typed, and worries met."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from content.schema import by_id
from flows.cards import Card, Text, Told
from flows.parts import Part
from flows.path import Path
from flows.preparing import goal


def above(card: Card, path: Path) -> str:
    """The goal as it stands, above its next step; in a taste, what was typed so far."""
    words = path.flow.pack.interface.sheet
    if isinstance(card, Text) and card.is_private:
        typed = _typed(card.about, path, before=card.id)
        return "\n".join(words.typed.format(label=part.title, words=part.lines[0]) for part in typed)
    told = goal.told(path.flow.pack, path, before=card.id) if card.id in goal.STEPS[1:] else ()
    return words.so_far.format(goal=" ".join(told)) if told else ""


def below(card: Told, path: Path) -> tuple[Part, ...]:
    """What the answers so far come to."""
    pack = path.flow.pack
    if card.about == "worries":
        ticked = path.answer("worries") or ()
        assert isinstance(ticked, tuple)
        worries = (by_id(pack.worries, name) for name in ticked)
        return tuple(Part(worry.text, (worry.met,)) for worry in worries)
    return tuple(_typed(card.about, path))


def _typed(approach: str, path: Path, before: str = "") -> Iterator[Part]:
    """What was typed in a taste, or before one of its cards."""
    asks = by_id(path.flow.pack.tastes, approach).ask
    for each in takewhile(lambda each: each.id != before, asks):
        if words := path.answer(each.id):
            yield Part(each.label, (str(words),))
