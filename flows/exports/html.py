"""A summary as one sheet to read, print or hand over: a page that asks for nothing from anywhere."""

from __future__ import annotations

from pathlib import Path

from content.schema import Pack
from flows.exports import first_session
from flows.exports.around import footer, header, on_day
from flows.exports.markup import Html, element, together
from flows.exports.sheet import sheet
from flows.fitting import fitted
from flows.summary import Summary

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Whatever stands in the page, it cannot load, send or run anything."""
STYLE = Path(__file__).with_name("sheet.css")
ONE_SHEET = range(5_600, 8_800)
"""A page of so many characters fits on one sheet of paper in closer type."""
TWO_SHEETS = 12_000
"""From here two sheets hold it in closer type alone."""


def to_html(pack: Pack, summary: Summary) -> str:
    """All of it in one file, without a script and without a link."""
    told = fitted(pack, summary)
    body = first_session.body(pack, told) if told.plan else _results(pack, told)
    page = element("html", _head(pack, told), body, lang=pack.about.language.replace("_", "-"))
    return f"<!DOCTYPE html>\n{page}\n"


def _results(pack: Pack, told: Summary) -> Html:
    inside = together(header(pack, told), sheet(pack, told), footer(pack, told))
    return element("body", inside, class_="close" if len(inside) in ONE_SHEET or len(inside) > TWO_SHEETS else "")


def _head(pack: Pack, summary: Summary) -> Html:
    title = pack.interface.sheet.dated if summary.plan else pack.interface.export.title
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", on_day(pack, title, summary.finished_at)),
        element("style", Html(STYLE.read_text("utf-8"))),
    )
