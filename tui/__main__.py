"""Begin here: the command line, and which front-end it starts."""

from __future__ import annotations

import argparse
import datetime
import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from content.errors import ContentError
from flows.version import NAME, VERSION
from tui import exits

if TYPE_CHECKING:
    from content.schema import Pack
    from tui.looking_back import Steps


FORMATS = ("html", "md", "txt", "json")
THEMES = ("dusk", "paper", "stark", "terminal")
WENT_WRONG = "something went wrong ({}). It was not your doing, and nothing you typed is in this message"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """One sentence, and where to read more."""
        sys.exit(
            say(
                f"{message.replace('recognized', 'recognised')}. Type {self.prog} --help to see what can be typed.",
                exits.USAGE,
            )
        )


def parser() -> Parser:
    """The whole command line."""
    whole = Parser(prog=NAME, description="A quiet, private reflection on insecurity and self-worth.")
    whole.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    way = whole.add_mutually_exclusive_group()
    way.add_argument("--plain", action="store_true", help="plain prompts: lists to move in, without filling the screen")
    way.add_argument("--lines", action="store_true", help="plain lines, for a screen reader or a pipe")
    whole.add_argument("--theme", choices=THEMES, default="dusk", help="how the full screen looks")
    whole.add_argument("--brief", action="store_true", help="a shorter one, in a few minutes")
    whole.add_argument("--no-save", action="store_true", help="write nothing, and do not ask")
    whole.add_argument("--content", type=Path, metavar="DIR", help="read the words from another folder")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    run = commands.add_parser("run", help="no questions asked: answers in, a JSON summary out")
    run.add_argument("--answers", required=True, metavar="FILE", help="a JSON file of answers; - for standard input")
    run.add_argument(
        "--flow", choices=("reflection", "brief"), default="reflection", help="the whole, or the short one"
    )
    commands.add_parser("history", help="look back at what was saved, newest first")
    one = commands.add_parser("show", help="look at a saved summary")
    two = commands.add_parser("compare", help="two saved summaries side by side, in words")
    copy = commands.add_parser("export", help="a saved summary as a page to print, Markdown, text or JSON")
    for command, name in ((one, "summary"), (two, "one"), (two, "other"), (copy, "summary")):
        command.add_argument(name, metavar="SUMMARY", help="a file, or a number: 1 is the newest that was saved")
    copy.add_argument("--format", choices=FORMATS, help="what it becomes; without it, what FILE ends with, or txt")
    copy.add_argument("-o", "--output", type=Path, metavar="FILE", help="where it goes; without it, to standard output")
    copy.add_argument("--force", action="store_true", help="replace FILE where it is there already")
    content = commands.add_parser("content", help="for authors: check the words, or list every card")
    content.add_argument("task", choices=("check", "items"))
    commands.add_parser("forget", help="delete every place and summary that was kept")
    commands.add_parser("schema", help="the JSON Schema of a summary")
    return whole


