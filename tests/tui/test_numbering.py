"""The digits by which a row is chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.numbering import TypedDigits, digits


@given(st.lists(st.integers(0, 17), min_size=1))
def test_what_is_shown_before_a_row_leads_to_it_whatever_was_chosen_before(rows: list[int]) -> None:
    typed = TypedDigits()
    for row in rows:
        led_to = [typed.row(digit, 18) for digit in digits(row)]
        assert led_to == [None] * (len(led_to) - 1) + [row]


@given(st.text("0123456789", max_size=9), st.integers(1, 18))
def test_no_digits_lead_past_the_last_row(pressed: str, rows: int) -> None:
    for lead in (TypedDigits().row, TypedDigits().on_scale):
        for digit in pressed:
            row = lead(digit, rows)
            assert row is None or 0 <= row < rows


def test_on_a_scale_two_digits_lead_to_their_number_and_what_fits_none_begins_anew() -> None:
    typed = TypedDigits()
    assert [typed.on_scale(digit, 10) for digit in "103"] == [0, 9, 2]
    assert typed.on_scale("7", 5) is None
