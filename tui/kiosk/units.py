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
    folder = _inbox(config)
    writes = f"ReadWritePaths={_quoted(f'-{folder}')}\n" if folder else ""
    template = Template((HERE / f"{name}.service").read_text("utf-8"))
    return template.substitute(program=_quoted(str(program)), config=_quoted(str(config)), inbox=writes)


def _inbox(config: Path) -> str:
    """As far as the configuration is there already, and says; what is wrong in it is told when the kiosk starts."""
    try:
        tree = msgspec.toml.decode(config.read_bytes())
        return str(tree["counsellor"]["inbox"])
    except (OSError, ValueError, LookupError, TypeError):
        return ""


def _quoted(name: str) -> str:
    """As systemd.syntax(7) has it, where it needs to be."""
    name = name.replace("%", "%%").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{name}"' if any(each.isspace() or each in "'\"\\;$" for each in name) else name
