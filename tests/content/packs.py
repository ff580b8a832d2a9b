"""Copies of the shipped pack, changed on purpose."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from content import SHIPPED
from content.errors import ContentError
from content.loading import load

PAGE = "pages/goodbye.md"
WHERE = "pages.goodbye.body"


def change(folder: Path, name: str, old: str, new: str) -> int:
    """One place in one file, and no other; gives the line on which it begins."""
    text = (folder / name).read_text("utf-8")
    assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
    (folder / name).write_text(text.replace(old, new), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def copy_of_the_pack(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "pack", copy_function=shutil.copyfile)


def write_page(folder: Path, body: str) -> None:
    (folder / PAGE).write_text(f'+++\ntitle = "Goodbye"\n+++\n{body}\n', "utf-8")


def write_article(folder: Path, rows: str) -> None:
    """More ideas than there are."""
    with (folder / "article.toml").open("a", encoding="utf-8") as article:
        article.write(f"\n{rows}")


def write_line(folder: Path, *fields: str) -> None:
    """A support page with one line on it."""
    line = "\n".join(('name = "A line"', 'reach = "1"', *fields))
    text = f'title = "Support"\nbody = "Call."\nyoung = []\n[[places]]\ntitle = "Here"\n[[places.lines]]\n{line}\n'
    (folder / "support.toml").write_text(text, "utf-8")


def refusal(folder: Path) -> str:
    """What is said of a pack that is not read."""
    with pytest.raises(ContentError) as problem:
        load(folder)
    return str(problem.value)
