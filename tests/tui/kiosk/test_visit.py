"""A visit from its welcome to its end, as a visitor sees it."""

from __future__ import annotations

import pytest
from textual.screen import Screen

from tests.tui.full.showing import SIZES
from tests.tui.kiosk.visitors import CENTRE, PIN, WORDS, Told, visiting
from tui.full.asking import Turning
from tui.full.enlarge import Enlarge
from tui.full.key import Key
from tui.full.support_screen import Support
from tui.kiosk.app import ALLOWED, Kiosk, Stopping
from tui.kiosk.code_screen import CodeScreen
from tui.kiosk.handing_over import Consent
from tui.kiosk.pin import FIRST_WAIT, FREE
from tui.kiosk.staff import StaffOnly
from tui.kiosk.still import Still
from tui.kiosk.telling import Telling
from tui.kiosk.visit import Visit
from tui.kiosk.welcome import Welcome


async def test_the_welcome_names_the_centre_what_is_kept_and_how_long_it_takes() -> None:
    async with visiting(size=(120, 40), words="The kettle is on your left.") as visitor:
        for told in (CENTRE, "The kettle is on your left.", WORDS.welcome.kept, WORDS.welcome.takes_brief):
            assert told in visitor.words


async def test_the_reflection_takes_longer_and_says_so() -> None:
    async with visiting(size=(120, 40), flow="reflection") as visitor:
        assert WORDS.welcome.takes_reflection in visitor.words
        await visitor.press("enter")
        assert visitor.session.flow.name == "reflection"


@pytest.mark.parametrize("size", SIZES)
async def test_the_welcome_is_whole_at_every_size(size: tuple[int, int]) -> None:
    async with visiting(size=size, words="x" * 60) as visitor:
        for _ in range(5):
            if visitor.app.life.state == "visit":
                break
            assert "Support" in visitor.words
            assert "Staff" in visitor.words
            await visitor.press("enter")
        assert visitor.app.life.state == "visit"


async def test_a_visit_begins_with_the_notice_and_ends_wiped() -> None:
    async with visiting() as visitor:
        await visitor.press("enter")
        assert visitor.session.card.id == "page.brief_welcome"
        assert visitor.app.life.state == "visit"
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        assert visitor.app.life.state == "hand_over"
        await visitor.press("2")
        assert visitor.session.card.id == "page.hand_over"
        assert WORDS.hand_over.gone in visitor.words
        await visitor.press("enter", "enter")
        assert visitor.is_wiped
        assert visitor.app.life.state == "wiped"


async def test_one_can_go_back_to_the_results_and_be_asked_again() -> None:
    async with visiting() as visitor:
        await visitor.come_to_the_end()
        await visitor.press("left")
        assert visitor.app.life.state == "visit"
        assert visitor.session.card.id == "ask_about"
        await visitor.press("enter")
        assert WORDS.hand_over.ask in visitor.words
        await visitor.press("2")
        await visitor.press("left")
        assert visitor.app.life.state == "visit"
        assert visitor.session.card.id == "ask_about"
        await visitor.press("enter")
        assert WORDS.hand_over.ask in visitor.words


async def test_under_18_nothing_is_handed_over() -> None:
    async with visiting(size=(120, 40)) as visitor:
        await visitor.press("enter", "enter")
        await visitor.press("2")
        assert visitor.session.stopped
        for _ in range(3):
            await visitor.press("enter")
        assert visitor.is_wiped


async def test_a_visit_can_be_stopped_and_is_wiped() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        for key in ("ctrl+q", "ctrl+q", "ctrl+c"):
            await visitor.press(key)
            assert isinstance(visitor.app.screen, Stopping)
        await visitor.press("1")
        assert isinstance(visitor.app.screen, Visit)
        await visitor.press("ctrl+q", "2")
        assert visitor.is_wiped


async def test_help_lies_over_everything() -> None:
    async with visiting() as visitor:
        for _ in range(2):
            for key in ("f2", "f1", "ctrl+g"):
                before = visitor.app.screen
                await visitor.press(key)
                assert isinstance(visitor.app.screen, Support)
                await visitor.press(key)
                assert visitor.app.screen is before
            await visitor.press("enter")


