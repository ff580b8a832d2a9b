"""Begin here: the command line is read, a command is run, and whatever goes wrong is said in one sentence."""

from __future__ import annotations

import argparse
import errno
import os
import resource
import signal
import sys
from typing import NoReturn

from content.errors import ContentError
from flows.version import NAME
from tui import exits
from tui.commands import COMMANDS
from tui.saying import say
from tui.usage import parser

WENT_WRONG = "something went wrong ({kind}). It was not your doing, and nothing you typed is in this message"
REPORTED = f". A report of it, which has nothing of yours in it either, is in {{file}}; {NAME} forget deletes it"

WRITE_NOTHING = ("run", "kiosk", "content", "schema")
"""Commands."""
AGAIN = 1.0
"""Seconds."""


def main() -> NoReturn:
    """Start, and end with an exit code and never a traceback: that could print somebody's words."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold all that was said
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a conversation, once there is one, asks how to leave
    signal.signal(signal.SIGTERM, terminated)
    signal.signal(signal.SIGHUP, terminated)
    signal.signal(signal.SIGALRM, terminated)
    args = argparse.Namespace(command=None, no_save=True)
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        args = parser().parse_args()
        code = COMMANDS[args.command](args)
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
        code = say(cannot_write(problem), exits.FAILED)
    except Exception as problem:
        code = say(went_wrong(problem, args), exits.FAILED)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)


def cannot_write(problem: OSError) -> str:
    """Where standard output was meant; or where it got lost in the middle of everything how things are protected."""
    from flows.protection import DamagedProtection

    if isinstance(problem, DamagedProtection):
        return f"{problem.filename} is not whole any more, so nothing can be kept. Type {NAME} protect to mend it"
    return f"the output cannot be written ({problem.strerror}). Free some space, or write elsewhere"


def went_wrong(problem: Exception, args: argparse.Namespace) -> str:
    """One sentence, and where there is more to know, unless nothing may be written."""
    told = WENT_WRONG.format(kind=type(problem).__name__)
    if getattr(args, "no_save", False) or args.command in WRITE_NOTHING:
        return told
    from tui.report import written  # which loads what nobody needs unless something goes wrong

    file = written(problem, args.command)
    return told + REPORTED.format(file=file) if file else told


def terminated(*_: object) -> NoReturn:
    """The place was kept after the last answer, where that was agreed. Python drops what is raised while it tidies up
    after a generator; so unless this is the end, it comes again."""
    signal.setitimer(signal.ITIMER_REAL, AGAIN)
    sys.exit(exits.TERMINATED)


if __name__ == "__main__":
    main()
