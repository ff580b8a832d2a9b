"""What can be typed on the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

from flows.version import NAME, VERSION
from tui import exits
from tui.saying import say

FORMATS = ("html", "md", "txt", "json")
UNITS = ("tty1", "cage")
THEMES = ("dusk", "paper", "stark", "terminal")


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
    _add_looks(whole)
    whole.add_argument("--brief", action="store_true", help="a shorter one, in a few minutes")
    whole.add_argument("--no-save", action="store_true", help="write nothing, and do not ask")
    whole.add_argument("--content", type=Path, metavar="DIR", help="read the words from another folder")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    run = commands.add_parser("run", help="no questions asked: answers in, a JSON summary out")
    run.add_argument("--answers", required=True, metavar="FILE", help="a JSON file of answers; - for standard input")
    run.add_argument(
        "--flow",
        choices=("reflection", "brief", "preparation"),
        default="reflection",
        help="the whole, the short one, or the page for a first session",
    )
    run.add_argument("--summary", metavar="SUMMARY", help="for that page: a saved reflection to prepare with")
    ready = commands.add_parser("prepare", parents=[_looks()], help="make one page to bring to a first session")
    ready.add_argument(
        "summary",
        metavar="SUMMARY",
        nargs="?",
        help="a saved reflection, as a file or a number; without it, you choose",
    )
    commands.add_parser("history", parents=[_looks()], help="look back at what was saved, newest first")
    commands.add_parser("protect", parents=[_looks()], help="protect what is kept, with a passphrase or a key of age")
    one = commands.add_parser("show", parents=[_looks()], help="look at a saved summary")
    two = commands.add_parser("compare", parents=[_looks()], help="two saved summaries side by side, in words")
    copy = commands.add_parser("export", help="a saved summary as a page to print, Markdown, text or JSON")
    for command, name in ((one, "summary"), (two, "one"), (two, "other"), (copy, "summary")):
        command.add_argument(name, metavar="SUMMARY", help="a file, or a number: 1 is the newest that was saved")
    sealed = commands.add_parser("open", help="for counsellors: open a note that was sealed at a kiosk")
    sealed.add_argument("file", type=Path, metavar="FILE", help="the sealed note, named by its code")
    sealed.add_argument(
        "--identity", type=Path, required=True, metavar="KEY", help="the key file that age-keygen wrote"
    )
    for command in (copy, sealed):
        _add_output(command)
    _add_kiosk(commands.add_parser("kiosk", help="for a counselling centre: one visitor after another (Linux)"))
    content = commands.add_parser("content", help="for authors: check the words, or list every card")
    content.add_argument("task", choices=("check", "items"))
    commands.add_parser("forget", help="delete every place and summary that was kept")
    commands.add_parser("schema", help="the JSON Schema of a summary")
    return whole


def _add_output(to: argparse.ArgumentParser) -> None:
    """What becomes of a summary, and where it goes."""
    to.add_argument("--format", choices=FORMATS, help="what it becomes; without it, what FILE ends with, or txt")
    to.add_argument("-o", "--output", type=Path, metavar="FILE", help="where it goes; without it, to standard output")
    to.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _add_kiosk(to: argparse.ArgumentParser) -> None:
    """The visits; or what staff do before the first."""
    to.add_argument("--config", type=Path, metavar="FILE", help="what the centre says (/etc/worthwhile/kiosk.toml)")
    task = to.add_mutually_exclusive_group()
    for name, does in (
        ("set_pin", "choose the PIN with which staff close the kiosk"),
        ("self_test", "try it here, and look whether anything stays behind"),
    ):
        task.add_argument(f"--{name.replace('_', '-')}", action="store_const", dest="task", const=name, help=does)
    unit = "print a systemd unit: for a text console (tty1), or for a screen of its own (cage)"
    task.add_argument("--print-unit", choices=UNITS, nargs="?", const=UNITS[0], dest="unit", help=unit)


def _add_looks(to: argparse.ArgumentParser, **default: Any) -> None:
    """Which front-end, and how it looks."""
    way = to.add_mutually_exclusive_group()
    prompts = "plain prompts: lists to move in, without filling the screen"
    way.add_argument("--plain", action="store_true", help=prompts, **default)
    way.add_argument("--lines", action="store_true", help="plain lines, for a screen reader or a pipe", **default)
    theme = {"default": "dusk"} | default
    to.add_argument("--theme", choices=THEMES, help="how the full screen looks", **theme)


def _looks() -> Parser:
    """The same after a command; what was said before it stays."""
    looks = Parser(add_help=False)
    _add_looks(looks, default=argparse.SUPPRESS)
    return looks
