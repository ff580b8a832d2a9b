"""A walk through what a generator asks, without any front-end."""

from __future__ import annotations

from tui.requests import Ask, Errand, Request, Type, Wait


class Walk:
    """Answers as they are asked for; what takes a moment is waited for."""

    def __init__(self, steps: Errand) -> None:
        self._steps = steps
        self.ended = False
        self.result: object = None
        self.waited_for: list[str] = []
        """What was told meanwhile."""
        self.now: Request = next(steps)

    def say(self, *replies: str) -> Request:
        """One after another; what is asked or shown after the last."""
        for reply in replies:
            self._send(reply)
        return self.now

    def _send(self, reply: str) -> None:
        try:
            self.now = self._steps.send(reply)
            while isinstance(self.now, Wait):
                self.waited_for.append(self.now.text)
                self.now.work.wait()
                self.now = self._steps.send("")
        except StopIteration as ended:
            self.ended, self.result = True, ended.value

    @property
    def asked(self) -> Ask:
        assert isinstance(self.now, Ask)
        return self.now

    @property
    def typed(self) -> Type:
        """What somebody is to type."""
        assert isinstance(self.now, Type)
        return self.now
