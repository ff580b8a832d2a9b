"""For authors: what is to mend in a pack, and every card of it as data."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from content.checking import Finding
from content.checking import check as check_words
from content.schema import Pack
from flows.cards import AnyCard
from flows.flow import FLOWS
from flows.reachability import unreachable
from tui import exits


def check(pack: Pack) -> int:
    """Every finding on a line of its own; 1 where one of them is an error."""
    try:
        findings = [*check_words(pack, datetime.date.today()), *_unreached(pack)]
    except ModuleNotFoundError:
        print("Checking how easy the words are to read needs textstat: install worthwhile[authors].", file=sys.stderr)
        return exits.FAILED
    for finding in sorted(findings, key=lambda each: (each.kind == "error", each)):  # to mend: last, where it is seen
        print(f"{finding.kind}: {finding.where}: {finding.what}")
    errors = sum(finding.kind == "error" for finding in findings)
    print(f"{errors} to mend, {len(findings) - errors} to know.")
    return exits.FAILED if errors else exits.DONE


def _unreached(pack: Pack) -> Iterator[Finding]:
    yield from (Finding("error", card_id, "unreachable: no answers lead to this card") for card_id in unreachable(pack))


def items(pack: Pack) -> int:
    """One JSON array, an object a card: those of the reflection, then those that only another flow shows."""
    import orjson

    found: dict[str, dict[str, Any]] = {}
    for make in FLOWS.values():
        for stage, cards in make(pack).deck.items():
            for card in cards:
                found.setdefault(card.id, _item(stage, card))
    sys.stdout.buffer.write(orjson.dumps(list(found.values()), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    return exits.DONE


def _item(stage: str, card: AnyCard) -> dict[str, Any]:
    fields = msgspec.to_builtins(card)
    return {
        "id": card.id,
        "stage": stage,
        "kind": fields["kind"],
        "about": fields.get("about") or None,
        "text": fields.get("text", fields.get("title")),
        "choices": fields.get("choices", []),
        "reverse": fields.get("reverse", False),
        "screener": fields.get("screener", False),
    }
