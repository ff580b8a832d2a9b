"""People who can help, laid over whatever is on. It changes nothing and records nothing."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from content.helplines import Helpline
from content.schema import Pack
from flows import helping
from tui.full import room
from tui.full.foot import Cue
from tui.full.key import Key
from tui.full.scroller import Scroller
from tui.full.words import Words


class Support(ModalScreen[None]):
    """The numbers that come first at a glance, kind words, and then every place in full."""

    BINDINGS = [
        Binding("escape,left,b", "close", show=False),
        Binding("enter,space", "go_on", show=False),
    ]

    def __init__(self, pack: Pack) -> None:
        super().__init__(classes=room.classes(*self.app.size))
        self._pack = pack
        self._scroller = Scroller()
        self._cue = Cue(pack.interface.screen)

    def compose(self) -> ComposeResult:
        words, page = self._pack.interface.screen, self._pack.support
        with Vertical():
            with self._scroller:
                yield Words(page.title, classes="title")
                yield Words(at_a_glance(page.places[0].lines))
                yield Words(self._below())
            yield self._cue
            yield Key("Esc", words.return_to, classes="go-on -here")

    def on_mount(self) -> None:
        self._cue.watch_edge(self._scroller)
        self._scroller.focus()

    def _below(self) -> Content:
        """Kind words, every place, and when they were last seen: in one piece, which opens sooner than twenty."""
        page = self._pack.support
        places = (
            piece
            for place in page.places
            for piece in (Content.styled(place.title, "bold"), in_full(self._pack, place.lines))
        )
        seen = helping.seen(self._pack, (line for place in page.places for line in place.lines))
        return Content("\n\n").join([Content(page.body), *places, Content.styled(seen, "$quiet")])

    def action_go_on(self) -> None:
        """As on every page: first to what lies below the edge."""
        if self._scroller.has_more:
            self._scroller.scroll_page_down()
        else:
            self.action_close()

    @on(Key.Pressed)
    def action_close(self) -> None:
        if self.is_active:  # a key pressed twice closes it once
            self.dismiss()


def at_a_glance(helplines: Iterable[Helpline]) -> Content:
    """How to reach each, and who it is."""
    return Content("\n").join([Content.assemble((line.reach, "bold $accent"), " – ", line.name) for line in helplines])


def in_full(pack: Pack, helplines: Iterable[Helpline]) -> Content:
    """How to reach each, who it is, when and for whom."""
    return Content("\n").join([_line(pack, line) for line in helplines])


def _line(pack: Pack, line: Helpline) -> Content:
    return Content.assemble((line.reach, "bold $accent"), "\n", (line.name, "bold"), f". {helping.about(pack, line)}")
