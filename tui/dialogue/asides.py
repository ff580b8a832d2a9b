"""What opens over a card, and the questions that stand outside a flow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from content.schema import Pack
from flows.parts import Part
from tui import support as people
from tui.dialogue.cards import told
from tui.dialogue.offers import GO_ON, LEAVE, MORE, SUPPORT, Offer, Talk


def support(talk: Talk, pack: Pack, *, may_leave: bool = False) -> bool:
    """People who can help, over whatever is on. Changes nothing, records nothing; whether the person wants to leave,
    where that may be."""
    words, places = pack.interface, people.more(pack)
    ways = [Offer(GO_ON, words.screen.return_to, GO_ON)]
    ways += [Offer(LEAVE, words.screen.leave, LEAVE)] if may_leave else []
    others = [Offer(str(number), place.title, str(number)) for number, place in enumerate(places, 1)]
    more = Offer(MORE, words.prompts.more_places, MORE)
    wanted = _read(talk, pack, people.opening(pack), ways) or talk.choose([*ways, more], words.lines.ask_support)
    while wanted not in (GO_ON, LEAVE):
        place = [] if wanted == MORE else [places[int(wanted) - 1]]
        wanted = _read(talk, pack, place, ways) or talk.choose([*others, *ways], words.lines.ask_support_more)
    return wanted == LEAVE


def _read(talk: Talk, pack: Pack, parts: Iterable[Part], ways: Sequence[Offer[str]]) -> str:
    """What fits in the window at once, and then the rest; what is wanted instead, if anything is."""
    words = pack.interface
    go_on = Offer(GO_ON, words.prompts.next_part, "")
    *before, last = talk.paged([told(parts)])
    for page in before:
        talk.say("", *page)
        if wanted := talk.choose([go_on, *ways[1:]], words.lines.ask_part):
            return wanted
    if last:
        talk.say("", *last)
    return ""


def pick(talk: Talk, pack: Pack, text: str, options: Mapping[str, str]) -> str:
    """A question outside a flow: the value whose words were chosen. Support is open here too."""
    offers = [Offer(str(number), words, value) for number, (value, words) in enumerate(options.items(), 1)]
    offers.append(Offer(SUPPORT, pack.interface.screen.support, SUPPORT))
    while True:
        talk.say("", text)
        if (chosen := talk.choose(offers)) != SUPPORT:
            return chosen
        support(talk, pack)