def main() -> NoReturn:
    """Start, and end with an exit code and never a traceback: that could print somebody's words."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a conversation, once there is one, asks how to leave
    signal.signal(signal.SIGTERM, terminated)
    signal.signal(signal.SIGHUP, terminated)
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        code = start(parser().parse_args())
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = exits.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = exits.FAILED
    except exits.Refused as problem:
        code = say(str(problem), problem.code)
    except ContentError as problem:
        code = say(str(problem), exits.BAD_INPUT)
    except OSError as problem:
        code = say(
            f"the output cannot be written ({problem.strerror}). Free some space, or write elsewhere", exits.FAILED
        )
    except Exception as problem:
        code = say(WENT_WRONG.format(type(problem).__name__), exits.FAILED)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)


def start(args: argparse.Namespace) -> int:
    """What was asked for; each part is imported only then, as most of the time before the first page is importing."""
    match args.command:
        case None:
            return reflect(args)
        case "forget":
            from tui.forgetting import forget

            return forget(read(args).interface.forgetting)
        case "schema":
            return schema()
        case "run":
            return run(args)
        case "history":
            return history(args)
        case "show":
            return show(args)
        case "compare":
            return compare(args)
        case "export":
            return export(args)
        case _:
            return author(args)


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


def way(args: argparse.Namespace) -> Literal["lines", "prompts", "screen"]:
    """Which front-end: what was asked for, as far as there is a terminal for it."""
    if not can_draw() or args.lines or (wants_lines() and not args.plain):
        return "lines"
    return "prompts" if args.plain else "screen"


def look_back(args: argparse.Namespace, errand: Callable[[Pack], Steps]) -> int:
    """At what was saved, by a person."""

    def words() -> Pack:
        return read(args)

    match way(args):
        case "lines":
            from tui.lines.starting import look_back as in_lines

            return in_lines(words, errand)
        case "prompts":
            from tui.plain.starting import look_back as at_prompts

            return at_prompts(words, errand)
        case _:
            from tui.full.starting import look_back as on_the_screen

            return on_the_screen(words, errand, theme=args.theme)


def history(args: argparse.Namespace) -> int:
    """All that was saved."""
    from tui import places
    from tui.looking_back import history as steps

    return look_back(args, lambda pack: steps(pack, places.finished()))


def show(args: argparse.Namespace) -> int:
    """One that was saved: opened on the full screen, printed elsewhere."""
    from tui.saved import named

    pack = read(args)
    summary = named(args.summary, pack)
    if way(args) == "screen":
        from tui.looking_back import one

        return look_back(args, lambda _: one(summary))
    from flows.exports.text import to_text

    sys.stdout.buffer.write(to_text(pack, summary).encode())
    return exits.DONE


def compare(args: argparse.Namespace) -> int:
    """Two that were saved, side by side."""
    from flows.comparing import compared
    from tui.saved import named

    pack = read(args)
    parts = compared(pack, named(args.one, pack), named(args.other, pack))
    if way(args) == "screen":
        from tui.looking_back import some

        return look_back(args, lambda _: some(parts))
    from flows.exports.text import parts_as_text

    sys.stdout.buffer.write(parts_as_text(parts).encode())
    return exits.DONE


def export(args: argparse.Namespace) -> int:
    """One that was saved, as another kind of file."""
    from tui.exporting import export as written

    return written(read(args), args.summary, args.format, args.output, replace=args.force)


def can_draw() -> bool:
    """Whether there is a terminal to draw on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    on_a_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return on_a_terminal and os.environ.get("TERM", "dumb") not in ("", "dumb")


def wants_lines() -> bool:
    """Whether somebody asked every program for its accessible mode."""
    return os.environ.get("ACCESSIBLE", "0").lower() not in ("", "0", "false")


def run(args: argparse.Namespace) -> int:
    """Data alone on standard output."""
    from tui.headless import summed_up

    sys.stdout.buffer.write(summed_up(read(args), args.flow, args.answers, datetime.datetime.now(datetime.UTC)))
    return exits.DONE


def author(args: argparse.Namespace) -> int:
    """What authors ask of a pack."""
    from tui import authors

    return authors.check(read(args)) if args.task == "check" else authors.items(read(args))


def read(args: argparse.Namespace) -> Pack:
    """The words."""
    from content.loading import load

    return load(args.content) if args.content else load()


def schema() -> int:
    """The JSON Schema of a summary."""
    import json

    from flows.summary import json_schema

    print(json.dumps(json_schema(), indent=2))
    return exits.DONE


def say(message: str, code: int) -> int:
    """A notice, which goes to standard error and can do nothing to a terminal but be read."""
    if sys.stderr is not None:
        print(f"{NAME}: {''.join(map(escaped, message))}", file=sys.stderr)
    return code


def escaped(character: str) -> str:
    """As Python would write it, where it cannot be printed."""
    return character if character.isprintable() else character.encode("unicode_escape", "backslashreplace").decode()


def terminated(*_: object) -> NoReturn:
    """The place was kept after the last answer, where that was agreed."""
    sys.exit(exits.TERMINATED)


if __name__ == "__main__":
    main()
