"""What a centre says is checked before the terminal is touched; what is wrong is named with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.errors import ContentError
from tests.tui.kiosk.visitors import HASHED
from tui.exits import NO_INPUT, Refused
from tui.kiosk import setting_pin
from tui.kiosk.config import Config, read

LEAST = f'centre = "the Riverside Centre"\nstaff_pin = "{HASHED}"\n'
RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


def written(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, "utf-8")
    return file


def test_the_least_is_enough(tmp_path: Path) -> None:
    config = read(written(tmp_path, LEAST))
    assert (config.flow, config.idle_seconds, config.warning_seconds) == ("brief", 90, 30)
    assert config.codes.show
    assert config.paper is None
    assert config.counsellor is None


def test_all_of_it(tmp_path: Path) -> None:
    text = f"""{LEAST}words = "The kettle is on your left."
flow = "reflection"
theme = "paper"
idle_seconds = 60
warning_seconds = 20
[codes]
show = false
seconds = 30
[paper]
command = ["cat", "-u"]
columns = 32
seconds = 5
[counsellor]
inbox = "{tmp_path}"
recipient = "{RECIPIENT}"
"""
    config = read(written(tmp_path, text))
    assert config.paper is not None
    assert config.paper.command == ("cat", "-u")
    assert config.counsellor is not None
    assert config.counsellor.inbox == str(tmp_path)


@pytest.mark.parametrize(
    ("more", "line", "told"),
    [
        ("flavour = 1", 3, "flavour"),
        ('idle_seconds = "long"', 3, "idle_seconds"),
        ("idle_seconds = 5", 3, "idle_seconds"),
        ("warning_seconds = 19", 3, "warning_seconds"),
        ('flow = "preparation"', 3, "flow"),
        ('theme = "pink"', 3, "theme"),
        ("[codes]\nshow = 3", 4, "codes.show"),
        ("[codes]\nseconds = 1", 4, "codes.seconds"),
        ("[codes]\nsize = 1", 4, "size"),
        ("[paper]\ncommand = []", 4, "paper.command"),
        ('[paper]\ncommand = "lp"', 4, "paper.command"),
        ('[paper]\ncommand = ["no-such-program"]', 3, "no-such-program"),
        ("[paper]\ncolumns = 72", 3, "command"),
        (f'[counsellor]\ninbox = "/no/such/folder"\nrecipient = "{RECIPIENT}"', 3, "/no/such/folder"),
        (f'[counsellor]\ninbox = "tmp"\nrecipient = "{RECIPIENT}"', 3, "whole name"),
        ('[counsellor]\ninbox = "/tmp"\nrecipient = "age1nobody"', 3, "public key"),
        ('[counsellor]\ninbox = "/tmp"\nrecipient = "AGE-SECRET-KEY-1QQ"', 3, "public key"),
        ("centre = ", 3, "nvalid"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(more: str, line: int, told: str, tmp_path: Path) -> None:
    file = written(tmp_path, f"{LEAST}{more}\n")
    with pytest.raises(ContentError) as problem:
        read(file)
    assert str(problem.value).startswith(f"{file}, line {line}: ")
    assert told in str(problem.value)


def test_a_secret_key_in_the_wrong_place_is_not_repeated(tmp_path: Path) -> None:
    file = written(tmp_path, f'{LEAST}[counsellor]\ninbox = "/tmp"\nrecipient = "AGE-SECRET-KEY-1QQ"\n')
    with pytest.raises(ContentError) as problem:
        read(file)
    assert "SECRET" not in str(problem.value)


@pytest.mark.parametrize("pin", ["2468", "", "scrypt$short$short"])
def test_a_pin_that_is_no_hash_is_refused(pin: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"line 2: .*staff_pin"):
        read(written(tmp_path, f'centre = "C"\nstaff_pin = "{pin}"\n'))


def test_without_a_pin_there_is_no_way_out_so_it_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="--set-pin"):
        read(written(tmp_path, 'centre = "C"\n'))


def test_without_a_file_it_says_how_to_begin_one(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="--set-pin") as problem:
        read(tmp_path / "kiosk.toml")
    assert problem.value.code == NO_INPUT


def test_what_is_no_text_or_no_file(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ContentError, match="not UTF-8"):
        read(file)
    with pytest.raises(Refused, match="cannot be read"):
        read(tmp_path)


def test_the_example_holds_what_it_says(tmp_path: Path) -> None:
    """Every line of it that is commented out, put in, gives what holds without it; but for what a centre must say."""
    lines = setting_pin.BEGUN.read_text("utf-8").splitlines()
    settings = [line.removeprefix("# ").partition(" #")[0] for line in lines if " = " in line or line.startswith("# [")]
    kept = [
        line for line in settings if line.partition(" ")[0] not in ("words", "content", "command", "inbox", "recipient")
    ]
    text = "\n".join(kept).replace("[paper]", '[paper]\ncommand = ["cat"]').replace("[counsellor]", "")
    config = read(written(tmp_path, f'staff_pin = "{HASHED}"\n{text}'))
    assert config.paper is not None
    same = Config(centre="the centre", staff_pin=HASHED, paper=type(config.paper)(command=("cat",)))
    assert config == same
