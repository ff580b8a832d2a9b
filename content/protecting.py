"""What is said about protecting what is kept, and about opening it."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Protecting(Entry, frozen=True):
    """A passphrase, or a key of age."""

    title: Words
    key: Words
    """On the key that leads there."""
    ask: Words
    with_passphrase: Words
    with_key: Words
    choose: Words
    choose_hint: Words
    choose_prompt: Words
    """How plain lines ask, and so with the others."""
    again: Words
    again_hint: Words
    again_prompt: Words
    take: Words
    """What Enter does with something typed."""
    weak: Words
    differs: Words
    making: Words
    """While the passphrase is put to work."""
    recipient: Words
    recipient_hint: Words
    recipient_prompt: Words
    not_a_key: Words
    key_file: Words
    key_file_hint: Words
    key_file_prompt: Words
    each_time: Words
    """Giving no file."""
    no_fit: Words
    no_file: Annotated[str, gaps("file", "reason")]
    done: Words
    done_key: Annotated[str, gaps("file")]
    """After it, where a key was made."""
    not_done: Annotated[str, gaps("place", "reason")]
    not_all: Annotated[str, gaps("place", "reason")]
    """It is protected from now on, and not all that was there before."""

    passphrase: Words
    passphrase_hint: Words
    passphrase_prompt: Words
    where_key: Words
    """Where the person says each time where the key file is."""
    where_key_hint: Words
    where_key_prompt: Words
    open: Words
    without: Words
    opening: Words
    wrong: Words
    failed: Words

    is_protected: Words
    change: Words
    """The passphrase."""
    changed: Words
    stop: Words
    sure: Words
    sure_no: Words
    sure_yes: Words
    stopped: Words
    other_key: Words
    """Something was sealed with a key that is not this one."""
    damaged: Annotated[str, gaps("file")]

    no_terminal: Annotated[str, gaps("name")]
