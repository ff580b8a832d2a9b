"""From a card to its view; those that not everybody meets at once are loaded when they come."""

from __future__ import annotations

from typing import Any

from flows.cards import AnyCard, Breathing, Mirror, Page, Pick, Results, Sheet, Text
from tui.full.page_view import PageView
from tui.full.question_view import PickView, QuestionView
from tui.full.view import View


def view_of(card: AnyCard) -> type[View[Any]]:
    """The view of a card's kind."""
    match card:
        case Breathing():
            from tui.full.breathing_view import BreathingView

            return BreathingView
        case Sheet():
            from tui.full.sheet_view import SheetView

            return SheetView
        case Page():
            return PageView
        case Pick():
            return PickView
        case Text():
            from tui.full.text_view import TextView

            return TextView
        case Mirror():
            from tui.full.mirror_view import MirrorView

            return MirrorView
        case Results():
            from tui.full.results_view import ResultsView

            return ResultsView
        case _:
            return QuestionView
