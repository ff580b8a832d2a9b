"""What the stages of every flow are called."""

from content.entry import Entry, Words


class Stages(Entry, frozen=True):
    """What each stage is called; the field's name is the stage's."""

    welcome: Words
    age: Words
    under_18: Words
    how_it_works: Words
    keep_place: Words
    patterns: Words
    closer_look: Words
    self_talk: Words
    origins_gate: Words
    origins: Words
    origin_statements: Words
    check_in: Words
    grounding: Words
    preferences: Words
    own_words: Words
    mirror: Words
    check_in_results: Words
    grounding_results: Words
    results: Words
    keep: Words
    goodbye: Words
    hand_over: Words
    brings_me: Words
    bring: Words
    examples: Words
    background: Words
    helped: Words
    strengths: Words
    ask_about: Words
    tastes: Words
    tasting: Words
    goal: Words
    questions: Words
    needs: Words
    quiet: Words
    worries: Words
    worries_met: Words
    wording: Words
    sheet: Words
    ready: Words
    start: Words
    """Over the start card."""