async def test_nothing_leads_to_a_page_for_a_first_session_or_a_copy() -> None:
    async with visiting(flow="reflection") as visitor:
        await visitor.come_to("ask_about")
        await visitor.press("enter", "2")
        assert visitor.session.card.id == "page.goodbye"
        before = visitor.text
        await visitor.press("p", "e", "c")
        assert visitor.text == before
        assert visitor.app.life.state == "hand_over"


# The way out for staff.


async def test_the_pin_closes_it_by_keys_and_by_touch() -> None:
    async with visiting() as visitor:
        await visitor.press("ctrl+q", *PIN, "enter")
        assert visitor.app.is_closed_by_staff
        assert visitor.is_wiped
    async with visiting() as visitor:
        await visitor.click("#leave")
        assert isinstance(visitor.app.screen, StaffOnly)
        keys = {key.cap: key for key in visitor.app.screen.query(Key) if key.has_class("digit")}
        for digit in PIN:
            await visitor.pilot.click(keys[digit])
        await visitor.click("#enter")
        assert visitor.app.is_closed_by_staff


async def test_what_is_typed_is_never_shown() -> None:
    async with visiting() as visitor:
        await visitor.press("ctrl+q", "1", "3", "5")
        assert "• • •" in visitor.words
        assert "135" not in visitor.text
        await visitor.press("backspace")
        assert "•" not in visitor.words


async def test_a_wrong_pin_is_told_and_soon_has_to_wait() -> None:
    told = Told()
    async with visiting(told=told) as visitor:
        await visitor.press("ctrl+q")
        for number in range(1, FREE + 1):
            await visitor.press(*"9999", "enter")
            assert told.missed == number
            assert (WORDS.staff.wrong in visitor.words) == (number < FREE)
        assert WORDS.staff.wait.format(seconds=30) in visitor.words
        await visitor.press(*PIN, "enter")
        assert not visitor.is_wiped
        assert told.missed == FREE
        visitor.clock.now += FIRST_WAIT
        await visitor.press(*PIN, "enter")
        assert visitor.app.is_closed_by_staff


async def test_whoever_came_by_accident_is_back_at_the_welcome() -> None:
    for key in ("escape", "left"):
        async with visiting() as visitor:
            await visitor.press("ctrl+q", "1", key)
            assert isinstance(visitor.app.screen, Welcome)
            await visitor.press("ctrl+q", "enter")
            assert isinstance(visitor.app.screen, StaffOnly)


async def test_there_is_no_way_out_from_a_visit() -> None:
    async with visiting() as visitor:
        await visitor.come_to("people_pleasing.1")
        await visitor.press("ctrl+q", *PIN[::-1], "enter")
        assert not visitor.app.is_closed_by_staff


# What can never happen.


@pytest.mark.parametrize(
    "action",
    [
        "quit",
        "help_quit",
        "command_palette",
        "suspend_process",
        "screenshot",
        "change_theme",
        "show_help_panel",
        "bell",
    ],
)
async def test_no_other_action_of_the_app_can_run(action: str) -> None:
    async with visiting() as visitor:
        assert action not in ALLOWED
        assert await visitor.app.run_action(f"app.{action}") is False


def test_every_key_leads_to_an_allowed_action() -> None:
    assert Kiosk._merged_bindings is not None
    bound = [binding for each in Kiosk._merged_bindings.key_to_bindings.values() for binding in each]
    assert {binding.action for binding in bound} <= set(ALLOWED)
    assert "ctrl+q" in Kiosk._merged_bindings.key_to_bindings


OURS = (Welcome, Still, StaffOnly, Visit, Stopping, Turning, Consent, Telling, CodeScreen, Support, Enlarge)
"""Every screen that the kiosk shows."""
TEXTUALS = {"screen.copy_text", "screen.minimize"}
"""What Textual's own screens can do besides: what is copied goes nowhere, and nothing is ever enlarged."""


@pytest.mark.parametrize("screen", OURS)
def test_no_screen_leads_anywhere_else(screen: type[Screen[str]]) -> None:
    assert screen._merged_bindings is not None
    actions = {binding.action for keys in screen._merged_bindings.key_to_bindings.values() for binding in keys}
    outside = {action for action in actions if "." in action} - TEXTUALS
    assert outside <= {f"app.{name}" for name in ALLOWED}
