"""One slow breath as a schedule."""

from __future__ import annotations

from itertools import pairwise

from tui.full.breath import IN, LASTS, SMALLEST, breath
from tui.full.disc import disc


def test_a_breath_grows_to_its_widest_and_shrinks_again() -> None:
    for widest in range(3, 14):
        frames = breath(widest)
        inward = [frame.radius for frame in frames if frame.inward]
        outward = [frame.radius for frame in frames if not frame.inward]
        assert inward == sorted(inward)
        assert outward == sorted(outward, reverse=True)
        assert (frames[0].at, frames[0].radius) == (0, widest * SMALLEST)
        assert (frames[len(inward)].at, frames[len(inward)].radius) == (IN, widest)
        assert all(one.at < other.at for one, other in pairwise(frames))
        assert frames[-1].at < LASTS


def test_no_frame_follows_another_faster_than_an_eye_can_tell() -> None:
    assert min(other.at - one.at for one, other in pairwise(breath(13))) > 0.05


def test_a_disc_is_whole_at_its_widest_and_even_on_all_sides() -> None:
    for rows in range(3, 14):
        lines = disc(rows, rows)
        assert {len(line) for line in lines} == {2 * rows}
        assert [line[::-1] for line in lines] == list(lines)
        upside_down = [line.translate(str.maketrans("▀▄", "▄▀")) for line in lines[::-1]]
        assert upside_down == list(lines)
        assert lines[rows // 2] == "█" * (2 * rows)
