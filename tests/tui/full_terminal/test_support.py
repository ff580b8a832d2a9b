"""Support opens in whatever form a terminal sends its keys, or where it is tapped."""

from __future__ import annotations

from tests.conftest import THE_PACK
from tests.few import a_few
from tests.tui.full_terminal.screen import Screen
from tests.tui.places import go_on, stopped_at

FORMS = {
    "F2, xterm": "\x1bOQ",
    "F2, PuTTY": "\x1b[12~",
    "F2, Linux console": "\x1b[[B",
    "F1, xterm": "\x1bOP",
    "F1, PuTTY": "\x1b[11~",
    "F1, Linux console": "\x1b[[A",
    "Ctrl+G": "\x07",
}
TITLE = THE_PACK.support.title
LEAVING = THE_PACK.interface.leaving.ask


def opens_and_closes(screen: Screen, opening: str, closing: str) -> None:
    before = screen.words()
    screen.press(opening)
    screen.until(TITLE)
    screen.press(closing)
    screen.wait(lambda: screen.words() == before, "what was there before")


@a_few("card", ("own_words", "people_pleasing.1", "results"), always=("own_words",))
def test_in_every_form_over_a_card_and_over_a_dialog(card: str) -> None:
    stopped_at(card)
    with Screen() as screen:
        go_on(screen)
        for form in FORMS.values():
            opens_and_closes(screen, form, form)
            opens_and_closes(screen, form, "\x1b")
        screen.press("\x11")
        screen.until(LEAVING)
        for form in FORMS.values():
            opens_and_closes(screen, form, form)


def test_a_tap_in_the_terminal() -> None:
    stopped_at("own_words")
    with Screen() as screen:
        go_on(screen)
        opens_and_closes(screen, tap(screen, "Support"), "\x1b")
        screen.press(tap(screen, "Leave"))
        screen.until(LEAVING)


def tap(screen: Screen, words: str) -> str:
    """What a terminal sends when these words on the last line are tapped."""
    column, row = screen.lines[-1].index(words) + 2, len(screen.lines)
    return f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"
