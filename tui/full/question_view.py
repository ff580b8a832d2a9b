"""A question with a few choices."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from flows.cards import Asked, Rating
from tui.full.choices import Choices
from tui.full.view import View
from tui.full.words import Words


class Question(Words):
    """The question's words, as tall as the tallest of its stage: then the choices below it never jump."""

    def __init__(self, siblings: Iterable[str]) -> None:
        super().__init__(classes="question")
        self._siblings = tuple(siblings)

    def among(self, siblings: Iterable[str]) -> None:
        """Which questions follow one another here."""
        if (siblings := tuple(siblings)) != self._siblings:
            self._siblings = siblings
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(Content(text).get_height({}, width) for text in self._siblings)

    def _fits_instead_of(self, before: Content) -> bool:
        return True


class QuestionView(View[Asked]):
    """Where one is, what is asked, and the choices."""

    SEVERAL = False
    """Whether any number of choices may be marked."""

    def compose(self) -> ComposeResult:
        yield Words(classes="eyebrow")
        yield Words(classes="hint lead-in")
        yield Question(self._siblings())
        yield Words(classes="hint below")
        yield Choices(several=self.SEVERAL)

    def on_mount(self) -> None:
        self.fill()

    def first_focus(self) -> Widget:
        return self.query_one(Choices)

    def turn_to(self, card: Asked) -> None:
        self.card = card
        self.query_one(Question).among(self._siblings())
        self.fill()

    def _siblings(self) -> tuple[str, ...]:
        """The questions that are shown in the same place one after another."""
        cards = self.session.flow.deck[self.session.stage]
        return tuple(card.text for card in cards if type(card) is type(self.card) and isinstance(card, Asked))

    def fill(self) -> None:
        progress = self.session.progress
        where = self.words.of.format(number=progress.number, total=progress.total) if progress.total > 1 else ""
        self.query_one(".eyebrow", Words).reword(where)
        self.query_one(Question).reword(self.card.text)
        leads_in = isinstance(self.card, Rating)
        self.query_one(".lead-in", Words).reword(self.card.hint if leads_in else "")
        self.query_one(".below", Words).reword("" if leads_in else self.card.hint)
        self.query_one(Choices).show([choice.text for choice in self.card.choices], self._marked())

    def _marked(self) -> frozenset[int]:
        remembered = self.session.remembered
        said = remembered if isinstance(remembered, tuple) else (remembered,)
        return frozenset(index for index, choice in enumerate(self.card.choices) if choice.value in said)

    @on(Choices.Chosen)
    def chosen(self, event: Choices.Chosen) -> None:
        event.stop()
        self.take(event.index)

    def take(self, index: int) -> None:
        """One choice turns the page."""
        self.post_message(self.Answered(self, self.card.choices[index].value, goes_on=True))

    def go_on(self) -> None:
        """A highlighted choice is taken; without one, an answer is waited for."""
        choices = self.query_one(Choices)
        if choices.here is not None and choices.here not in choices.marked:
            choices.choose(choices.here)
        elif self.session.waits:
            self.post_message(self.Said(self.words.waits_required if self.card.required else self.words.waits))
        else:
            super().go_on()


class PickView(QuestionView):
    """Any number of ticks."""

    SEVERAL = True

    def take(self, index: int) -> None:
        """A tick turns no page."""
        self.post_message(self.Answered(self, self._ticked(), goes_on=False))

    def go_on(self) -> None:
        """With what is ticked, be it nothing; what was passed over before stays so."""
        choices = self.query_one(Choices)
        if self.session.is_answered and choices.marked == self._marked():
            super(QuestionView, self).go_on()
        else:
            self.post_message(self.Answered(self, self._ticked(), goes_on=True))

    def _ticked(self) -> tuple[str, ...]:
        marked = self.query_one(Choices).marked
        return tuple(str(self.card.choices[index].value) for index in sorted(marked))
