"""Units for systemd that start the kiosk with the computer."""

from __future__ import annotations

import sys
from pathlib import Path
from string import Template

import msgspec

from tui import exits

HERE = Path(__file__).with_name("unit")


def printed(name: str, config: Path) -> int:
    """On standard output."""
    print(unit(name, config), end="")
    return exits.DONE


def unit(name: str, config: Path) -> str:
    """For a text console, ``tty1``, or for a screen of its own, ``cage``; with this program's own place in it, and the
    one folder that it may write to."""
    program = Path(sys.executable).with_name("worthwhile")
    folder = inbox(config)
    writes = f"ReadWritePaths={folder}\n" if folder else ""
    template = Template((HERE / f"{name}.service").read_text("utf-8"))
    return template.substitute(program=program, config=config, inbox=writes)


def inbox(config: Path) -> str:
    """As far as the configuration is there already, and says; what is wrong in it is told when the kiosk starts."""
    try:
        tree = msgspec.toml.decode(config.read_bytes())
        return str(tree["counsellor"]["inbox"])
    except (OSError, msgspec.DecodeError, LookupError, TypeError):
        return ""
