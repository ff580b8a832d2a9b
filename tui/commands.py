"""What each command does; each part is imported only then, as most of the time before the first page is importing."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui import exits
from tui.saying import broken
from tui.ways import way

if TYPE_CHECKING:
    from content.schema import Pack
    from flows.store import Store
    from tui.requests import Steps
    from tui.saved import Known


def reflect(args: argparse.Namespace) -> int:
    """The reflection, by a person."""
    flow, keeping, shipped = "brief" if args.brief else None, not args.no_save, not args.content

    def words() -> Pack:
        return read(args)

    match way(args):
        case "lines":
            from tui.lines.starting import begin as in_lines

            return in_lines(words, flow, keeping=keeping, shipped=shipped)
        case "prompts":
            from tui.plain.starting import begin as at_prompts

            return at_prompts(words, flow, keeping=keeping, shipped=shipped)
        case _:
            from tui.full.starting import begin as on_the_screen

            return on_the_screen(words, flow, keeping=keeping, shipped=shipped, theme=args.theme)


def prepare(args: argparse.Namespace) -> int:
    """A page for a first session, by a person."""
    from flows.store import NoStore
    from tui.saved import named, to_prepare_with
    from tui.starting import at_home, to_keep_with

    pack, name = read(args), args.summary
    saved = at_home()
    store = NoStore() if args.no_save else to_keep_with(pack, saved)
    known = to_prepare_with(named(name, pack, saved), name, pack) if name else None
    return get_ready(args, pack, store, known)


def get_ready(args: argparse.Namespace, pack: Pack, store: Store, known: Known | None) -> int:
    """With a summary, or with nothing."""
    match way(args):
        case "lines":
            from tui.lines.starting import prepare as in_lines

            return in_lines(pack, store, known=known)
        case "prompts":
            from tui.plain.starting import prepare as at_prompts

            return at_prompts(pack, store, known=known)
        case _:
            from tui.full.starting import prepare as on_the_screen

            return on_the_screen(pack, store, theme=args.theme, known=known)


def look_back(args: argparse.Namespace, pack: Pack, steps: Steps) -> int:
    """At what was saved, by a person."""
    match way(args):
        case "lines":
            from tui.lines.starting import look_back as in_lines

            return in_lines(pack, steps)
        case "prompts":
            from tui.plain.starting import look_back as at_prompts

            return at_prompts(pack, steps)
        case _:
            from tui.full.starting import look_back as on_the_screen

            return on_the_screen(pack, steps, theme=args.theme)


def history(args: argparse.Namespace) -> int:
    """All that was saved."""
    from flows.store import NoStore
    from tui import looking_back
    from tui.starting import at_home, to_keep_with

    pack, saved, chosen = read(args), at_home(), []

    def steps() -> Steps:
        chosen.append((yield from looking_back.history(pack, saved)))

    code = look_back(args, pack, steps())
    if not (chosen and chosen[0]):
        return code
    return get_ready(args, pack, NoStore() if args.no_save else to_keep_with(pack, saved), chosen[0])


def show(args: argparse.Namespace) -> int:
    """One that was saved: opened on the full screen, printed elsewhere."""
    from flows.exports.text import to_text
    from tui import looking_back
    from tui.saved import named
    from tui.starting import at_home

    pack = read(args)
    summary = named(args.summary, pack, at_home()).summary
    if way(args) == "screen":
        return look_back(args, pack, looking_back.read_one(summary))
    return printed(to_text(pack, summary))


def compare(args: argparse.Namespace) -> int:
    """Two that were saved, side by side."""
    from flows.comparing import compared
    from flows.exports.text import parts_as_text
    from tui import looking_back
    from tui.saved import named, to_compare
    from tui.starting import at_home

    pack, store = read(args), at_home()
    one, other = (to_compare(named(name, pack, store).summary, name, pack) for name in (args.one, args.other))
    parts = compared(pack, one, other)
    if way(args) == "screen":
        return look_back(args, pack, looking_back.read_parts(parts))
    return printed(parts_as_text(parts))


def printed(text: str) -> int:
    """Whatever a terminal's language is, as it is."""
    sys.stdout.buffer.write(text.encode())
    return exits.DONE


def export(args: argparse.Namespace) -> int:
    """One that was saved, as another kind of file."""
    from tui.exporting import export as written
    from tui.starting import at_home

    pack = read(args)
    return written(pack, at_home(), args.summary, args.format, args.output, replace=args.force)


def unseal(args: argparse.Namespace) -> int:
    """A note that was sealed at a kiosk, for a counsellor."""
    from tui.exporting import give_out
    from tui.unsealing import unsealed

    pack = read(args)
    return give_out(pack, unsealed(args.file, args.identity, pack), args.format, args.output, replace=args.force)


def protect(args: argparse.Namespace) -> int:
    """With a passphrase or a key; or no more. However a screen is left, what came of it stays to be read."""
    from tui.protecting import how_it_is, protecting
    from tui.starting import at_home

    pack, store, told = read(args), at_home(), ""

    def steps() -> Steps:
        nonlocal told
        told = yield from protecting(pack, store)

    code = look_back(args, pack, steps())
    if way(args) == "screen":
        print(broken(told or how_it_is(pack, store), sys.stdout))
    return code


def run(args: argparse.Namespace) -> int:
    """Data alone on standard output."""
    from tui.headless import summed_up
    from tui.saved import named, to_prepare_with
    from tui.starting import at_home

    pack, name = read(args), args.summary
    known = to_prepare_with(named(name, pack, at_home()), name, pack) if name else None
    sys.stdout.buffer.write(
        summed_up(pack, args.flow, args.answers, datetime.datetime.now(datetime.UTC), known and known.summary)
    )
    return exits.DONE


def author(args: argparse.Namespace) -> int:
    """What authors ask of a pack."""
    from tui import authors

    return authors.check(read(args)) if args.task == "check" else authors.items(read(args))


def kiosk(args: argparse.Namespace) -> int:
    """Visits, one after another; or what staff do before the first."""
    from tui.kiosk.starting import start

    return start(args.config, args.task, args.unit)


def read(args: argparse.Namespace) -> Pack:
    """The words."""
    from content.loading import load

    return load(args.content) if args.content else load()


def schema(_: argparse.Namespace) -> int:
    """The JSON Schema of a summary."""
    import json

    from flows.summary import json_schema

    print(json.dumps(json_schema(), indent=2))
    return exits.DONE


def forget(args: argparse.Namespace) -> int:
    """Every place and summary that was kept."""
    from tui.forgetting import forget as forget_all

    return forget_all(read(args).interface.forgetting)


COMMANDS: dict[str | None, Callable[[argparse.Namespace], int]] = {
    None: reflect,
    "prepare": prepare,
    "run": run,
    "history": history,
    "show": show,
    "compare": compare,
    "export": export,
    "protect": protect,
    "forget": forget,
    "kiosk": kiosk,
    "open": unseal,
    "content": author,
    "schema": schema,
}
