"""Cards that no answers lead to are found."""

from __future__ import annotations

from pathlib import Path

from content.loading import load
from content.schema import Pack
from flows.reachability import unreachable
from tests.content.packs import change, copy_of_the_pack


def test_every_card_of_the_shipped_pack_is_reached(pack: Pack) -> None:
    assert unreachable(pack) == ()


def test_cards_that_no_answers_lead_to_are_found(tmp_path: Path) -> None:
    folder = copy_of_the_pack(tmp_path)
    for end in ("I might fail.", "nobody can judge me."):
        change(folder, "patterns.toml", f'{end}"\nscreener = true\n', f'{end}"\n')
    assert unreachable(load(folder)) == (*(f"avoidance.{number}" for number in range(1, 7)), "mirror.avoidance")
