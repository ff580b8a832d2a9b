"""The life of a visit as a table. Each visit is a process of its own: it begins where the last one ended, wiped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from transitions import Machine


class Turn(NamedTuple):
    """One way on."""

    trigger: str
    source: str
    destination: str


# fmt: off
LIFE = [
    #    what happens     from         leads to
    Turn("renew",         "wiped",     "welcome"),
    Turn("begin",         "welcome",   "visit"),
    Turn("finish",        "visit",     "hand_over"),
    Turn("look_back",     "hand_over", "visit"),
    Turn("stop",          "visit",     "wiped"),
    Turn("stop",          "hand_over", "wiped"),
    Turn("time_out",      "visit",     "wiped"),
    Turn("time_out",      "hand_over", "wiped"),
]
# fmt: on


class Life:
    """Where a visit is."""

    def __init__(self) -> None:
        self.state = "wiped"
        self.turn("renew")

    def turn(self, trigger: str) -> None:
        """What happens; an error where it cannot, which is no word of anybody's. The machine is asked for its event, as
        in ``flows.flow``: then nothing is hung on this class, and the type checker sees all of it."""
        _machine().events[trigger].trigger(self)

    @property
    def is_somebodys(self) -> bool:
        """Whether anybody's answers are here."""
        return self.state in ("visit", "hand_over")


@cache
def _machine() -> Machine:
    from transitions import Machine

    states = dict.fromkeys(name for turn in LIFE for name in (turn.source, turn.destination))
    machine = Machine(model=None, states=list(states), initial="wiped", auto_transitions=False)
    for turn in LIFE:
        machine.add_transition(turn.trigger, turn.source, turn.destination)
    return machine


def diagram() -> str:
    """As Mermaid draws it, for docs/kiosk.md."""
    ways = (f"    {turn.source} --> {turn.destination} : {turn.trigger.replace('_', ' ')}" for turn in LIFE)
    return "\n".join(["stateDiagram-v2", "    [*] --> wiped", *ways]) + "\n"
