"""What the full screen says besides the cards: its keys, its hints and its own small pages."""

from typing import Annotated

from content.entry import Entry, Words, gaps


class Screen(Entry, frozen=True):
    """Words on keys are short: all of them stand side by side on a small screen."""

    name: Words
    """At the top left of every screen."""
    go_on: Words
    close: Words
    """After the last page."""
    back: Words
    skip: Words
    change: Words
    """An answer behind the results."""
    copy: Words
    """Of the summary, on the last page."""
    leave: Words
    support: Words
    to_list: Words
    """From an opened result, back to the list."""
    return_to: Words
    """From support, back to the card."""
    of: Annotated[str, gaps("number", "total")]
    """Which question of how many."""
    more: Words
    """There is more below."""
    waits: Words
    waits_for_choice: Words
    """The same outside a flow, where nothing is skipped."""
    waits_required: Words
    ticks: Words
    ticks_many: Words
    """The same where there are more than nine."""
    too_many: Annotated[str, gaps("most")]
    """More is ticked than fits."""
    opens: Words
    skip_drops: Words
    skip_drops_ticks: Words
    writes: Words
    room: Annotated[str, gaps("number")]
    """How much more fits, once that is little."""
    scale: Words
    """Over a list of one choice from ten."""
    offered: Words
    """The same under words that are offered."""
    writes_on: Words
    """The same under words that somebody has come back to."""
    not_written: Words
    """To somebody who types where there is no field."""
    help: tuple[Words, ...]
    quick_exit: Words
    place_stays: Words
    """Told with it where places are kept."""
    not_erased: Words
    """What leaving cannot undo."""
    other_folder: Words
    save_there: Words
    without_saving: Words
    copy_hint: Words
    """On the last page; then of the short reflection, which leads no further."""
    copy_alone: Words
    enlarge: Words
