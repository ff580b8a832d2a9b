"""Which of many cases run each time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import pytest


def a_few(argument: str, cases: Mapping[str, Any] | Iterable[Any], always: Collection[Any]) -> pytest.MarkDecorator:
    """These in ``make test``, as they are least like one another; the others only in ``make test-real``. Cases that
    have names go by them."""
    named = cases if isinstance(cases, Mapping) else {case: case for case in cases}
    assert set(always) <= set(named)
    return pytest.mark.parametrize(
        argument,
        [
            pytest.param(case, id=str(name), marks=[] if name in always else pytest.mark.real)
            for name, case in named.items()
        ],
    )
