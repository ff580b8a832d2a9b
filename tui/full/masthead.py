"""The top of every screen: the name, where one is, and how far one has come."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from flows.session import Session
from tui.full.strokes import stroke

FEW = 3
"""A stage of fewer cards has no strand of its own; it joins the one before."""


class Strand(NamedTuple):
    """A stage, or a few that belong together."""

    weight: int
    """How many cards it may have, whatever the answers: the strands never change their lengths."""
    done: float
    """How much of it lies behind, from 0 to 1."""


Strands: TypeAlias = tuple[Strand, ...]


def strands(session: Session) -> Strands:
    """The thread at the top, cut into stages."""
    groups: list[list[str]] = []
    for stage, cards in session.flow.deck.items():
        if stage in session.flow.uncounted:
            continue
        if groups and len(cards) < FEW:
            groups[-1].append(stage)
        else:
            groups.append([stage])
    stages = [step.stage for step in session.path.steps]
    began = session.path.find(session.place)  # whoever looks at an earlier card has come no less far
    here = len(session.path.up_to(began)[:-1] if began else session.behind)
    behind, ahead = stages[:here], stages[here:]
    return tuple(_strand(session, group, behind, ahead) for group in groups)


def _strand(session: Session, group: list[str], behind: list[str], ahead: list[str]) -> Strand:
    weight = sum(len(session.flow.deck[stage]) for stage in group)
    done = sum(stage in group for stage in behind)
    left = sum(stage in group for stage in ahead)
    passed = session.finished or _comes_before(group, ahead[0], session)
    return Strand(weight, 1.0 if passed else done / (done + left) if done else 0.0)


def _comes_before(group: list[str], stage: str, session: Session) -> bool:
    order = list(session.flow.deck)
    return order.index(group[-1]) < order.index(stage)


class Masthead(Widget):
    """Two lines; in place, only what differs is drawn again."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._title = name
        self._where = ""
        self._strands: Strands = ()

    def show(self, where: str, strands: Strands) -> None:
        """Where one is."""
        if where != self._where:
            self._where = where
            self.refresh(Region(0, 0, self.size.width, 1))
        if strands != self._strands:
            self._strands = strands
            self.refresh(Region(0, 1, self.size.width, 1))

    def render(self) -> Content:
        width = self.size.width
        room = width - len(self._title) - len(self._where)
        title = Content.assemble((self._title, "bold $primary"), " " * room, (self._where, "$quiet"))
        if room < 2:  # where one is says more than a name
            title = Content.styled(self._where, "$quiet").right(width)
        return Content("\n").join([title, self._thread(width)])

    def _thread(self, width: int) -> Content:
        room = width - len(self._strands) + 1
        total = sum(strand.weight for strand in self._strands)
        drawn: list[Content] = []
        used = counted = 0
        for strand in self._strands:
            counted += strand.weight
            length = round(room * counted / total) - used
            used += length
            drawn.append(stroke(strand.done, length))
        return Content(" ").join(drawn)
