"""Begin here: the command line is read, a command is run, and whatever goes wrong is said in one sentence."""

from __future__ import annotations

import errno
import os
import signal
import sys
from typing import NoReturn

from content.errors import ContentError
from tui import exits
from tui.commands import COMMANDS
from tui.saying import say
from tui.usage import parser

WENT_WRONG = "something went wrong ({}). It was not your doing, and nothing you typed is in this message"

AGAIN = 1.0
"""Seconds."""


def main() -> NoReturn:
    """Start, and end with an exit code and never a traceback: that could print somebody's words."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a conversation, once there is one, asks how to leave
    signal.signal(signal.SIGTERM, terminated)
    signal.signal(signal.SIGHUP, terminated)
    signal.signal(signal.SIGALRM, terminated)
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
        code = say(
            f"the output cannot be written ({problem.strerror}). Free some space, or write elsewhere", exits.FAILED
        )
    except Exception as problem:
        code = say(WENT_WRONG.format(type(problem).__name__), exits.FAILED)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)


def terminated(*_: object) -> NoReturn:
    """The place was kept after the last answer, where that was agreed. Python drops what is raised while it tidies up
    after a generator; so unless this is the end, it comes again."""
    signal.setitimer(signal.ITIMER_REAL, AGAIN)
    sys.exit(exits.TERMINATED)


if __name__ == "__main__":
    main()
