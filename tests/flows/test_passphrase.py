"""What it takes to be a passphrase."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.passphrase import is_weak, normal
from tests.protected import WORDS


@pytest.mark.parametrize(
    "typed", ["", " ", "\t \n", "a", "password", "correct", "12345678901234567890", "qwertyuiop12"]
)
def test_an_empty_or_a_weak_one_is_refused(typed: str) -> None:
    assert is_weak(normal(typed))


@pytest.mark.parametrize(
    "typed", ["aaaaaaaaaaaaaaaaaaaaaaaa", "worthwhile2026", "iloveyou forever", "Password123!", "x" * 5000]
)
def test_so_is_a_long_one_that_is_easily_guessed(typed: str) -> None:
    assert is_weak(normal(typed))


@pytest.mark.parametrize(
    "typed", [WORDS, "ein Fisch fährt gern Tandem", "t7#kQ2!vZ9pL", "静かな川と紫のランプと山", WORDS * 50]
)
def test_four_words_are_strong_enough(typed: str) -> None:
    assert not is_weak(normal(typed))


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_it_is_the_same_however_a_keyboard_puts_its_letters_together(form: str) -> None:
    typed = unicodedata.normalize(form, "Zoë isst Ångström ﬁsh ｗｉｄｅ")  # type: ignore[arg-type]
    assert normal(typed) == "Zoë isst Ångström fish wide"


@given(st.text())
def test_whatever_is_typed_comes_out_as_one_line_and_no_different_the_second_time(typed: str) -> None:
    assert normal(normal(typed)) == normal(typed)
    assert not set(normal(typed)) & set("\n\r\x00\x1b\x9b")
    is_weak(normal(typed))
