"""What was stopped part-way: one is chosen to go on with, or deleted. The same for every front-end."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial

from content.schema import Pack
from flows.quoting import sentence
from flows.store import Kept, Store
from tui import starting
from tui.looking_back import among, delete, in_words
from tui.requests import Ask, Request
from tui.ways import PREPARATION


def one_that_stopped(pack: Pack, store: Store, flow: str | None) -> Generator[Request, str, Kept | None]:
    """The one to go on with, of a flow or of any; ``None`` for going back."""
    words, note = pack.interface.stopped, ""
    while kept := starting.look(store, flow).kept:
        chosen = yield from among(kept, partial(_row, pack=pack), pack, words.ask, note, where=words.title)
        if chosen is None:
            return None
        ways = {"go_on": words.go_on, "delete": words.delete}
        note = ""
        match (yield Ask(words.one.format(row=_row(chosen, pack)), ways)):
            case "go_on":
                return chosen
            case "delete":
                moment, remove = in_words(chosen.place.kept_at, pack), partial(store.forget, chosen.name)
                _, note = yield from delete(store.places / chosen.name, moment, remove, pack)
    return None


def _row(kept: Kept, pack: Pack) -> str:
    """When it was stopped, and how far it is."""
    words, moment = pack.interface.stopped, in_words(kept.place.kept_at, pack)
    stage, number, total = starting.session_of(pack, kept.place).progress
    stage = sentence(getattr(pack.interface.stages, stage))
    if kept.place.flow == PREPARATION:
        return words.page.format(moment=moment, stage=stage)
    if not number or total == 1:
        return words.row.format(moment=moment, stage=stage)
    return words.row_at.format(moment=moment, stage=stage, number=number, total=total)
