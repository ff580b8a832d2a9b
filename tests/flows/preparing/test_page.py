"""The page: every line can be left out and put otherwise, and what was left out is in no file."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace

from flows.cards import Answer, Text
from flows.exports.formats import FORMATS, Format, exported
from flows.file_store import FileStore
from flows.fitting import fitted
from flows.preparing.lines import SHEET, changed_on, every_line, lines
from flows.preparing.reopening import reopened
from flows.saved import parsed
from flows.session import Session
from flows.summary import Summary, to_json
from flows.telling import results
from flows.unfinished import known
from tests.conftest import THE_PACK
from tests.flows.exports.pages import everything, fullest_page
from tests.flows.preparing.getting_ready import POLISHER, PREPARATION, page, session
from tests.kept import file_of, place_in, put_by
from tests.people import CROWD, NOON, anyone, asked_of

TYPED = {card.id: card for card in asked_of(PREPARATION) if isinstance(card, Text)}


def marked() -> dict[str, Answer]:
    """Everything ticked, and words of its own in every text."""
    wordings = {card: "" for card in TYPED if card.startswith("wording.")}
    return {**everything(), **{card: f"mark-{card}-mark" for card in (*TYPED, *wordings)}}


ALL_MARKED = session(marked(), POLISHER)
LINES = [line.id for line in lines(ALL_MARKED.path)]


def test_a_page_with_everything_has_every_line_that_there_may_be() -> None:
    strengths = {line for line in every_line(THE_PACK) if line.startswith("strength.") and line not in LINES}
    chosen = {f"ask_about.{approach.id}" for approach in THE_PACK.approaches} - set(LINES)
    even = {f"preference.{shown.id}" for shown in POLISHER.preferences if not shown.lean}
    questions = {f"question.{o.value}" for o in THE_PACK.preparation.questions.options} - set(LINES)
    unticked = {f"shared.{shown.id}" for shown in POLISHER.origins if not shown.ticked}
    missing = set(every_line(THE_PACK)) - set(LINES)
    assert missing == strengths | chosen | even | unticked | questions - {"question.own"}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("line", LINES)
def test_what_is_left_out_is_in_no_file(line: str, format: Format) -> None:
    made = session({**marked(), SHEET: (line,)}, POLISHER).summary(NOON)
    file = exported(THE_PACK, made, format).decode()
    words = f"mark-{changed_on(line, THE_PACK)}-mark"
    escaped = words.replace("_", "\\_").replace(".", "\\.") if format == "md" else words
    whole = exported(THE_PACK, ALL_MARKED.summary(NOON), format).decode()
    assert escaped in whole or words in whole
    assert escaped not in file
    assert words not in file


def test_with_every_line_left_out_nothing_is_left() -> None:
    made = session({**marked(), SHEET: tuple(every_line(THE_PACK))}, POLISHER).summary(NOON)
    assert made.plan
    assert made.plan.lines == ()
    assert b"mark-" not in to_json(made)
    assert not any((made.patterns, made.preferences, made.strengths, made.ask_about, made.own_words))
    for pick in ("bring", "needs", "quiet", "worries", "questions"):
        ticks = made.answers.get(pick, ())
        assert set(ticks if isinstance(ticks, tuple) else ()) <= {"own"}


def test_what_was_left_out_is_put_back_with_its_words() -> None:
    answers = marked()
    assert page({**answers, SHEET: ("goal",)}, POLISHER) | {"goal": "mark-wording.goal-mark"} == page(answers, POLISHER)


@pytest.mark.parametrize("line", LINES)
def test_every_line_can_be_put_otherwise_from_the_page(line: str) -> None:
    ready = session(everything(), POLISHER)
    assert ready.go_to(SHEET)
    assert ready.visit(changed_on(line, THE_PACK))
    ready.answer("Quite otherwise.")
    assert ready.onward()
    assert ready.card.id == SHEET
    told = {found.id: found.text for found in lines(ready.path)}
    assert told[line].endswith("Quite otherwise.")


def test_other_words_begin_with_those_that_were_there_and_skipping_puts_them_back() -> None:
    ready = session(everything(), POLISHER)
    assert ready.go_to(SHEET)
    before = {found.id: found.text for found in lines(ready.path)}
    assert ready.visit("wording.question.ending")
    assert ready.remembered == before["question.ending"]
    ready.answer("Other words.")
    ready.answer(None)
    assert ready.onward()
    assert {found.id: found.text for found in lines(ready.path)} == before


def test_nothing_is_reckoned_from_a_taste() -> None:
    tasted: dict[str, Answer] = {"tastes": ("cbt",), "taste.cbt": "more"}
    with_taste, without = (session(answers, POLISHER).summary(NOON) for answers in (tasted, {}))
    assert page(tasted, POLISHER)["tried.cbt"] == "A taste of CBT: yes, more like this."
    assert with_taste.approaches == without.approaches
    assert with_taste.preferences == without.preferences


PRIVATE = "nobody-reads-this"
TASTED: dict[str, Answer] = {"tastes": ("cbt", "act"), "cbt.guess": PRIVATE, "act.value": "friendship"}


@pytest.mark.parametrize("keep", [None, "no"])
def test_what_is_typed_in_a_taste_is_kept_nowhere_unless_that_is_chosen(keep: Answer, tmp_path: object) -> None:
    ready = session({**TASTED, "keep_words.cbt": keep, "keep_words.act": "yes", "keep_place": "yes"})
    assert PRIVATE.encode() not in to_json(ready.summary(NOON))
    assert b"friendship" in to_json(ready.summary(NOON))
    place = kept(ready, tmp_path)
    assert PRIVATE not in place
    assert "friendship" in place


def test_chosen_it_is_on_the_page() -> None:
    assert page({**TASTED, "keep_words.cbt": "yes"})["cbt.guess"] == f"Trying CBT. The guess: {PRIVATE}"


def kept(ready: Session, folder: object) -> str:
    store = FileStore(folder, folder)  # type: ignore[arg-type]
    put_by(store, ready, NOON)
    return file_of(store.places, "preparation").read_text("utf-8")


def test_a_kept_place_knows_what_it_began_with(tmp_path: object) -> None:
    store = FileStore(tmp_path, tmp_path)  # type: ignore[arg-type]
    put_by(store, session({}, POLISHER), NOON)
    place = place_in(store, "preparation", NOON)
    assert place
    assert known(place) == POLISHER


# A page is opened again.


def again(made: Summary) -> Summary:
    """A page that was saved, opened and saved."""
    read = fitted(THE_PACK, parsed(to_json(made)))
    ready = Session(PREPARATION, NOON, reopened(read), SHEET, known=read)
    assert ready.card.id == SHEET
    return ready.summary(NOON)


def test_a_page_that_is_opened_again_says_what_it_said() -> None:
    for seed in range(30 * CROWD):
        chance = random.Random(seed)
        answers = anyone(PREPARATION, seed)
        known = POLISHER if chance.random() < 0.5 else None
        made = session(answers, known).summary(NOON)
        assert made.plan
        plan = again(made).plan
        assert plan
        assert [line.text for line in plan.lines] == [line.text for line in made.plan.lines]
        assert [line.heading for line in plan.lines] == [line.heading for line in made.plan.lines]


def test_what_was_agreed_to_is_asked_again() -> None:
    made = session({"keep_place": "yes", "keep": "all", "helped": "Tea."}).summary(NOON)
    assert {"keep_place", "keep"} <= set(made.answers)
    assert not {"keep_place", "keep"} & set(reopened(made))


# As others see it.


def test_the_page_is_told_whole_with_its_lines_under_their_headings() -> None:
    made = session({"helped": "Tea.", "quiet": ("wait", "page")}).summary(NOON)
    (told,) = results(THE_PACK, made)
    assert told.title == THE_PACK.interface.sheet.title
    assert told.lines == (
        "What has helped\nTea.",
        "If I go quiet, it helps if you…\nwait with me, without hurry\nlook at this page with me",
    )
    (told,) = results(THE_PACK, session({}).summary(NOON))
    assert told.lines == (THE_PACK.interface.sheet.empty,)


@pytest.mark.parametrize("format", FORMATS)
def test_every_line_of_the_fullest_page_is_in_every_file(format: Format, whole: object) -> None:
    made = fullest_page(whole, reworded=False)  # type: ignore[arg-type]
    assert made.plan
    file = " ".join(exported(THE_PACK, made, format).decode().replace("\\", "").split())
    for line in made.plan.lines:
        first = line.text.split('"')[0].split("'")[0][:30].strip()
        assert first in file


@pytest.mark.parametrize("format", FORMATS[:3])
def test_an_empty_page_still_reads_well(format: Format) -> None:
    file = exported(THE_PACK, session({}).summary(NOON), format).decode()
    words = " ".join(file.split())
    assert THE_PACK.interface.sheet.empty in words
    assert THE_PACK.interface.sheet.bring in words
    assert "116 123" in words


def test_strengths_that_were_left_out_or_put_otherwise_are_as_they_were_on_a_page_that_is_opened_again() -> None:
    known = replace(POLISHER, strengths=("one", "two", "three"))
    made = session({"wording.strength.2": "Second.", SHEET: ("strength.1",)}, known).summary(NOON)
    opened = again(made)
    assert opened.plan
    assert made.plan
    assert [line.text for line in opened.plan.lines] == [line.text for line in made.plan.lines]
    assert opened.strengths == ("Second.", THE_PACK.interface.sheet.told.format(words="three"))


def test_a_strength_in_words_that_are_no_more_is_seen_to_be_quoted() -> None:
    known = replace(POLISHER, strengths=(THE_PACK.patterns[1].strength, "You shine."))
    told = [line.text for line in lines(session({}, known).path) if line.id.startswith("strength.")]
    assert told == [THE_PACK.patterns[1].mine, 'My reflection said: "You shine."']


@pytest.mark.parametrize("line", ["goal", "preference.structure", "noticed.perfectionism"])
def test_words_that_were_looked_at_and_not_changed_go_on_following_what_they_come_from(line: str) -> None:
    ready = session({**everything(), "structure": 2})
    before = dict(ready.answers)
    ready.go_to(SHEET)
    assert ready.visit(f"wording.{line}")
    ready.answer(ready.remembered)
    assert ready.onward()
    assert ready.card.id == SHEET
    assert ready.answers == before
    assert ready.visit(f"wording.{line}")
    assert ready.back()
    assert (ready.card.id, ready.answers) == (SHEET, before)


@pytest.mark.parametrize("last", ["Tea.", "Coffee."])
def test_a_line_that_was_left_out_stays_so_whatever_its_words(last: str) -> None:
    ready = session({"helped": "Tea.", SHEET: ("helped",)})
    ready.go_to(SHEET)
    assert ready.visit("helped")
    for words in ("Tea. And", last):
        ready.answer(words)
    assert ready.onward()
    assert (ready.card.id, ready.answers[SHEET]) == (SHEET, ("helped",))


def test_every_line_fits_the_card_that_changes_it() -> None:
    for before in (None, POLISHER):
        for line in lines(session(everything(), before).path):
            card = TYPED[changed_on(line.id, THE_PACK)]
            assert card.id == line.id or len(line.text) <= card.limit, line.id


def test_of_the_reflection_no_level_is_in_the_file() -> None:
    assert session({"bring": ("perfectionism",)}, POLISHER).summary(NOON).patterns == ()
