"""A turning point in words, for the person to weigh."""

from __future__ import annotations

from collections.abc import Iterator

from content.schema import Pack, by_id
from flows.cards import Answer, Asked, Choice, Mirror, Pick, Rating
from flows.path import Path
from flows.quoting import joined, pole
from flows.turning import TurningPoint


def weighed(path: Path, point: TurningPoint) -> str:
    """What might have been answered, and which approaches would then stand out."""
    pack = path.flow.pack
    words = pack.interface.turning
    supposed = " ".join(
        sentence for card_id, answer in point.answers.items() for sentence in _said(path, card_id, answer)
    )
    return words.weigh.format(supposed=supposed, outcome=_outcome(pack, point))


def _said(path: Path, card_id: str, answer: Answer) -> Iterator[str]:
    """A sentence for each answer; for each tick that would not be there."""
    pack, step = path.flow.pack, path.find(card_id)
    words, before = pack.interface.turning, path.answer(card_id)
    match step.card if step else None:
        case Rating(text=item) as card:
            yield words.rating.format(answer=_chosen(card, answer), before=_chosen(card, before), item=item)
        case Mirror(about=pattern):
            template = words.mirror_no if answer == "no" else words.mirror_yes
            yield template.format(pattern=by_id(pack.patterns, pattern).title)
        case Choice(about=preference) if isinstance(answer, int):
            yield _leans(pack, preference, answer)
        case Pick() if isinstance(before, tuple) and isinstance(answer, tuple):
            gone = (by_id(pack.origins, tick) for tick in before if tick not in answer)
            yield from (words.unticked.format(origin=origin.title) for origin in gone)


def _chosen(card: Asked, answer: Answer) -> str:
    return next(choice.text for choice in card.choices if choice.value == answer).lower()


def _leans(pack: Pack, preference_id: str, lean: int) -> str:
    words, preference = pack.interface.turning, by_id(pack.preferences, preference_id)
    template = (words.both, words.slight_lean, words.strong_lean)[abs(lean)]
    return template.format(you=pole(preference, lean).you, first=preference.first.you, second=preference.second.you)


def _outcome(pack: Pack, point: TurningPoint) -> str:
    words, leading = pack.interface.turning, point.leaning.tiers[0]
    names = joined(pack, [by_id(pack.approaches, name).name for name in leading])
    if not point.leaning.clear:
        return words.no_clear_lean
    return (words.one if len(leading) == 1 else words.level).format(names=names)
