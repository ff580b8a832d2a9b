"""What stands above and below a card of the preparation: the goal so far, what was typed, and worries met."""

from __future__ import annotations

from content.schema import by_id
from flows.cards import Card, Told
from flows.parts import Part
from flows.path import Path
from flows.preparing import goal


def above(card: Card, path: Path) -> str:
    """The goal as it stands, above its next step."""
    if card.id not in goal.STEPS[1:]:
        return ""
    told = goal.told(path.flow.pack, path)
    return path.flow.pack.interface.sheet.so_far.format(goal=told) if told else ""


def below(card: Told, path: Path) -> tuple[Part, ...]:
    """What the answers so far come to."""
    pack = path.flow.pack
    if card.about == "worries":
        ticked = path.answer("worries") or ()
        assert isinstance(ticked, tuple)
        worries = (by_id(pack.worries, name) for name in ticked)
        return tuple(Part(worry.text, (worry.met,)) for worry in worries)
    taste = by_id(pack.tastes, card.about)
    typed = ((each.label, path.answer(each.id)) for each in taste.ask)
    return tuple(Part(label, (str(words),)) for label, words in typed if words)
