"""What depends on a text alone is worked out once, as long as there is room for it."""

from collections.abc import Callable

import pytest

from dehusk import memory
from dehusk.memory import remember


def measuring(asked: list[str]) -> Callable[[str], int]:
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    return remember(length)


def test_a_text_is_looked_at_once() -> None:
    asked: list[str] = []
    length = measuring(asked)
    assert [length(text) for text in ("quay", "stones", "quay", "stones")] == [4, 6, 4, 6]
    assert asked == ["quay", "stones"]


def test_a_long_text_is_looked_at_each_time() -> None:
    asked: list[str] = []
    length = measuring(asked)
    assert [length("stone " * 1_000) for _ in range(2)] == [6_000, 6_000]
    assert len(asked) == 2


def test_when_there_is_no_room_left_all_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_MOST", 250)
    asked: list[str] = []
    length = measuring(asked)
    assert [length(text) for text in ("quay", "stones", "ferry", "carts", "quay")] == [4, 6, 5, 5, 4]
    assert asked == ["quay", "stones", "ferry", "carts", "quay"]
