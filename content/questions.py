"""What is asked besides statements and preferences (``questions.toml``)."""

from content.entry import Entry, Id, Words


class Option(Entry, frozen=True):
    """One of the choices of a question."""

    value: int | Id
    text: Words


class Question(Entry, frozen=True):
    """A question that is neither a statement nor a preference."""

    text: Words
    options: tuple[Option, ...] = ()
    """Empty where the answer is text, or where the options are other parts of the pack."""
    hint: str = ""


class Scales(Entry, frozen=True):
    """The words for a rating from 0 to 4, and for the middle of a preference."""

    often: tuple[Words, Words, Words, Words, Words]
    often_hint: str
    true: tuple[Words, Words, Words, Words, Words]
    true_hint: str
    nearer: str
    between: tuple[Words, Words, Words]
    """A bit more the first; both or neither; a bit more the last."""


class Questions(Entry, frozen=True):
    """All that is asked besides statements and preferences; the field's name is the card's id."""

    scales: Scales
    age: Question
    keep_place: Question
    origins_gate: Question
    origins: Question
    check_in: Question
    """Asked twice, as ``check_in.origins`` and ``check_in.results``."""
    own_words: Question
    mirror: Question
    """Asked of each pattern that shows, as ``mirror.PATTERN``."""
    ask_about: Question
    keep: Question
