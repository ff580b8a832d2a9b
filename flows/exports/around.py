"""Around the sheet: what it is, when it was made, who can help, and what it was written with."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from content.helplines import Helpline
from content.prose import blocks
from content.schema import Pack
from flows.exports.markup import Html, element, items, paragraphs, section, together
from flows.helping import seen, unsure
from flows.summary import Summary


def stopped_early(summary: Summary) -> bool:
    """Whether there is nothing to tell: as for someone under 18."""
    return summary.status == "stopped" and not summary.answers


def header(pack: Pack, summary: Summary) -> Html:
    """What this is and how to take it, before anything else."""
    page = pack.pages.goodbye if stopped_early(summary) else pack.pages.results
    name, title = element("p", pack.about.title, class_="name"), element("h1", page.title)
    purpose, lead = element("p", pack.about.purpose, class_="purpose"), element("p", blocks(page.body)[0].text)
    return element(
        "header",
        element("div", together(name, title, element("p", made(pack, summary), class_="made"))),
        element("div", together(purpose, lead)),
    )


def footer(pack: Pack, summary: Summary) -> Html:
    """Who can help, and what this is not."""
    small = " ".join((summary.notice, pack.interface.export.written, written(pack, summary)))
    return element(
        "footer",
        section(pack.support.title, helplines(pack, pack.support.places[0].lines), class_="support"),
        element("p", small, class_="small"),
    )


def helplines(pack: Pack, lines: Sequence[Helpline]) -> Html:
    """A line for each, and when they were last seen."""
    *told, last_seen = support_lines(pack, lines)
    return together(items(*told), paragraphs(last_seen))


def support_lines(pack: Pack, lines: Sequence[Helpline]) -> tuple[str, ...]:
    """The same, in words."""
    return (*(_helpline(pack, line) for line in lines), seen(pack, lines))


def _helpline(pack: Pack, line: Helpline) -> str:
    return pack.interface.export.helpline.format(name=line.name, reach=line.reach, more=unsure(pack, line)).rstrip()


def made(pack: Pack, summary: Summary) -> str:
    """When it was made."""
    return on_day(pack, pack.interface.export.made, summary.finished_at)


def written(pack: Pack, summary: Summary) -> str:
    """What it was written with; on a page to hand over, no more than the program."""
    app, about, words = summary.app, summary.pack, pack.interface.export
    if summary.plan:
        return words.words_page.format(name=app.name, version=app.version)
    return words.words.format(name=app.name, version=app.version, pack=about.id, pack_version=about.version)


def on_day(pack: Pack, words: str, moment: datetime.datetime) -> str:
    """Words with a date in them."""
    return words.format(day=moment.day, month=pack.interface.months[moment.month - 1], year=moment.year)
