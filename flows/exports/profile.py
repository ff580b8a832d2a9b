"""The patterns as a picture: bars whose lengths tell how much, and the same in words."""

from __future__ import annotations

from content.schema import Pack, by_id
from flows.exports.markup import NOTHING, Html, element
from flows.levels import HIGHEST
from flows.summary import PatternSummary, Summary


def profile(pack: Pack, summary: Summary) -> Html:
    """A bar for each pattern; no picture where there is not one bar."""
    if all(shown.band is None for shown in summary.patterns):
        return NOTHING
    words = pack.interface.export
    return element(
        "svg",
        element("title", words.profile, id="profile"),
        element("desc", " ".join(_in_words(pack, shown) for shown in summary.patterns), id="profile-in-words"),
        *(_row(pack, shown, row) for row, shown in enumerate(summary.patterns)),
        role="img",
        aria_labelledby="profile profile-in-words",
        style=f"--rows: {len(summary.patterns)}",
    )


def _row(pack: Pack, shown: PatternSummary, row: int) -> Html:
    """Its parts stand one under another by the style sheet, which makes room for the words on a narrow screen."""
    return element(
        "g",
        element("text", by_id(pack.patterns, shown.id).title, class_="pattern"),
        element("text", _state(pack, shown), class_="band", x="100%"),
        element("g", *(_bar(shown.level) if shown.level is not None else [_thread()]), class_="bar"),
        style=f"--row: {row}",
    )


def _bar(level: float) -> tuple[Html, ...]:
    """The level on its whole length, with a notch wherever the words change."""
    notches = (_rect("notch", f"{part / HIGHEST:.2%}") for part in range(1, HIGHEST))
    return _rect("whole"), _rect("level", width=f"{level / HIGHEST:.2%}"), *notches


def _rect(kind: str, x: str = "0", width: str = "100%") -> Html:
    place = {"x": x} if kind == "notch" else {"x": x, "width": width}
    return element("rect", class_=kind, **place)


def _thread() -> Html:
    """A dotted line in place of a bar: no length at all, which is not a length of nothing."""
    return element("line", class_="none", x1="0", x2="100%")


def _state(pack: Pack, shown: PatternSummary) -> str:
    """How much a pattern shows, or why nothing is said of it."""
    words = pack.interface.results
    if shown.rings_true == "no":
        return words.put_aside
    return getattr(pack.interface.bands, shown.band) if shown.band else words.too_little


def _in_words(pack: Pack, shown: PatternSummary) -> str:
    words, title = pack.interface.export, by_id(pack.patterns, shown.id).title
    if shown.band and shown.rings_true != "no":
        return words.profile_pattern.format(pattern=title, band=_state(pack, shown))
    return words.profile_without.format(pattern=title, state=_state(pack, shown))
