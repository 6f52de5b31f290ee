"""Segments of a page to build on: those of a body, and hand-made ones."""

from collections.abc import Callable

import pytest

from dehusk.html_route.parse import parse
from dehusk.html_route.segments import Segment, find_segments

Cut = Callable[[str], list[Segment]]


@pytest.fixture
def cut() -> Cut:
    """Cut the body of a page into segments."""

    def cut_body(body: str) -> list[Segment]:
        root, notes = parse(f"<!doctype html><title>Ferry</title><body>{body}</body>")
        assert root is not None
        assert notes == ()
        return find_segments(root)

    return cut_body
