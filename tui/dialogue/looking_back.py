"""Looking back in a conversation: what is asked or shown, one thing after another."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from typing import NoReturn, TypeVar

from content.schema import Pack
from flows.parts import Part
from tui import exits
from tui.dialogue.asides import support
from tui.dialogue.cards import told
from tui.dialogue.ending import Left
from tui.dialogue.offers import BACK, GO_ON, HELP, LEAVE, SUPPORT, Ended, Offer, Talk
from tui.requests import Ask, Errand, Open, Read, Request, Type, Wait, Work
from tui.silence import keep_quiet

T = TypeVar("T")


def follow(talk: Talk, pack: Pack, steps: Errand) -> int:
    """To its end, or until the person leaves; the exit code."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    keep_quiet()
    talk.say(pack.interface.lines.history)
    try:
        through(talk, pack, steps)
    except (Left, Ended):
        return exits.DONE
    except KeyboardInterrupt:
        talk.say("")
        return exits.INTERRUPTED
    return exits.DONE


def through(talk: Talk, pack: Pack, steps: Generator[Request, str, T]) -> T:
    """To its end, and what came of it; ``Left`` where the person leaves."""
    try:
        request = next(steps)
        while True:
            request = steps.send(_reply(talk, pack, request))
    except StopIteration as ended:
        result: T = ended.value
        return result


def _reply(talk: Talk, pack: Pack, request: Request) -> str:
    match request:
        case Ask(text, options, note, is_first):
            offers = [Offer(str(number), words, key) for number, (key, words) in enumerate(options.items(), 1)]
            close = [] if options else [Offer(GO_ON, pack.interface.screen.close, "")]
            prompt = "" if options else pack.interface.lines.ask_end
            return _chosen(
                talk, pack, [*([note, ""] if note else []), text], [*offers, *close], prompt, leads_back=not is_first
            )
        case Open(summary):
            from flows.telling import results  # with the first results, not with the first page

            return _read(talk, pack, results(pack, summary))
        case Read(parts):
            return _read(talk, pack, parts)
        case Wait(text, work):
            talk.say(text)
            talk.wait(partial(_done, work))
            return ""
        case Type():
            return typed(talk, pack, request)


def _done(work: Work) -> None:
    try:
        work.wait()
    finally:
        work.stop()


def typed(talk: Talk, pack: Pack, request: Type) -> str:
    """What was typed, "" for going back."""
    words = pack.interface
    ways: list[Offer[str | Callable[[], object]]] = [
        Offer(SUPPORT, words.screen.support, partial(_support, talk, pack)),
        Offer(BACK, request.declines, ""),
        Offer(LEAVE, words.screen.leave, _leave),
    ]
    while True:
        if told := [*filter(None, (request.note, request.text))]:
            talk.say("", *told)
        if isinstance(said := talk.typed(ways, request), str):
            return said
        said()


def _support(talk: Talk, pack: Pack) -> None:
    if support(talk, pack, may_leave=True):
        _leave()


def _leave() -> NoReturn:
    raise Left(exits.DONE)


def _read(talk: Talk, pack: Pack, parts: Iterable[Part]) -> str:
    """Page by page, and back."""
    words, pages, at = pack.interface, talk.paged([told([part]) for part in parts]), 0
    while 0 <= at < len(pages):
        last = at + 1 == len(pages)
        go_on = Offer(GO_ON, words.screen.close if last else words.prompts.next_part, "on")
        prompt = words.lines.ask_end if last else words.lines.ask_part
        at += 1 if _chosen(talk, pack, pages[at], [go_on], prompt) == "on" else -1
    return ""


def _chosen(
    talk: Talk, pack: Pack, lines: Sequence[str], offers: Sequence[Offer[str]], prompt: str, *, leads_back: bool = True
) -> str:
    """One of some offers, "" for going back; ``Left`` for leaving. Support and help are open everywhere."""
    words = pack.interface
    ways = (
        *([Offer(BACK, words.screen.back, "")] if leads_back else []),
        Offer(SUPPORT, words.screen.support, SUPPORT),
        Offer(LEAVE, words.screen.leave, LEAVE),
        Offer(HELP, "", HELP),
    )
    talk.say("", *lines)
    while (chosen := talk.choose([*offers, *ways], prompt)) in (SUPPORT, HELP):
        if chosen == SUPPORT:
            _support(talk, pack)
            talk.say("", *lines)
        else:
            talk.say("", *words.history.keys)
    if chosen == LEAVE:
        _leave()
    return chosen
