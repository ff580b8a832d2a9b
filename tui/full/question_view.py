"""A question with a few choices."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from flows.cards import Asked, Pick, Rating
from tui.full.choices import Choices
from tui.full.view import Reader, View
from tui.full.words import Words, tallest


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
        return tallest(map(Content, self._siblings), width)

    def _fits_instead_of(self, before: Content) -> bool:
        return True


class QuestionView(View[Asked]):
    """Where one is, what is asked, and the choices."""

    SEVERAL = False
    """Whether any number of choices may be marked."""

    def __init__(self, reader: Reader, card: Asked) -> None:
        super().__init__(reader, card)
        self.eyebrow = Words(classes="eyebrow")
        self.lead_in = Words(classes="hint lead-in")
        self.question = Question(self._siblings())
        self.hint = Words(classes="hint below")
        self.choices = Choices(self.take, several=self.SEVERAL)

    def compose(self) -> ComposeResult:
        yield from (self.eyebrow, self.lead_in, self.question, self.hint, self.choices)

    def on_mount(self) -> None:
        self.fill()

    @property
    def air_below(self) -> int:
        return self.choices.air_below

    def first_focus(self) -> Widget:
        return self.choices

    def turn_to(self, card: Asked) -> bool:
        self.card = card
        self.question.among(self._siblings())
        self.fill()
        return True

    def _siblings(self) -> tuple[str, ...]:
        """The questions that are shown in the same place one after another."""
        cards = self.session.flow.deck[self.session.stage]
        return tuple(card.text for card in cards if type(card) is type(self.card) and isinstance(card, Asked))

    def fill(self) -> None:
        self.choices.is_scale = not self.SEVERAL and len(self.card.choices) > 9
        self.eyebrow.reword(self._eyebrow())
        self.question.reword(self.card.text)
        leads_in = isinstance(self.card, Rating)
        self.lead_in.reword(self.card.hint if leads_in else self.session.flow.above(self.card, self.session.path))
        self.hint.reword("" if leads_in else self.card.hint)
        marked = self._marked()
        here = None if self.SEVERAL else min(marked, default=None)
        self.choices.show([choice.text for choice in self.card.choices], marked, here)

    def _eyebrow(self) -> Content | str:
        """How to choose, where that is done otherwise; else which question of how many, where they are alike."""
        if self.choices.is_scale:
            return Content.styled(self.words.scale, "$quiet")
        asked = [card for card in self.session.flow.deck[self.session.stage] if isinstance(card, Asked)]
        if any(type(card) is not type(self.card) for card in asked):
            return ""
        progress = self.session.progress
        return self.words.of.format(number=progress.number, total=progress.total) if progress.total > 1 else ""

    def _marked(self) -> frozenset[int]:
        offered = self.session.offered
        said = offered if isinstance(offered, tuple) else (offered,)
        return frozenset(index for index, choice in enumerate(self.card.choices) if choice.value in said)

    def take(self, index: int) -> None:
        """One choice turns the page; where that takes a moment, it is seen to be chosen before anything else."""
        answer = self.card.choices[index].value
        if self.reader.pauses:
            self.choices.mark_one(index)
            self.reader.draw_now(self)
            self.reader.answer_and_pause(self.card, answer)
        else:
            self.reader.answer_and_go_on(self.card, answer)

    def action_enter(self) -> None:
        """On a scale, what was gone to by its number is taken, whatever lies below it."""
        if self.choices.is_scale and self.choices.here is not None:
            self.go_on()
        else:
            super().action_enter()

    def go_on(self) -> None:
        """A highlighted choice is taken; without one, an answer is waited for."""
        if self.choices.here is not None and self.choices.here not in self.choices.marked:
            self.take(self.choices.here)
        elif self.session.waits:
            self.reader.tell(self._waits)
        else:
            super().go_on()

    @property
    def _waits(self) -> str:
        return self.words.waits_required if self.card.required else self.words.waits

    @on(Choices.Moved)
    def wait_no_more(self) -> None:
        """Whoever points at a row knows that one is to be chosen."""
        self.reader.untell(self._waits)


class PickView(QuestionView):
    """Any number of ticks."""

    SEVERAL = True

    def _eyebrow(self) -> Content | str:
        """How to tick, as it is not done elsewhere."""
        ticks = self.words.ticks_many if len(self.card.choices) > 9 else self.words.ticks
        return Content.styled(ticks, "$quiet")

    def take(self, index: int) -> None:
        """A tick turns no page; of some lists, only a few may be ticked."""
        most = self.card.most if isinstance(self.card, Pick) else 0
        too_many = self.words.too_many.format(most=most)
        if most and index not in self.choices.marked and len(self.choices.marked) >= most:
            self.reader.tell(too_many)
            return
        self.reader.untell(too_many)
        self.choices.mark_one(index)
        self.reader.answer(self.card, self._ticked())

    def may_skip(self) -> bool:
        """Ticks of one's own are not dropped without a word."""
        return self.may_drop(self._ticked() if self.session.is_answered else (), self.words.skip_drops_ticks)

    def go_on(self) -> None:
        """With what is ticked, be it nothing; what was passed over before stays so."""
        if self.session.is_answered:
            self.reader.go_on(self.card)
        else:
            self.reader.answer_and_go_on(self.card, self._ticked())

    def _ticked(self) -> tuple[str, ...]:
        return tuple(str(self.card.choices[index].value) for index in sorted(self.choices.marked))
