"""What every test of the kiosk shares with those of the full screen."""

from tests.tui.full.conftest import coloured, nobody_sleeps, nothing_moves, rubbish_is_taken_out

__all__ = ["coloured", "nobody_sleeps", "nothing_moves", "rubbish_is_taken_out"]
