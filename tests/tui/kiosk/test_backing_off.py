"""Visits that end by themselves: tried again at once a few times, then less and less often."""

from __future__ import annotations

from tui.kiosk.backing_off import AT_ONCE, LONGEST, BackingOff


def test_each_wait_is_twice_the_one_before_up_to_a_minute() -> None:
    backing_off, waits = BackingOff(), []
    for _ in range(AT_ONCE + 8):
        backing_off.ended(0.1, well=False)
        waits.append(backing_off.wait)
    assert waits == [0, 0, 2, 4, 8, 16, 32, 60, 60, 60]
    assert max(waits) == LONGEST


def test_a_visit_that_went_well_or_lasted_ends_the_count() -> None:
    for lasted, well in ((0.1, True), (61.0, False)):
        backing_off = BackingOff(times=7)
        backing_off.ended(lasted, well=well)
        assert backing_off.wait == 0
