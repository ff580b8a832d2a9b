"""What is said about protecting what is kept, and about opening it."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Protecting(Entry, frozen=True):
    """A passphrase, or a key of age."""

    title: Words
    key: Words
    """On the key that leads there."""
    is_on: Words
    """Where it is asked what to keep."""
    is_off: Words
    """Like it, once the screen is gone on which that was asked."""
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
    nothing: Words
    """Enter was pressed, and nothing is typed."""
    weak: Words
    differs: Words
    making: Words
    """While the passphrase is put to work."""
    recipient: Words
    recipient_hint: Words
    recipient_prompt: Words
    not_a_key: Words
    secret_key: Words
    key_file: Words
    key_file_hint: Words
    key_file_prompt: Words
    each_time: Words
    """Giving no file."""
    no_fit: Words
    no_file: Annotated[str, gaps("reason")]
    done: Words
    done_before: Words
    """After it, and so with the next three."""
    done_older: Words
    done_key: Annotated[str, gaps("file")]
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
    key_gone: Annotated[str, gaps("file")]
    key_missing: Annotated[str, gaps("file")]
    """Fills ``{reason}`` where something could not be kept."""
    open: Words
    open_kept: Words
    without: Words
    opening: Words
    wrong: Words
    failed: Words
    still_closed: Words
    """After going on without it."""
    not_opened: Annotated[str, gaps("name")]
    """Where it was asked for at the terminal, and not given."""
    one_closed: Words
    """One of those that were saved."""
    is_protected: Words
    change: Words
    """The passphrase."""
    changed: Words
    stop: Words
    sure: Words
    sure_no: Words
    sure_yes: Words
    stopped: Words
    meanwhile: Words
    """Another window has changed it."""
    other_key: Words
    """Something was sealed with a key that is not this one."""
    anew: Annotated[str, gaps("file")]
    """Over the two ways to protect it."""
    mend: Words
    """Over the passphrase."""
    mended: Words
    cannot_mend: Annotated[str, gaps("file")]
    damaged: Annotated[str, gaps("file")]
    no_terminal: Annotated[str, gaps("name")]
