"""How hard some words are, and how long their sentences."""

from __future__ import annotations

import pytest

from content.readability import grade, longest_sentence, word_count

EASY = "The cat sat on the mat. It was warm. It had a nap."
HARD = "Considerable psychological difficulties necessitate professional intervention."
NAME = "Acceptance and commitment therapy"


def test_hard_words_have_a_higher_grade_than_easy_ones() -> None:
    assert grade(EASY) < 1 < 12 < grade(HARD)


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    words, sentences, syllables = 13, 3, 13
    assert grade(EASY) == pytest.approx(0.39 * words / sentences + 11.8 * syllables / words - 15.59, abs=0.1)


def test_a_name_counts_as_therapy() -> None:
    assert grade(f"We can try {NAME} now.", [NAME]) == grade("We can try therapy now.")
    assert grade(f"We can try {NAME.upper()} now.", [NAME]) == grade("We can try therapy now.")
    assert grade(f"We can try {NAME} now.") > grade("We can try therapy now.")


def test_a_long_name_is_taken_before_a_short_one_within_it() -> None:
    assert grade(f"We can try {NAME} now.", ["commitment", NAME]) == grade("We can try therapy now.")


def test_a_heading_and_items_are_sentences_of_their_own() -> None:
    alike = "The cat was here. It sat on a mat. It had a long nap."
    assert grade("## The cat was here\n\n- It sat on a mat\n- It had a long nap") == grade(alike)


def test_words_are_what_stands_between_spaces() -> None:
    assert word_count("") == 0
    assert word_count("I'm well-known,\n  and  fine…") == 4


@pytest.mark.parametrize(
    ("words", "longest"),
    [
        ("", 0),
        ("One two three", 3),
        ("One. One two? One two three! One two…", 3),
        ('She said "one two." Then one two three four.', 5),
        ("One two\nthree four.", 4),
        ("## One two three\n\nOne two.", 3),
        ("One:\n\n- one two\n- one two three\n\nOne.", 3),
        ("See 3.5 of 4.0 here.", 5),
    ],
)
def test_the_longest_sentence_is_counted_in_words(words: str, longest: int) -> None:
    assert longest_sentence(words) == longest
