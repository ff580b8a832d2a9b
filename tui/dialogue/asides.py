"""What opens over a card, and the questions that stand outside a flow."""

from __future__ import annotations

from collections.abc import Mapping

from content.schema import Pack
from tui import support as people
from tui.dialogue.cards import told
from tui.dialogue.offers import GO_ON, LEAVE, MORE, SUPPORT, Offer, Talk


def support(talk: Talk, pack: Pack) -> bool:
    """People who can help, over whatever is on. Changes nothing, records nothing; whether the person wants to leave."""
    words = pack.interface
    back, leave = Offer(GO_ON, words.screen.return_to, GO_ON), Offer(LEAVE, words.screen.leave, LEAVE)
    talk.say("", *told(people.first(pack)))
    wanted = talk.choose([back, Offer(MORE, words.prompts.more_places, MORE), leave], words.lines.ask_support)
    if wanted == MORE:
        talk.say("", *told(people.more(pack)))
        wanted = talk.choose([back, leave], words.lines.ask_support_more)
    return wanted == LEAVE


def pick(talk: Talk, pack: Pack, text: str, options: Mapping[str, str]) -> str:
    """A question outside a flow: the value whose words were chosen. Support is open here too."""
    offers = [Offer(str(number), words, value) for number, (value, words) in enumerate(options.items(), 1)]
    offers.append(Offer(SUPPORT, pack.interface.screen.support, SUPPORT))
    while True:
        talk.say("", text)
        if (chosen := talk.choose(offers)) != SUPPORT:
            return chosen
        support(talk, pack)
